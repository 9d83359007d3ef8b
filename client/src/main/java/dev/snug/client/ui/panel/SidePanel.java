package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Something that stands at the right of a room until one closes it.
public abstract class SidePanel extends VBox implements AutoCloseable {

  private final HBox head = new HBox(8);
  private final double panelWidth;
  private final boolean replacing;

  /// @param panelWidth how wide it is beside the room
  /// @param replacing whether it takes the room's place in a narrow window; otherwise it floats over it
  // What a panel overrides is asked only once it stands beside a room.
  @SuppressWarnings("this-escape")
  protected SidePanel(Ui ui, String id, double panelWidth, boolean replacing, ObservableValue<String> title, Runnable shut) {
    this.panelWidth = panelWidth;
    this.replacing = replacing;
    setId(id);
    getStyleClass().add("side-panel");
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.PARENT);
    accessibleTextProperty().bind(title);
    var close = Buttons.icon(id + "-close", Feather.X, 18, ui.texts(), "panel.close", shut);
    var heading = Labels.of(title, "room-title");
    heading.setMinWidth(Label.USE_PREF_SIZE);
    head.getChildren().addAll(heading, Labels.spring(), close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-head");
    getChildren().add(head);
  }

  @Override
  public abstract void close();

  /// What gets the keyboard when somebody opens the panel.
  public abstract Node first();

  @Override
  public void requestFocus() {
    first().requestFocus();
  }

  double panelWidth() {
    return panelWidth;
  }

  boolean isReplacing() {
    return replacing;
  }

  /// Says more behind the title.
  protected void subtitle(Node node) {
    head.getChildren().add(1, node);
  }

  /// Puts something before the title.
  protected void lead(Node node) {
    head.getChildren().addFirst(node);
  }

  /// Puts what the panel holds under its head, instead of what stood there.
  protected void hold(Node node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    getChildren().setAll(head, node);
  }
}
