package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.Set;
import javafx.scene.layout.VBox;

/// Asks to whom this person wants to write, and opens the room of the two.
public final class NewDirectSheet {

  private static final double WIDTH = 448;

  private final Ui ui;
  private final PeoplePicker people;
  private final Making making;
  private final Sheet sheet;

  public NewDirectSheet(Ui ui, HouseModel house) {
    this.ui = ui;
    var texts = ui.texts();
    this.people = new PeoplePicker(ui, house, this::write);
    var trouble = new FieldNote(people.field(), texts.live("empty"));
    trouble.setId("make-trouble");
    this.making = new Making(ui, house, trouble);
    people.disableProperty().bind(making.isBusy());
    var cancel = Buttons.flat("make-cancel", texts.live("cancel"), ui.sheets()::close);
    this.sheet =
        new Sheet(texts, "new-direct-sheet", WIDTH, ui.sheets()::close, new VBox(people))
            .titled(texts.live("direct.new"), texts.live("direct.new.under"))
            .ending(trouble, Labels.spring(), cancel);
  }

  public void show() {
    ui.sheets().show(sheet, people.field());
  }

  private void write(Person person) {
    if (!making.isBusy().get()) {
      making.make(RoomKind.DIRECT, "", "", Set.of(person.id()));
    }
  }
}
