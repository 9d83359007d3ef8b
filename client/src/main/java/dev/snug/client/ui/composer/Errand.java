package dev.snug.client.ui.composer;

import dev.snug.client.model.MessageModel;

/// What becomes of what is written.
sealed interface Errand {

  /// It is said.
  record Saying() implements Errand {}

  /// It is said as the answer to a message, which it quotes.
  record Answering(MessageModel message) implements Errand {}

  /// It takes the place of what this person said before.
  record Editing(MessageModel message) implements Errand {}
}
