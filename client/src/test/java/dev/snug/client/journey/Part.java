package dev.snug.client.journey;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;

/// A part of a window, found anew whenever somebody looks.
///
/// @param words what it is
/// @param found asked on the FX thread
record Part(String words, Callable<Optional<Node>> found) {

  /// What is inside of it.
  Part part(String inner) {
    return new Part(inner + " of " + words, () -> found.call().flatMap(node -> Optional.ofNullable(node.lookup(inner))));
  }
}
