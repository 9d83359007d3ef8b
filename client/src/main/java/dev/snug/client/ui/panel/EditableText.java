package dev.snug.client.ui.panel;

import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Escapable;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A text of the room that some may change where it stands. Enter keeps what is written, Escape leaves it as it was.
final class EditableText extends VBox implements Escapable {

  private final Ui ui;
  private final ObservableValue<String> value;
  private final BiConsumer<String, Consumer<Outcome<?>>> save;
  private final TextField field = new TextField();
  private final FieldNote note;
  private final HBox shown;
  private final VBox writing;
  private final Button pencil;
  private UnaryOperator<String> tidy = String::strip;

  /// The keys of what is said about it.
  ///
  /// @param none stands there while there is none
  /// @param edit is what the pencil does
  record Words(String name, String none, String edit) {}

  /// @param id of the field; its other controls are named after it
  /// @param save hands over what is written and hears what came of it
  EditableText(
      Ui ui, String id, Words words, ObservableValue<String> value, ObservableValue<Boolean> mayEdit,
      BiConsumer<String, Consumer<Outcome<?>>> save) {
    super(4);
    this.ui = ui;
    this.value = value;
    this.save = save;
    var texts = ui.texts();
    this.note = new FieldNote(field, texts.live("empty"));
    this.pencil = Buttons.icon(id + "-edit", Feather.EDIT_2, 14, texts, words.edit(), this::begin);
    field.setId(id);
    note.setId(id + "-note");
    field.accessibleTextProperty().bind(texts.live(words.name()));
    field.setOnAction(_ -> keep());
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    Labels.showWhen(pencil, mayEdit);
    var text = Labels.wrapping(texts.live(() -> value.getValue().isEmpty() ? texts.text(words.none()) : value.getValue(), value));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    this.shown = new HBox(8, text, pencil);
    shown.setAlignment(Pos.CENTER_LEFT);
    var cancel = Buttons.flat(id + "-cancel", texts.live("cancel"), this::end);
    var done = Buttons.primary(id + "-keep", texts.live("details.keep"), this::keep);
    cancel.getStyleClass().add("small");
    done.getStyleClass().add("small");
    var buttons = new HBox(8, Labels.spring(), cancel, done);
    this.writing = new VBox(8, field, note, buttons);
    getChildren().addAll(Labels.of(texts.live(words.name()), "field-label"), shown, writing);
    show(false);
  }

  /// How what is written is put in order before it is handed over.
  EditableText tidied(UnaryOperator<String> order) {
    tidy = order;
    return this;
  }

  private void begin() {
    field.setText(value.getValue());
    note.calm();
    show(true);
    field.requestFocus();
    field.selectAll();
  }

  private void end() {
    show(false);
    pencil.requestFocus();
  }

  private void keep() {
    var text = tidy.apply(field.getText());
    if (text.equals(value.getValue())) {
      end();
      return;
    }
    field.setDisable(true);
    save.accept(text, outcome -> {
      field.setDisable(false);
      if (outcome instanceof Outcome.Failed<?>(var problem)) {
        note.complain(ui.texts().live(Sentences.keyOf(problem)));
        field.requestFocus();
      } else {
        end();
      }
    });
  }

  @Override
  public boolean escape() {
    var isWriting = writing.isVisible();
    if (isWriting) {
      end();
    }
    return isWriting;
  }

  private void show(boolean isWriting) {
    writing.setVisible(isWriting);
    writing.setManaged(isWriting);
    shown.setVisible(!isWriting);
    shown.setManaged(!isWriting);
  }
}
