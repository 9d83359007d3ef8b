package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// How far a message of one's own has come, behind its text.
final class SendState extends HBox {

  private final Label label;

  SendState(Ui ui, HouseModel house, RoomModel room, MessageModel message, Sending sending) {
    super(8);
    this.label = label(ui, sending);
    setAlignment(Pos.BASELINE_LEFT);
    getStyleClass().add("send-state");
    getChildren().add(label);
    if (sending instanceof Sending.Failed) {
      getStyleClass().add("failed");
      getChildren()
          .addAll(
              link(ui, "try-again", "send.again", () -> ui.intents().again(house, message.id())),
              link(ui, "discard", "send.discard", () -> ui.intents().discard(house, message.id())));
    }
  }

  String words() {
    return label.getText();
  }

  private static Label label(Ui ui, Sending sending) {
    var texts = ui.texts();
    return switch (sending) {
      case Sending.Pending _ -> label(Feather.CLOCK, texts.text("send.pending"));
      case Sending.Waiting _ -> label(Feather.CLOCK, texts.text("send.waiting"));
      case Sending.Stored _ -> label(Feather.CHECK, "");
      case Sending.Failed(var refusal) -> {
        var failed = label(Feather.ALERT_CIRCLE, texts.text("send.failed"));
        failed.setTooltip(new Tooltip(texts.text(Sentences.keyOf(refusal))));
        failed.setAccessibleHelp(texts.text(Sentences.keyOf(refusal)));
        yield failed;
      }
    };
  }

  private static Label label(Feather icon, String text) {
    var label = new Label(text, Labels.icon(icon, 12));
    label.setGraphicTextGap(4);
    return label;
  }

  private static Hyperlink link(Ui ui, String styleClass, String key, Runnable then) {
    var link = new Hyperlink(ui.texts().text(key));
    link.getStyleClass().add(styleClass);
    link.setOnAction(_ -> then.run());
    return link;
  }
}
