package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The code by which another device comes into a house as the same person, once and soon.
final class LinkedCode extends VBox {

  private final Ui ui;
  private final HouseModel house;
  private final Label code = new Label();
  private final Label note = new Label();

  LinkedCode(Ui ui, HouseModel house) {
    super(4);
    this.ui = ui;
    this.house = house;
    setId("linked");
    getStyleClass().add("preview-card");
    code.setId("link-code");
    code.getStyleClass().add("link-code");
    note.setId("link-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().addAll("caption", "muted");
    code.managedProperty().bind(code.visibleProperty());
    getChildren().addAll(code, note);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Eight characters are read out four by four; the house minds no dash.
  void ask() {
    ui.intents().link(house, outcome -> {
      setVisible(true);
      switch (outcome) {
        case Outcome.Done<ServerFrame.Linked>(var linked) -> {
          code.setVisible(true);
          code.setText(linked.code().replaceAll("(?<=^[0-9A-Z]{4})(?=[0-9A-Z])", "-"));
          note.textProperty().bind(ui.texts().live(
              () -> ui.texts().text("devices.link.note", ui.times().time(Instant.ofEpochMilli(linked.ends())))));
        }
        case Outcome.Failed<ServerFrame.Linked>(var problem) -> {
          code.setVisible(false);
          note.textProperty().bind(ui.texts().live(Sentences.keyOf(problem)));
        }
      }
    });
  }
}
