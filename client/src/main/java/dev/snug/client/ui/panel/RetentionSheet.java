package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Retention;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks how long things are kept in a room. What is too old then goes for everybody, and the sheet says so.
final class RetentionSheet {

  private static final double WIDTH = 448;
  private static final int DAYS = 30;

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final RoomModel room;
  private final ToggleGroup choice = new ToggleGroup();
  private final RadioButton forever = radio("keep-forever");
  private final RadioButton forDays = radio("keep-days");
  private final RadioButton untilClosed = radio("keep-until-closed");
  private final TextField days = new TextField(Integer.toString(DAYS));
  private final FieldNote note;

  RetentionSheet(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.room = room;
    this.note = new FieldNote(days, texts.live("kept.warning"));
    for (var each : new RadioButton[] {forever, forDays, untilClosed}) {
      each.setToggleGroup(choice);
    }
    forever.textProperty().bind(texts.live("kept.forever"));
    forDays.textProperty().bind(texts.live("kept.some-days"));
    untilClosed.textProperty().bind(texts.live("kept.until-closed"));
    days.setId("days-field");
    days.setPrefColumnCount(4);
    days.setMaxWidth(80);
    days.accessibleTextProperty().bind(texts.live("kept.days-field"));
    days.disableProperty().bind(forDays.selectedProperty().not());
    days.setOnAction(_ -> keep());
    choose(room.factsProperty().get().retention());
  }

  void show() {
    var cancel = Buttons.flat("retention-cancel", texts.live("cancel"), ui.sheets()::close);
    var keep = Buttons.primary("retention-keep", texts.live("details.keep"), this::keep);
    var line = new HBox(12, forDays, days);
    line.setAlignment(Pos.CENTER_LEFT);
    var sheet = new Sheet(texts, "retention-sheet", WIDTH, ui.sheets()::close, new VBox(12, forever, line, untilClosed, note))
        .titled(texts.live("kept.title"), RoomName.of(texts, room))
        .ending(cancel, keep);
    sheet.keep();
    ui.sheets().show(sheet, (RadioButton) choice.getSelectedToggle());
  }

  private static RadioButton radio(String id) {
    var radio = new RadioButton();
    radio.setId(id);
    return radio;
  }

  private void choose(Retention now) {
    switch (now) {
      case Retention.Forever _ -> forever.setSelected(true);
      case Retention.Days(var count) -> {
        forDays.setSelected(true);
        days.setText(Integer.toString(count));
      }
      case Retention.UntilClosed _ -> untilClosed.setSelected(true);
    }
  }

  private void keep() {
    var chosen = chosen();
    if (chosen.isEmpty()) {
      note.complain(texts.live("kept.wrong", Retention.MOST_DAYS));
      days.requestFocus();
      return;
    }
    if (chosen.get().equals(room.factsProperty().get().retention())) {
      ui.sheets().close();
      return;
    }
    ui.intents().govern(house, room, new Body.RetentionSet(chosen.get()), this::answered);
  }

  private void answered(Outcome<RoomModel> outcome) {
    switch (outcome) {
      case Outcome.Done<RoomModel> _ -> ui.sheets().close();
      case Outcome.Failed<RoomModel>(var problem) -> note.complain(texts.live(Sentences.keyOf(problem)));
    }
  }

  private Optional<Retention> chosen() {
    if (forever.isSelected()) {
      return Optional.of(new Retention.Forever());
    }
    return untilClosed.isSelected() ? Optional.of(new Retention.UntilClosed()) : ofDays();
  }

  private Optional<Retention> ofDays() {
    try {
      var count = Integer.parseInt(days.getText().strip());
      return count < 1 || count > Retention.MOST_DAYS ? Optional.empty() : Optional.of(new Retention.Days(count));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
