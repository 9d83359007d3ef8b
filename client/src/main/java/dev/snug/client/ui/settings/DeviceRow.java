package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ServerFrame.Device;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One device. Taking it away asks once more, in its place.
final class DeviceRow extends VBox {

  private final Ui ui;
  private final Texts texts;
  private final Device device;
  private final Consumer<PublicKey> remove;
  private final HBox question = new HBox(8);

  /// @param remove hears that it is to be taken away
  DeviceRow(Ui ui, Device device, Consumer<PublicKey> remove) {
    super(4);
    this.ui = ui;
    this.texts = ui.texts();
    this.device = device;
    this.remove = remove;
    getStyleClass().add("device-row");
    var icon = Labels.icon(Feather.MONITOR, 20);
    var words = new VBox(Labels.wrapping(name(), "w500", "line"), Labels.wrapping(seen(), "caption", "subtle"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(16, icon, words);
    row.setAlignment(Pos.CENTER_LEFT);
    if (isThis()) {
      var tag = Labels.of(texts.live("devices.in-use"), "role-tag", "tag-moderator");
      tag.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(tag);
    } else {
      row.getChildren().add(removal());
    }
    getChildren().addAll(row, question);
    question.managedProperty().bind(question.visibleProperty());
    question.setVisible(false);
  }

  private boolean isThis() {
    return device.key().equals(ui.model().key());
  }

  private ObservableValue<String> name() {
    var name = device.name();
    return name == null ? texts.live(isThis() ? "devices.this" : "devices.nameless") : texts.live("devices.named", name);
  }

  private ObservableValue<String> seen() {
    return device.here()
        ? texts.live("devices.here")
        : texts.live(() -> texts.text("devices.seen", ui.times().moment(Instant.ofEpochMilli(device.seen()))));
  }

  private Button removal() {
    var button = Buttons.flat("remove-device", texts.live("devices.remove"), () -> {});
    button.getStyleClass().addAll("small", "danger-flat");
    button.accessibleTextProperty().bind(texts.live("devices.remove.named", name()));
    button.setOnAction(_ -> ask(button));
    return button;
  }

  private void ask(Button from) {
    var keep = Buttons.outlined("keep-device", texts.live("devices.keep"), () -> {
      question.setVisible(false);
      from.requestFocus();
    });
    keep.getStyleClass().add("small");
    var go = Buttons.danger("remove-device-now", texts.live("devices.remove"), () -> remove.accept(device.key()));
    go.getStyleClass().add("small");
    var sentence = Labels.wrapping(texts.live("devices.remove.ask"), "secondary");
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    question.setAlignment(Pos.CENTER_LEFT);
    question.getChildren().setAll(sentence, keep, go);
    question.setVisible(true);
    keep.requestFocus();
  }
}
