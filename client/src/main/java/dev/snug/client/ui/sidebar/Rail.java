package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The green wall at the left: a window for each house, a way to another one, and the few settings.
public final class Rail extends VBox implements AutoCloseable {

  private final Ui ui;
  private final VBox tiles = new VBox(12);
  private final Ties ties = new Ties();
  private final Ties tileTies = new Ties();

  public Rail(Ui ui) {
    super(12);
    this.ui = ui;
    setId("rail");
    getStyleClass().add("rail");
    tiles.setAlignment(Pos.TOP_CENTER);
    ties.listen(ui.model().houses(), this::showTiles);
    showTiles();
    var line = new Region();
    line.getStyleClass().add("rail-line");
    var list = new VBox(12, tiles, centred(line), centred(addButton()));
    list.getStyleClass().add("rail-list");
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("rail-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, centred(me()), centred(settingsButton()));
  }

  @Override
  public void close() {
    ties.close();
    tileTies.close();
  }

  private void showTiles() {
    tileTies.close();
    tiles.getChildren().setAll(ui.model().houses().stream().map(house -> new RailTile(ui, house, tileTies)).toList());
  }

  private Button addButton() {
    var add = Buttons.icon("add-house", Feather.PLUS, 20, ui.texts(), "rail.add", () -> {});
    add.getStyleClass().add("rail-button");
    add.setOnAction(_ -> under(add, new AddMenu(ui).menu()));
    return add;
  }

  private Button settingsButton() {
    var settings = Buttons.icon("settings", Feather.SETTINGS, 20, ui.texts(), "rail.settings", () -> {});
    settings.getStyleClass().add("rail-button");
    settings.setOnAction(_ -> under(settings, new SettingsMenu(ui).menu()));
    return settings;
  }

  private Node me() {
    ObservableValue<Boolean> isHere = ui.model().houseProperty().flatMap(Rail::open).orElse(false);
    var me = Avatar.of(ui.model().key(), ui.model().nameProperty(), 32).with(isHere);
    me.getStyleClass().add("on-rail");
    me.setAccessibleText(ui.model().nameProperty().get());
    Labels.showWhen(me, ui.narrow());
    return me;
  }

  private static ObservableValue<Boolean> open(@Nullable HouseModel house) {
    return house == null ? new SimpleObjectProperty<>(false) : house.lineProperty().map(line -> line instanceof Line.Open);
  }

  private static void under(Node node, ContextMenu menu) {
    menu.show(node, Side.RIGHT, 8, 0);
  }

  private static VBox centred(Node node) {
    var box = new VBox(node);
    box.setAlignment(Pos.CENTER);
    Labels.showWhen(box, node.visibleProperty());
    return box;
  }
}
