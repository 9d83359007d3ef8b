package dev.snug.client.ui.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Labels, icons and the space between them.
public final class Labels {

  private Labels() {}

  /// A label that keeps saying what `text` says.
  public static Label of(ObservableValue<String> text, String... styleClasses) {
    var label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /// A label for something that never changes, such as a name in a row that is made anew.
  public static Label of(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /// A label that goes on in the next line where there is no more room.
  public static Label wrapping(ObservableValue<String> text, String... styleClasses) {
    var label = of(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static FontIcon icon(Feather icon, int size, String... styleClasses) {
    var node = new FontIcon(icon);
    node.getStyleClass().addAll(styleClasses);
    node.getStyleClass().add("icon-" + size);
    return node;
  }

  /// Takes the room that is left.
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /// Takes a node out of the layout while there is nothing to see.
  public static void showWhen(Node node, ObservableValue<Boolean> when) {
    node.managedProperty().bind(node.visibleProperty());
    node.visibleProperty().bind(when);
  }
}
