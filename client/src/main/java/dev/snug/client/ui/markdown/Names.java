package dev.snug.client.ui.markdown;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Who and what is called by name in a text.
public interface Names {

  /// The names in some writing, in its order, none over another.
  List<Named> in(String text);

  /// A name, where it stands.
  ///
  /// @param open what a press on it does; it gets the node that was pressed
  record Named(int from, int to, Kind kind, Consumer<Node> open) {}

  enum Kind {
    PERSON,
    YOU,
    ROOM
  }
}
