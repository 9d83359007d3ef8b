package dev.snug.client.ui.welcome;

import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Names;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What people call one, beside the circle they will see.
final class NameField extends VBox {

  private final Ui ui;
  private final TextField field = new TextField();
  private final FieldNote note;

  NameField(Ui ui) {
    super(4);
    this.ui = ui;
    this.note = new FieldNote(field, ui.texts().live("welcome.colour"));
    field.setId("name-field");
    field.setText(ui.model().nameProperty().get());
    field.accessibleTextProperty().bind(ui.texts().live("welcome.question"));
    field.textProperty().subscribe(_ -> note.calm());
    field.setOnAction(_ -> tell());
    field.focusedProperty().subscribe(isFocused -> {
      if (!isFocused) {
        tell();
      }
    });
    Ties.followWhileShown(this, ui.model().nameProperty(), this::take);
    note.setId("name-note");
    HBox.setHgrow(field, Priority.ALWAYS);
    setMargin(note, new Insets(0, 0, 0, 56));
    var avatar = Avatar.of(ui.model().key(), field.textProperty(), 44);
    getChildren().addAll(new HBox(12, avatar, field), note);
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
    field.end();
  }

  /// Goes on with `then` if there is a name; if not, asks for one.
  void whenNamed(Runnable then) {
    if (Names.isName(name())) {
      tell();
      then.run();
      return;
    }
    requestFocus();
    note.complain(ui.texts().live(name().isEmpty() ? "name.missing" : "name.wrong"));
  }

  private String name() {
    return Names.tidy(field.getText());
  }

  private void tell() {
    if (Names.isName(name()) && !name().equals(ui.model().nameProperty().get())) {
      ui.intents().callMe(name());
    }
  }

  private void take(String name) {
    if (!name.equals(name())) {
      field.setText(name);
    }
  }
}
