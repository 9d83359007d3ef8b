package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// How far a message of one's own, or one's last change to a message, has come; it stands behind the text.
final class SendState extends HBox {

  private final Talk talk;
  private final MessageModel message;

  private SendState(Talk talk, MessageModel message) {
    super(8);
    this.talk = talk;
    this.message = message;
    setAlignment(Pos.BASELINE_LEFT);
    getStyleClass().addAll("send-state", "trailing");
  }

  /// The way of a message; there is nothing to say of one that has arrived.
  static SendState ofMessage(Talk talk, MessageModel message) {
    var state = new SendState(talk, message);
    state.show(message.sendingProperty().get(), false, intent -> intent.accept(message.id()));
    return state;
  }

  /// The way of this person's last change to a message.
  static SendState ofChange(Talk talk, MessageModel message) {
    var state = new SendState(talk, message);
    state.show(message.changingProperty().get(), true, state::withChanges);
    return state;
  }

  /// The other has read it.
  static SendState seen(Talk talk, MessageModel message) {
    var state = new SendState(talk, message);
    state.getChildren().add(label(Feather.CHECK, talk.ui().texts().text("send.seen")));
    return state;
  }

  String words() {
    return ((Label) getChildren().getFirst()).getText();
  }

  private void show(Sending sending, boolean isChange, Consumer<Consumer<String>> withPosts) {
    switch (sending) {
      case Sending.Pending _ -> getChildren().add(label(Feather.CLOCK, words(isChange, "pending")));
      case Sending.Waiting _ -> getChildren().add(label(Feather.CLOCK, words(isChange, "waiting")));
      case Sending.Stored _ -> throw new IllegalStateException("it has arrived");
      case Sending.Failed(var refusal) -> {
        getStyleClass().add("failed");
        var intents = talk.ui().intents();
        getChildren()
            .addAll(
                failed(words(isChange, "failed"), refusal),
                link("try-again", "send.again", () -> withPosts.accept(post -> intents.again(talk.house(), post))),
                link("discard", "send.discard", () -> withPosts.accept(post -> intents.discard(talk.house(), post))));
      }
    }
  }

  private String words(boolean isChange, String state) {
    return talk.ui().texts().text(isChange ? "send.change." + state : "send." + state);
  }

  private void withChanges(Consumer<String> intent) {
    talk.house().outbox().stream()
        .filter(each -> each.isFailed() && each.room().equals(talk.room().id()))
        .filter(each -> each.body() instanceof Body.OnMessage change && change.message() == message.seq())
        .map(OutboxItem::post)
        .toList()
        .forEach(intent);
  }

  private Label failed(String text, Refusal refusal) {
    var why = talk.ui().texts().text(Sentences.keyOf(refusal));
    var failed = label(Feather.ALERT_CIRCLE, text);
    failed.setTooltip(new Tooltip(why));
    failed.setAccessibleHelp(why);
    return failed;
  }

  private static Label label(Feather icon, String text) {
    var label = new Label(text, Labels.icon(icon, 12));
    label.setGraphicTextGap(4);
    return label;
  }

  private Hyperlink link(String styleClass, String key, Runnable then) {
    var link = new Hyperlink(talk.ui().texts().text(key));
    link.getStyleClass().add(styleClass);
    link.setOnAction(_ -> then.run());
    return link;
  }
}
