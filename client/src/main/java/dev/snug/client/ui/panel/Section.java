package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Children;
import dev.snug.client.ui.part.Labels;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A part of the details: a heading, how many there are, perhaps a link, and what stands under it.
class Section extends VBox {

  private final HBox head = new HBox(8);
  private final VBox body = new VBox();

  Section(String id, ObservableValue<String> title) {
    super(4);
    setId(id);
    getStyleClass().add("panel-section");
    var heading = Labels.of(title, "panel-heading");
    heading.setMinWidth(Label.USE_PREF_SIZE);
    head.getChildren().add(heading);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, body);
  }

  /// Puts a count behind the heading.
  void count(ObservableValue<String> count) {
    head.getChildren().add(Labels.of(count, "caption", "subtle"));
  }

  /// Puts something at the right of the heading.
  void link(Node node) {
    head.getChildren().addAll(Labels.spring(), node);
  }

  void gap(double gap) {
    body.setSpacing(gap);
  }

  void hold(List<? extends Node> nodes) {
    Children.arrange(body, nodes);
  }

  void hold(Node... nodes) {
    hold(List.of(nodes));
  }
}
