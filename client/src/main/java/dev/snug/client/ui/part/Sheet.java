package dev.snug.client.ui.part;

import dev.snug.client.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Something to do before going on: a title, a middle that scrolls if it must, and buttons that stay in view.
public final class Sheet extends Overlay {

  private static final double GUTTER = 33;
  /// Room for focus rings and glows around what stands in the middle.
  private static final double BLEED = 8;
  private static final double ABOVE = 25;
  private static final double BELOW = 25;
  private static final double FOOT_GAP = 18;

  private final double sheetWidth;
  private final Region ground = new Region();
  private final HBox head = new HBox(16);
  private final ScrollPane middle = new ScrollPane();
  private final HBox foot = new HBox(8);
  private final VBox body;
  private double gap = 20;

  public Sheet(Texts texts, String id, double width, Runnable close, VBox body) {
    this.sheetWidth = width;
    this.body = body;
    setId(id);
    getStyleClass().add("sheet");
    ground.getStyleClass().add("sheet-ground");
    head.setAlignment(Pos.TOP_LEFT);
    head.getChildren().add(Buttons.icon("sheet-close", Feather.X, 18, texts, "sheet.close", close));
    body.getStyleClass().add("sheet-body");
    middle.setContent(body);
    middle.setFitToWidth(true);
    middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    middle.getStyleClass().add("sheet-middle");
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(ground, head, middle, foot);
  }

  /// A title with a line under it.
  public Sheet titled(ObservableValue<String> title, ObservableValue<String> under) {
    accessibleTextProperty().bind(title);
    var words = new VBox(Labels.wrapping(title, "sheet-title"), Labels.wrapping(under, "muted", "line"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    head.getChildren().addFirst(words);
    return this;
  }

  /// Puts a window tile before the title and light on the head.
  public Sheet lit(HouseTile tile) {
    head.getChildren().addFirst(tile);
    head.setAlignment(Pos.CENTER_LEFT);
    ground.getStyleClass().add("sheet-lit");
    gap = 24;
    return this;
  }

  /// Puts a picture before the title.
  public Sheet with(Node picture) {
    head.getChildren().addFirst(picture);
    return this;
  }

  /// Has it warn: it has no corner to close it by, and stays when somebody presses beside it.
  public Sheet warning() {
    head.getChildren().removeIf(each -> "sheet-close".equals(each.getId()));
    ground.getStyleClass().add("sheet-warning");
    keep();
    return this;
  }

  public Sheet ending(Node... nodes) {
    foot.getChildren().setAll(nodes);
    return this;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return sheetWidth;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    var inner = (width < 0 ? sheetWidth : width) - 2 * GUTTER;
    return around(inner) + body.prefHeight(inner + 2 * BLEED);
  }

  private double around(double inner) {
    return ABOVE + head.prefHeight(inner) + gap + FOOT_GAP + foot.prefHeight(inner) + BELOW;
  }

  @Override
  protected void layoutChildren() {
    var inner = getWidth() - 2 * GUTTER;
    var headHeight = head.prefHeight(inner);
    var footHeight = foot.prefHeight(inner);
    var top = ABOVE + headHeight + gap;
    ground.resizeRelocate(0, 0, getWidth(), getHeight());
    head.resizeRelocate(GUTTER, ABOVE, inner, headHeight);
    middle.resizeRelocate(GUTTER - BLEED, top, inner + 2 * BLEED, getHeight() - top - FOOT_GAP - footHeight - BELOW);
    foot.resizeRelocate(GUTTER, getHeight() - BELOW - footHeight, inner, footHeight);
  }
}
