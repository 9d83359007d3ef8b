package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RadioCard;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.RoomKind;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Asks what a new room of a house is called, what it is about and who finds it, and makes it.
public final class NewRoomSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final Texts texts;
  private final TextField name = new TextField();
  private final TextField topic = new TextField();
  private final FieldNote nameNote;
  private final FieldNote topicNote;
  private final ToggleGroup kind = new ToggleGroup();
  private final Button make;
  private final FieldNote trouble;
  private final Making making;
  private final Sheet sheet;

  public NewRoomSheet(Ui ui, HouseModel house) {
    this.ui = ui;
    this.texts = ui.texts();
    this.nameNote = new FieldNote(name, texts.live("empty"));
    this.topicNote = new FieldNote(topic, texts.live("empty"));
    this.make = Buttons.primary("make-room", texts.live("rooms.make"), this::make);
    this.trouble = new FieldNote(make, texts.live("empty"));
    this.making = new Making(ui, house, trouble);
    make.disableProperty().bind(making.isBusy());
    trouble.setId("make-trouble");
    nameNote.setId("room-name-note");
    topicNote.setId("room-topic-note");
    var body =
        new VBox(
            20,
            field(name, "room-name-field", texts.live("rooms.name"), texts.live("rooms.name.prompt"), nameNote),
            field(topic, "room-topic-field", texts.live("rooms.topic"), texts.live("rooms.topic.prompt"), topicNote),
            kinds(new HouseRights(house)));
    var cancel = Buttons.flat("make-cancel", texts.live("cancel"), ui.sheets()::close);
    this.sheet =
        new Sheet(texts, "new-room-sheet", WIDTH, ui.sheets()::close, body)
            .titled(texts.live("rooms.new"), texts.live("rooms.new.under", house.nameProperty()))
            .ending(trouble, Labels.spring(), cancel, make);
  }

  public void show() {
    ui.sheets().show(sheet, name);
  }

  private VBox field(
      TextField field, String id, ObservableValue<String> called, ObservableValue<String> prompt, FieldNote note) {
    field.setId(id);
    field.accessibleTextProperty().bind(called);
    field.promptTextProperty().bind(prompt);
    field.setOnAction(_ -> make());
    field.textProperty().subscribe(text -> {
      note.calm();
      if (!text.isBlank()) {
        sheet.keep();
      }
    });
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    var label = Labels.of(called, "field-label");
    label.setLabelFor(field);
    return new VBox(4, label, field, note);
  }

  private VBox kinds(HouseRights rights) {
    var cards = new GridPane(12, 12);
    var half = new ColumnConstraints();
    half.setPercentWidth(50);
    cards.getColumnConstraints().addAll(half, half);
    cards.add(card(RoomKind.PUBLIC, rights.canMakeRooms().get()), 0, 0);
    cards.add(card(RoomKind.PRIVATE, rights.canMakeGroups().get()), 1, 0);
    kind.selectToggle(kind.getToggles().get(rights.canMakeRooms().get() ? 0 : 1));
    return new VBox(4, Labels.of(texts.live("rooms.who"), "field-label"), cards);
  }

  private RadioCard card(RoomKind each, boolean isAllowed) {
    var word = each.name().toLowerCase(Locale.ROOT);
    var key = "rooms.kind." + word;
    var card = new RadioCard("kind-" + word, each, kind, texts.live(key), texts.live(key + ".hint"));
    card.setDisable(!isAllowed);
    return card;
  }

  private void make() {
    var called = Names.tidy(name.getText());
    var about = topic.getText().strip();
    if (!Names.isName(called)) {
      nameNote.complain(texts.live(called.isEmpty() ? "host.name.missing" : "name.wrong"));
      name.requestFocus();
    } else if (about.length() > Limits.TOPIC_LENGTH) {
      topicNote.complain(texts.live("rooms.topic.long", Limits.TOPIC_LENGTH));
      topic.requestFocus();
    } else if (!making.isBusy().get()) {
      making.make((RoomKind) kind.getSelectedToggle().getUserData(), called, about, Set.of());
    }
  }
}
