package dev.snug.client.ui.hosting;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.Invite;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The link to hand out: its middle is left out where it is shown, and all of it is copied.
final class InviteLink extends HBox {

  private static final Duration COPIED = Duration.seconds(2);
  private static final int ENDS = 4;

  private final Invite invite;
  private final BooleanProperty isCopied = new SimpleBooleanProperty();
  private final Button copy;

  InviteLink(Texts texts, Invite invite) {
    super(8);
    this.invite = invite;
    var field = new TextField(shortened(invite));
    field.setId("invite-link");
    field.setEditable(false);
    field.getStyleClass().addAll("link-field", "mono");
    field.setMinWidth(0);
    field.accessibleTextProperty().bind(texts.live("open.link"));
    HBox.setHgrow(field, Priority.ALWAYS);
    var text = texts.live(() -> texts.text(isCopied.get() ? "open.copied" : "open.copy"), isCopied);
    copy = Buttons.primary("copy-invite", text, this::copy);
    copy.getStyleClass().add("field-side");
    copy.graphicProperty().bind(Derived.of(isCopied, is -> Labels.icon(is ? Feather.CHECK : Feather.COPY, 16)));
    copy.setGraphicTextGap(8);
    getChildren().addAll(field, copy);
  }

  Button button() {
    return copy;
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(invite.link());
    Clipboard.getSystemClipboard().setContent(content);
    isCopied.set(true);
    var pause = new PauseTransition(COPIED);
    pause.setOnFinished(_ -> isCopied.set(false));
    pause.play();
  }

  private static String shortened(Invite invite) {
    var link = invite.link();
    var payload = link.indexOf("/j/") + "/j/".length();
    var end = invite.tls() ? link.length() : link.indexOf('?');
    return "snug://%s/j/%s…%s"
        .formatted(
            invite.addresses().getFirst(),
            link.substring(payload, payload + ENDS),
            link.substring(end - ENDS, end));
  }
}
