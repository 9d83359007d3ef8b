package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Names;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One's name, here and in all houses that can be reached; of each that does not take it, it is said why.
final class OwnName extends VBox {

  private final Ui ui;
  private final Texts texts;
  private final TextField field = new TextField();
  private final FieldNote note;
  private final Button change;
  private final List<String> refused = new ArrayList<>();
  private int asked;

  OwnName(Ui ui) {
    super(4);
    this.ui = ui;
    this.texts = ui.texts();
    note = new FieldNote(field, texts.live("profile.name.hint"));
    note.setId("profile-name-note");
    change = Buttons.outlined("profile-name-change", texts.live("profile.name.change"), this::change);
    change.getStyleClass().add("field-side");
    field.setId("profile-name");
    field.setText(ui.model().nameProperty().get());
    field.accessibleTextProperty().bind(texts.live("profile.name"));
    field.textProperty().subscribe(() -> {
      note.calm();
      showWhetherNew();
    });
    field.setOnAction(_ -> change());
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMinWidth(0);
    getChildren().addAll(Labels.of(texts.live("profile.name"), "field-label"), new HBox(8, field, change), note);
    showWhetherNew();
  }

  /// What stands in the field, as it is typed.
  ObservableValue<String> typed() {
    return field.textProperty();
  }

  private void showWhetherNew() {
    change.setDisable(asked > 0 || (name().equals(ui.model().nameProperty().get()) && refused.isEmpty()));
  }

  private String name() {
    return Names.tidy(field.getText());
  }

  private void change() {
    if (change.isDisabled()) {
      return;
    }
    if (!Names.isName(name())) {
      note.complain(texts.live(name().isEmpty() ? "name.missing" : "name.wrong"));
      return;
    }
    refused.clear();
    ui.intents().callMe(name());
    asked = ui.model().houses().size();
    List.copyOf(ui.model().houses()).forEach(house -> ui.intents().rename(house, name(), outcome -> heard(house, outcome)));
    if (ui.model().houses().isEmpty()) {
      tell();
    }
  }

  private void heard(HouseModel house, Outcome<HouseModel> outcome) {
    if (outcome instanceof Outcome.Failed<HouseModel>(var problem)) {
      refused.add(texts.text("profile.name.refused", house.nameProperty().get(), texts.text(Sentences.keyOf(problem))));
    }
    asked--;
    if (asked == 0) {
      tell();
    }
  }

  private void tell() {
    showWhetherNew();
    if (refused.isEmpty()) {
      note.say(texts.live("profile.name.changed"));
    } else {
      var sentences = String.join("\n", refused);
      note.complain(texts.live(() -> sentences));
    }
  }
}
