package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Asks once more before something is done to somebody. Staying as it is has the keyboard.
final class ConfirmSheet {

  private static final double WIDTH = 448;
  private static final double FACE = 44;

  private final Ui ui;
  private final Person person;
  private final String id;

  ConfirmSheet(Ui ui, Person person, String id) {
    this.ui = ui;
    this.person = person;
    this.id = id;
  }

  /// @param more what else is to be chosen
  void ask(
      ObservableValue<String> title, ObservableValue<String> under, ObservableValue<String> act, Runnable then, Node... more) {
    var stay = Buttons.flat(id + "-cancel", ui.texts().live("cancel"), ui.sheets()::close);
    var go = Buttons.danger(id + "-do", act, () -> {
      ui.sheets().close();
      then.run();
    });
    var sheet =
        new Sheet(ui.texts(), id, WIDTH, ui.sheets()::close, new VBox(16, more))
            .titled(title, under)
            .with(Avatar.of(person, FACE))
            .ending(stay, go);
    sheet.keep();
    ui.sheets().show(sheet, stay);
  }
}
