package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Labels;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be set, and the choice beside it, or under it where there is too little room.
final class SettingsRow extends Region {

  private static final double LEAST = 56;
  private static final double AROUND = 10;
  private static final double GAP = 16;
  private static final double LEAST_WORDS = 96;

  private final VBox words;
  private final Node choice;

  SettingsRow(ObservableValue<String> title, Node choice) {
    this(new VBox(Labels.wrapping(title, "w500", "line")), choice);
  }

  /// @param hint says more about it
  SettingsRow(ObservableValue<String> title, ObservableValue<String> hint, Node choice) {
    this(new VBox(Labels.wrapping(title, "w500", "line"), Labels.wrapping(hint, "caption", "subtle")), choice);
  }

  private SettingsRow(VBox words, Node choice) {
    this.words = words;
    this.choice = choice;
    words.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("settings-row");
    getChildren().addAll(words, choice);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    var room = width < 0 ? Double.MAX_VALUE : width;
    var height = isBeside(room)
        ? Math.max(words.prefHeight(forWords(room)), high())
        : words.prefHeight(room) + AROUND + high();
    return Math.max(LEAST, snapSizeY(height) + 2 * AROUND);
  }

  @Override
  protected void layoutChildren() {
    var width = Math.min(wide(), getWidth());
    var height = high();
    if (isBeside(getWidth())) {
      words.resizeRelocate(0, 0, forWords(getWidth()), getHeight());
      choice.resizeRelocate(snapPositionX(getWidth() - width), snapPositionY((getHeight() - height) / 2), width, height);
    } else {
      var above = words.prefHeight(getWidth());
      words.resizeRelocate(0, AROUND, getWidth(), above);
      choice.resizeRelocate(0, snapPositionY(2 * AROUND + above), width, height);
    }
  }

  private double wide() {
    return Math.max(choice.minWidth(-1), choice.prefWidth(-1));
  }

  private double high() {
    return Math.max(choice.minHeight(-1), choice.prefHeight(-1));
  }

  private double forWords(double room) {
    return room - GAP - wide();
  }

  private boolean isBeside(double room) {
    return forWords(room) >= LEAST_WORDS;
  }
}
