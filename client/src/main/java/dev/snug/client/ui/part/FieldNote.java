package dev.snug.client.ui.part;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The line under a field: a hint, or what is wrong with what stands in it.
public final class FieldNote extends Label {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ObservableValue<String> hint;
  private final Node field;

  public FieldNote(Node field, ObservableValue<String> hint) {
    this.field = field;
    this.hint = hint;
    getStyleClass().add("field-note");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    calm();
  }

  /// Back to the hint.
  public void calm() {
    say(hint);
  }

  /// Says what is going on.
  public void say(ObservableValue<String> text) {
    textProperty().bind(text);
    setGraphic(null);
    mark(false);
  }

  /// Says what is wrong.
  public void complain(ObservableValue<String> sentence) {
    textProperty().bind(sentence);
    setGraphic(Labels.icon(Feather.ALERT_CIRCLE, 12));
    mark(true);
  }

  private void mark(boolean isWrong) {
    pseudoClassStateChanged(WRONG, isWrong);
    field.pseudoClassStateChanged(WRONG, isWrong);
    field.accessibleHelpProperty().bind(textProperty());
  }
}
