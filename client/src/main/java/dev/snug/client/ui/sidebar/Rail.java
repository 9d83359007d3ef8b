package dev.snug.client.ui.sidebar;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.settings.SettingsSheet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The green wall at the left: a window for each house, a way to another one, and the few settings.
public final class Rail extends VBox implements AutoCloseable {

  private final Ui ui;
  private final VBox tiles = new VBox(12);
  private final Ties ties = new Ties();
  private final Ties tileTies = new Ties();
  private final Ties meTies = new Ties();

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
    meTies.close();
  }

  private void showTiles() {
    tileTies.close();
    var houses = ui.model().houses();
    tiles.getChildren()
        .setAll(IntStream.range(0, houses.size()).mapToObj(i -> new RailTile(ui, houses.get(i), i, tileTies)).toList());
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
    settings.setOnAction(_ -> new SettingsSheet(ui).show());
    return settings;
  }

  private Node me() {
    var me = new StackPane();
    me.getStyleClass().add("on-rail");
    ties.follow(ui.model().houseProperty(), house -> {
      meTies.close();
      me.getChildren().setAll(house == null ? List.of() : List.of(new Me(ui, house, meTies).circle()));
    });
    Labels.showWhen(me, ui.narrow());
    return me;
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
