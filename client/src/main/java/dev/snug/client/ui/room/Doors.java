package dev.snug.client.ui.room;

import javafx.beans.value.ObservableValue;

/// What opens beside a room.
///
/// @param rooms the list of rooms, in a window too narrow to show it
/// @param details opens and closes what is known of the room
/// @param search looks for messages of the room
/// @param searching whether that is open
/// @param pins opens it where what is pinned stands
/// @param open whether it is open
public record Doors(
    Runnable rooms, Runnable details, Runnable search, ObservableValue<Boolean> searching, Runnable pins,
    ObservableValue<Boolean> open) {}
