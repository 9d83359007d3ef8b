package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.ui.file.FileCard;
import dev.snug.client.ui.file.FileWords;
import dev.snug.client.ui.file.Hearing;
import dev.snug.client.ui.file.PictureCard;
import dev.snug.client.ui.file.VoiceCard;
import dev.snug.client.ui.markdown.Block;
import dev.snug.client.ui.markdown.FlowText;
import dev.snug.client.ui.markdown.MarkdownView;
import dev.snug.client.ui.markdown.Span;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a message says, from the top down: what it answers or from whom it was passed on, the text, what is attached, the
/// choices of a poll, what stands behind links, the reactions, and its thread.
final class MessageBody extends VBox {

  private static final double GAP = 4;

  private final Talk talk;
  private final MessageModel message;
  private final List<String> spoken = new ArrayList<>();
  private final List<FlowText> flows = new ArrayList<>();
  private boolean isToYou;

  /// @param isSeen whether to say that the other has read it
  MessageBody(Talk talk, MessageModel message, boolean isSeen) {
    this.talk = talk;
    this.message = message;
    setMinWidth(0);
    getStyleClass().add("message-body");
    switch (message.contentProperty().get()) {
      case Content.Gone _ -> {
        var gone = talk.ui().texts().text("timeline.deleted");
        text(typed(gone), Set.of(), "deleted-text", null);
        spoken.add(gone);
      }
      case Content.Written written -> show(written, isSeen);
    }
  }

  boolean isToYou() {
    return isToYou;
  }

  List<FlowText> flows() {
    return List.copyOf(flows);
  }

  /// All of it, as it is read aloud.
  String spoken() {
    return spoken.stream().filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
  }

  private void show(Content.Written written, boolean isSeen) {
    var mentions = MessageNames.mentions(written);
    isToYou = !talk.isYours(message) && (mentions.contains(talk.you()) || mentions.contains(Body.EVERYONE));
    if (isToYou) {
      spoken.add(talk.ui().texts().text("timeline.to-you"));
    }
    above(written.body());
    var trailing = trailing(written, isSeen);
    if (!written.text().isEmpty()) {
      var wordClass = written.body() instanceof Body.Poll ? "poll-question" : "message-text";
      text(talk.markdown().read(written.text()), mentions, wordClass, trailing);
      spoken.add(written.text());
    }
    var files = Excerpt.attachments(written.body());
    files.forEach(file -> below(card(file)));
    files.stream().map(file -> FileWords.of(talk.ui().texts(), file)).forEach(spoken::add);
    if (written.body() instanceof Body.Poll poll) {
      var card = new PollCard(talk, message, poll, written.now());
      below(card);
      spoken.add(card.spoken());
    }
    for (var preview : written.now().links()) {
      LinkCard.of(talk, message, preview).ifPresent(card -> {
        below(card);
        spoken.add(card.spoken());
      });
    }
    if (written.text().isEmpty() && trailing != null) {
      below(trailing);
    }
    reactionsAndThread(written);
    speakState(trailing, written);
  }

  private Node card(Attachment file) {
    if (file.isPicture()) {
      return PictureCard.whole(talk.ui(), talk.house(), file, talk.widestPicture(), () -> talk.look(file));
    }
    Runnable takeBack = () -> talk.ui().intents().discard(talk.house(), message.id());
    return Hearing.of(talk.ui(), talk.house(), file)
        .<Node>map(hearing -> new VoiceCard(talk.ui(), talk.house(), file, hearing, takeBack))
        .orElseGet(() -> new FileCard(talk.ui(), talk.house(), file, takeBack));
  }

  private void above(Body.OfMessage body) {
    switch (body) {
      case Body.Said said -> {
        var replyTo = said.replyTo();
        if (replyTo != null) {
          var quote = new ReplyQuote(talk, replyTo);
          getChildren().add(quote);
          spoken.add(quote.spoken());
        }
      }
      case Body.Forwarded(var room, var _, var original) -> {
        if (original != null) {
          var words = forwarded(room, original.name());
          var note = Labels.of(words, "caption", "subtle", "message-note");
          note.setGraphic(Labels.icon(Feather.CORNER_UP_RIGHT, 12));
          getChildren().add(note);
          spoken.add(words);
        }
      }
      case Body.Poll _ -> {}
    }
  }

  private String forwarded(String room, String name) {
    return talk.house().rooms().stream()
        .filter(each -> each.id().equals(room) && !each.id().equals(talk.room().id()))
        .map(each -> each.nameProperty().get())
        .filter(each -> !each.isEmpty())
        .findFirst()
        .map(each -> talk.ui().texts().text("timeline.forwarded-room", name, each))
        .orElseGet(() -> talk.ui().texts().text("timeline.forwarded", name));
  }

  private void text(List<Block> blocks, Set<String> mentions, String wordClass, @Nullable Region trailing) {
    var view = new MarkdownView(talk.ui(), blocks, new MessageNames(talk, mentions), wordClass);
    if (trailing != null) {
      view.trail(trailing);
    }
    flows.addAll(view.flows());
    getChildren().add(view);
  }

  private @Nullable Region trailing(Content.Written written, boolean isSeen) {
    if (!(message.sendingProperty().get() instanceof Sending.Stored)) {
      return SendState.ofMessage(talk, message);
    }
    if (!(message.changingProperty().get() instanceof Sending.Stored)) {
      return SendState.ofChange(talk, message);
    }
    if (isSeen) {
      return SendState.seen(talk, message);
    }
    return written.now().edit() != null ? new EditedMark(talk, message) : null;
  }

  private void reactionsAndThread(Content.Written written) {
    if (!written.now().reactions().isEmpty()) {
      var reactions = new Reactions(talk, message, written.now());
      below(reactions);
      spoken.add(reactions.spoken());
    }
    var replies = written.now().thread();
    if (replies != null && !talk.isThread()) {
      var line = new ThreadLine(talk, message, replies);
      below(line);
      spoken.add(line.getAccessibleText());
    }
  }

  private void speakState(@Nullable Region trailing, Content.Written written) {
    if (trailing instanceof SendState state) {
      spoken.add(state.words());
    }
    if (written.now().edit() != null) {
      spoken.add(talk.ui().texts().text("timeline.edited"));
    }
  }

  private void below(Node node) {
    setMargin(node, new Insets(GAP, 0, 0, 0));
    getChildren().add(node);
  }

  private static List<Block> typed(String text) {
    return List.of(new Block.Paragraph(List.of(new Span(text, Span.Style.PLAIN))));
  }
}
