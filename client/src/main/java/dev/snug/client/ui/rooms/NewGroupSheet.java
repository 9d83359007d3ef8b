package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks who is in a new group and what it is called, if anything, and makes it.
public final class NewGroupSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final Texts texts;
  private final PeoplePicker people;
  private final TextField name = new TextField();
  private final FieldNote nameNote;
  private final Making making;
  private final Sheet sheet;

  public NewGroupSheet(Ui ui, HouseModel house) {
    this(ui, house, "");
  }

  /// @param called what is proposed as its name
  public NewGroupSheet(Ui ui, HouseModel house, String called) {
    this.ui = ui;
    this.texts = ui.texts();
    this.people = new PeoplePicker(ui, house);
    this.nameNote = new FieldNote(name, texts.live("empty"));
    var make = Buttons.primary("make-group", texts.live("group.make"), this::make);
    var trouble = new FieldNote(make, texts.live("empty"));
    trouble.setId("make-trouble");
    this.making = new Making(ui, house, trouble);
    make.disableProperty().bind(making.isBusy().or(Bindings.isEmpty(people.picked())));
    name.setText(called);
    name.setId("group-name");
    name.accessibleTextProperty().bind(texts.live("group.name"));
    name.promptTextProperty().bind(texts.live("group.name.prompt"));
    name.setOnAction(_ -> make());
    var body = new VBox(20, labelled("group.people", people.field(), people), named());
    var cancel = Buttons.flat("make-cancel", texts.live("cancel"), ui.sheets()::close);
    this.sheet =
        new Sheet(texts, "new-group-sheet", WIDTH, ui.sheets()::close, body)
            .titled(texts.live("group.new"), texts.live("group.new.under"))
            .ending(trouble, Labels.spring(), cancel, make);
    people.picked().subscribe(sheet::keep);
  }

  public void show() {
    ui.sheets().show(sheet, people.field());
  }

  private VBox named() {
    Labels.showWhen(nameNote, nameNote.textProperty().isNotEmpty());
    name.textProperty().subscribe(_ -> nameNote.calm());
    var box = labelled("group.name", name, name);
    box.getChildren().add(nameNote);
    return box;
  }

  private VBox labelled(String key, TextField field, Node content) {
    var label = Labels.of(texts.live(key), "field-label");
    label.setLabelFor(field);
    return new VBox(4, label, content);
  }

  private void make() {
    var called = Names.tidy(name.getText());
    if (!called.isEmpty() && !Names.isName(called)) {
      nameNote.complain(texts.live("name.wrong"));
      name.requestFocus();
    } else if (!people.picked().isEmpty() && !making.isBusy().get()) {
      var ids = people.picked().stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
      making.make(RoomKind.GROUP, called, "", ids);
    }
  }
}
