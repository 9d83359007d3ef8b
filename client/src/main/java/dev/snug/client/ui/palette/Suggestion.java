package dev.snug.client.ui.palette;

import dev.snug.client.ui.part.Shortcut;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Something the palette offers.
///
/// @param face what stands before its words
/// @param what what kind of thing it is, in a word; empty where its shortcut says enough
/// @param badge how much is new there; empty for nothing
/// @param recency how long ago it was used, the last first
/// @param go what is done when it is chosen
record Suggestion(
    Kind kind,
    String id,
    Supplier<Node> face,
    String text,
    String what,
    String badge,
    Optional<Shortcut> shortcut,
    int recency,
    Runnable go) {

  enum Kind {
    ROOM,
    PERSON,
    HOUSE,
    ACTION
  }
}
