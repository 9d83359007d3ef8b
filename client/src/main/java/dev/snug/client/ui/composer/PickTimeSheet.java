package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.protocol.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for a day and a time.
final class PickTimeSheet {

  private static final double WIDTH = 448;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final Ui ui;
  private final Consumer<Instant> chosen;
  private final LaterTimes times;
  private final TextField day = new TextField();
  private final TextField time = new TextField();
  private final FieldNote note;

  PickTimeSheet(Ui ui, Consumer<Instant> chosen) {
    this.ui = ui;
    this.chosen = chosen;
    this.times = new LaterTimes(ui);
    this.note = new FieldNote(time, ui.texts().live(this::written, day.textProperty(), time.textProperty()));
  }

  void show() {
    var texts = ui.texts();
    day.setId("later-day");
    time.setId("later-time");
    note.setId("later-note");
    day.setText(times.today().plusDays(1).toString());
    time.setText("09:00");
    day.textProperty().subscribe(note::calm);
    time.textProperty().subscribe(note::calm);
    day.setOnAction(_ -> choose());
    time.setOnAction(_ -> choose());
    var body = new VBox(8, new HBox(12, field("later.day", day), field("later.time", time)), note);
    var sheet = new Sheet(texts, "later-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live("later.title"), texts.live("later.under"))
        .ending(
            Buttons.flat("later-cancel", texts.live("cancel"), ui.sheets()::close),
            Buttons.primary("later-send", texts.live("later.send"), this::choose));
    ui.sheets().show(sheet, time);
  }

  private Node field(String key, TextField field) {
    var label = Labels.of(ui.texts().live(key), "field-label");
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(ui.texts().live(key));
    var box = new VBox(4, label, field);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  /// What is chosen, in words.
  private String written() {
    return read().map(times::written).orElse("");
  }

  private Optional<Instant> read() {
    try {
      return Optional.of(times.at(LocalDate.parse(day.getText().strip()), LocalTime.parse(time.getText().strip().replace('：', ':'), TIME)));
    } catch (DateTimeParseException notYet) {
      return Optional.empty();
    }
  }

  private void choose() {
    var at = read();
    var now = ui.times().now();
    if (at.isEmpty()) {
      note.complain(ui.texts().live("later.unreadable"));
    } else if (!at.get().isAfter(now)) {
      note.complain(ui.texts().live("later.past"));
    } else if (at.get().isAfter(now.plus(Limits.PLANNED_AHEAD))) {
      note.complain(ui.texts().live("later.far"));
    } else {
      ui.sheets().close();
      chosen.accept(at.get());
    }
  }
}
