package dev.snug.client.ui.part;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that is on or off, at once.
public final class SwitchRow extends HBox {

  /// @param wanted hears what somebody wants; the switch shows what is so
  public SwitchRow(
      String id, ObservableValue<String> title, ObservableValue<String> hint, ObservableValue<Boolean> now,
      Consumer<Boolean> wanted, Ties ties) {
    super(12);
    var words = new VBox(Labels.wrapping(title), Labels.wrapping(hint, "caption", "subtle"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var toggle = new ToggleSwitch();
    toggle.setId(id);
    toggle.accessibleTextProperty().bind(title);
    toggle.accessibleHelpProperty().bind(hint);
    toggle.setMinWidth(USE_PREF_SIZE);
    ties.follow(now, toggle::setSelected);
    ties.follow(toggle.selectedProperty(), is -> {
      if (!is.equals(now.getValue())) {
        wanted.accept(is);
      }
    });
    toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    // The switch itself listens to the mouse only.
    toggle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
        toggle.fire();
        event.consume();
      }
    });
    words.setOnMouseClicked(_ -> toggle.fire());
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("switch-row");
    getChildren().addAll(words, toggle);
  }
}
