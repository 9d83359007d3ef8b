package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.ui.file.FileWords;
import dev.snug.client.ui.markdown.PlainText;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import java.util.List;
import java.util.stream.Collectors;

/// A message in one line, without the marks in it.
final class Excerpt {

  private static final int LONGEST = 200;

  private Excerpt() {}

  static String of(Talk talk, MessageModel message) {
    return switch (message.contentProperty().get()) {
      case Content.Gone _ -> talk.ui().texts().text("timeline.deleted");
      case Content.Written written -> {
        var text = PlainText.of(talk.markdown().read(written.text()));
        var shown = text.isEmpty() ? files(talk, written.body()) : text;
        yield shown.length() > LONGEST ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST / 2)) + "…" : shown;
      }
    };
  }

  /// What is attached to a message.
  static List<Attachment> attachments(Body.OfMessage body) {
    return switch (body) {
      case Body.Said said -> said.attachments();
      case Body.Forwarded(var _, var _, var original) -> original == null ? List.of() : original.attachments();
      case Body.Poll _ -> List.of();
    };
  }

  private static String files(Talk talk, Body.OfMessage body) {
    return attachments(body).stream().map(file -> FileWords.of(talk.ui().texts(), file)).collect(Collectors.joining(", "));
  }
}
