package dev.snug.client.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/// Green words that one presses.
final class Links {

  private Links() {}

  static Hyperlink of(String id, ObservableValue<String> text, Runnable then) {
    var link = new Hyperlink();
    link.setId(id);
    link.textProperty().bind(text);
    link.getStyleClass().add("panel-link");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(_ -> {
      link.setVisited(false);
      then.run();
    });
    return link;
  }
}
