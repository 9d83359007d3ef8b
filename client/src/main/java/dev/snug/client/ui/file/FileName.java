package dev.snug.client.ui.file;

import dev.snug.client.ui.part.Labels;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// What a file is called, on one line: where it must be cut its ending stays, and the mouse shows the rest.
public final class FileName {

  private FileName() {}

  public static Label of(String name, String... styleClasses) {
    var label = Labels.of(name, styleClasses);
    label.getStyleClass().add("elides");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    label.setOnMouseEntered(_ -> {
      if (label.getTooltip() == null) {
        label.setTooltip(new Tooltip(name));
      }
    });
    return label;
  }
}
