package dev.snug.client.ui.panel;

import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import java.util.function.Consumer;

/// What the window does when an intent is answered.
final class Answer {

  private Answer() {}

  /// Goes on, or says in a toast why it did not happen.
  static <T> Consumer<Outcome<T>> orWarn(Ui ui, Consumer<T> then) {
    return outcome -> {
      switch (outcome) {
        case Outcome.Done<T>(var value) -> then.accept(value);
        case Outcome.Failed<T>(var problem) -> ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
      }
    };
  }
}
