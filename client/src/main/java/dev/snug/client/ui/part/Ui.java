package dev.snug.client.ui.part;

import dev.snug.client.control.Intents;
import dev.snug.client.model.AppModel;
import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import javafx.beans.value.ObservableValue;

/// What every view works with.
///
/// @param narrow whether the window is too narrow for the sidebar
/// @param active whether somebody has the window in front of them
/// @param recent the rooms that were looked at last
public record Ui(
    AppModel model,
    Intents intents,
    Texts texts,
    Times times,
    EmojiPictures emoji,
    Motion motion,
    Sheets sheets,
    Toasts toasts,
    ObservableValue<Boolean> narrow,
    ObservableValue<Boolean> active,
    RecentRooms recent) {}
