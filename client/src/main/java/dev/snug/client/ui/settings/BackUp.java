package dev.snug.client.ui.settings;

import dev.snug.client.identity.Passphrase;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Puts one's key away into a file under a passphrase; folded away until somebody wants to.
public final class BackUp extends VBox {

  private final Ui ui;
  private final Texts texts;
  private final Supplier<Optional<Path>> asking;
  private final PasswordField first = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final FieldNote note;
  private final Button save;

  /// @param asking where the file goes
  public BackUp(Ui ui, Supplier<Optional<Path>> asking) {
    super(8);
    this.ui = ui;
    this.texts = ui.texts();
    this.asking = asking;
    note = new FieldNote(first, texts.live("backup.rule", Passphrase.LEAST));
    note.setId("backup-note");
    save = Buttons.primary("backup-save", texts.live("backup.save"), this::save);
    var cancel = Buttons.flat("backup-cancel", texts.live("cancel"), this::close);
    var buttons = new HBox(8, Labels.spring(), cancel, save);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    setId("backup");
    getChildren().addAll(
        field(first, "backup-passphrase", texts.live("backup.passphrase")), field(again, "backup-again", texts.live("backup.again")),
        note, buttons);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    first.textProperty().subscribe(note::calm);
    again.textProperty().subscribe(note::calm);
    again.setOnAction(_ -> save());
  }

  public void open() {
    setVisible(true);
    first.requestFocus();
  }

  private VBox field(PasswordField field, String id, ObservableValue<String> name) {
    field.setId(id);
    field.accessibleTextProperty().bind(name);
    return new VBox(4, Labels.of(name, "field-label"), field);
  }

  private void save() {
    if (!Passphrase.isGood(first.getText())) {
      complain(texts.live("backup.rule.broken", Passphrase.LEAST, Passphrase.MOST), first);
    } else if (!first.getText().equals(again.getText())) {
      complain(texts.live("backup.differs"), again);
    } else {
      asking.get().ifPresent(this::save);
    }
  }

  private void save(Path target) {
    save.setDisable(true);
    ui.intents().backUp(target, first.getText(), outcome -> {
      save.setDisable(false);
      switch (outcome) {
        case Outcome.Done<Path> _ -> {
          close();
          ui.toasts().say(texts.live("backup.saved"));
        }
        case Outcome.Failed<Path>(var problem) -> complain(texts.live(Sentences.keyOf(problem)), first);
      }
    });
  }

  private void complain(ObservableValue<String> sentence, Node at) {
    note.complain(sentence);
    at.requestFocus();
  }

  private void close() {
    first.clear();
    again.clear();
    setVisible(false);
  }
}
