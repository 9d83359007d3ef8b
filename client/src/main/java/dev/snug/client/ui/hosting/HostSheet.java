package dev.snug.client.ui.hosting;

import dev.snug.client.model.Admission;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RadioCard;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Names;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks what a new room is called and who can come in, and opens it.
public final class HostSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final Texts texts;
  private final TextField name = new TextField();
  private final FieldNote note;
  private final Button open;
  private final FieldNote trouble;
  private final ToggleGroup admission = new ToggleGroup();
  private final BooleanProperty isOpening = new SimpleBooleanProperty();
  private final HostAdvanced advanced;
  private final Sheet sheet;

  public HostSheet(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
    this.note = new FieldNote(name, texts.live("empty"));
    this.open = openButton();
    this.trouble = new FieldNote(open, texts.live("host.note"));
    this.advanced = new HostAdvanced(texts, admission);
    advanced.disableProperty().bind(isOpening);
    this.sheet = sheet();
    name.setId("host-name");
    name.accessibleTextProperty().bind(texts.live("host.name"));
    name.promptTextProperty().bind(texts.live("host.name.prompt"));
    name.disableProperty().bind(isOpening);
    name.setOnAction(_ -> open());
    name.textProperty().subscribe(text -> {
      calm();
      if (!text.isBlank()) {
        sheet.keep();
      }
    });
  }

  public void show() {
    ui.sheets().show(sheet, name);
  }

  private Sheet sheet() {
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    note.setId("host-name-note");
    trouble.setId("host-trouble");
    var who = Labels.of(texts.live("host.who"), "field-label");
    var cards = admissions();
    cards.setPadding(new Insets(0, 0, 4, 0));
    var body = new VBox(16, nameRow(), new VBox(4, who, cards), advanced);
    return new Sheet(texts, "host-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live("host.title"), texts.live("host.under"))
        .ending(trouble, Labels.spring(), cancel(), open);
  }

  private VBox nameRow() {
    HBox.setHgrow(name, Priority.ALWAYS);
    var tile = HouseTile.of(name.textProperty(), 40);
    name.textProperty().subscribe(text -> tile.show(text.isBlank() ? Light.RESTING : Light.LIT));
    var label = Labels.of(texts.live("host.name"), "field-label");
    label.setLabelFor(name);
    return new VBox(4, label, new HBox(12, tile, name), note);
  }

  private GridPane admissions() {
    var cards = new GridPane(12, 12);
    for (var each : Admission.values()) {
      var word = each.name().toLowerCase(Locale.ROOT);
      var key = "host.admission." + word;
      var card = new RadioCard("admission-" + word, each, admission, texts.live(key), texts.live(key + ".hint"));
      card.disableProperty().bind(isOpening);
      cards.add(card, cards.getColumnConstraints().size(), 0);
      cards.getColumnConstraints().add(half());
    }
    admission.getToggles().getFirst().setSelected(true);
    return cards;
  }

  private static ColumnConstraints half() {
    var half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }

  private Button cancel() {
    return Buttons.flat("host-cancel", texts.live("cancel"), ui.sheets()::close);
  }

  private Button openButton() {
    var text = texts.live(() -> texts.text(isOpening.get() ? "host.opening" : "host.open"), isOpening);
    var button = Buttons.primary("open-room", text, this::open);
    button.disableProperty().bind(isOpening);
    return button;
  }

  private void open() {
    var tidy = Names.tidy(name.getText());
    if (!Names.isName(tidy)) {
      note.complain(texts.live(tidy.isEmpty() ? "host.name.missing" : "name.wrong"));
      name.requestFocus();
      return;
    }
    calm();
    var plan = advanced.plan(tidy, (Admission) admission.getSelectedToggle().getUserData());
    if (plan.isEmpty()) {
      return;
    }
    isOpening.set(true);
    ui.intents().host(plan.get(), this::answered);
  }

  private void answered(Outcome<OpenRoom> outcome) {
    isOpening.set(false);
    switch (outcome) {
      case Outcome.Done<OpenRoom>(var room) -> new RoomOpenSheet(ui, room, true).show();
      case Outcome.Failed<OpenRoom>(var problem) -> {
        trouble.complain(texts.live(Sentences.keyOf(problem)));
        open.requestFocus();
      }
    }
  }

  private void calm() {
    note.calm();
    trouble.calm();
  }
}
