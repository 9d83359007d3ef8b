package dev.snug.client.ui.timeline;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// A key that was acted on types nothing: the toolkit tells of the letter apart from the press, and by then the keyboard may be where
/// one writes.
final class Untyped {

  private Untyped() {}

  /// Swallows what the key that is down types, until it is let go.
  static void swallow(Scene scene) {
    EventHandler<KeyEvent> typed = KeyEvent::consume;
    scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, new EventHandler<>() {
      @Override
      public void handle(KeyEvent released) {
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, this);
      }
    });
  }
}
