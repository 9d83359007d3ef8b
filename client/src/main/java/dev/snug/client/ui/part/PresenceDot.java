package dev.snug.client.ui.part;

import javafx.scene.layout.Region;

/// Says "here": a filled dot with a ring in the colour of what it lies on.
public final class PresenceDot extends Region {

  private static final double RING = 2;

  public PresenceDot(double size) {
    getStyleClass().add("presence-dot");
    setMinSize(size + 2 * RING, size + 2 * RING);
    setMaxSize(size + 2 * RING, size + 2 * RING);
  }
}
