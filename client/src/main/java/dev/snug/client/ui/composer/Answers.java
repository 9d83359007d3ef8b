package dev.snug.client.ui.composer;

import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;

/// Says what did not work.
final class Answers {

  private Answers() {}

  static void tell(Ui ui, Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failed<?>(var problem)) {
      ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
    }
  }
}
