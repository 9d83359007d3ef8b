package dev.snug.client.ui.part;

import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How many; nothing for none.
public final class Badge extends Label {

  private static final int MOST = 99;

  public Badge(ObservableIntegerValue count, ObservableValue<Boolean> when) {
    getStyleClass().add("badge");
    setMinWidth(Region.USE_PREF_SIZE);
    textProperty().bind(Bindings.createStringBinding(() -> written(count.get()), count));
    var isShown = Bindings.createBooleanBinding(() -> count.get() > 0 && when.getValue(), count, when);
    Labels.showWhen(this, isShown);
  }

  private static String written(int count) {
    return count > MOST ? MOST + "+" : Integer.toString(count);
  }
}
