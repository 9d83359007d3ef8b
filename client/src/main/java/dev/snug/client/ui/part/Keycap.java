package dev.snug.client.ui.part;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A key as it stands on a keyboard.
public final class Keycap extends Label {

  public Keycap(String key) {
    super(key);
    getStyleClass().add("keycap");
    setMinWidth(Region.USE_PREF_SIZE);
  }

  public Keycap(Shortcut shortcut) {
    this(shortcut.written());
  }
}
