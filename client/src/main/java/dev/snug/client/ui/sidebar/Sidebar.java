package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One house: its name and state, its rooms, and oneself.
public final class Sidebar extends VBox implements AutoCloseable {

  private static final double WIDTH = 264;

  private final Ui ui;
  private final HouseModel house;
  private final LineState state;
  private final VBox rooms = new VBox();
  private final Ties ties = new Ties();
  private final Ties roomTies = new Ties();

  public Sidebar(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
    this.state = new LineState(ui, house);
    setId("sidebar");
    getStyleClass().add("sidebar");
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    ties.listen(house.rooms(), this::showRooms);
    showRooms();
    var head = Labels.of(ui.texts().live("sidebar.rooms"), "section-head");
    var list = new VBox(head, rooms);
    list.getStyleClass().add("sidebar-list");
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sidebar-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), scroll, me());
  }

  @Override
  public void close() {
    ties.close();
    roomTies.close();
  }

  private void showRooms() {
    roomTies.close();
    rooms.getChildren().setAll(house.rooms().stream().map(room -> new RoomRow(ui, house, room, roomTies)).toList());
  }

  private HBox head() {
    var words = new VBox(houseButton(), stateLine());
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var invite =
        Buttons.icon("invite", Feather.USER_PLUS, 18, ui.texts(), "house.invite", () -> new Hosting(ui).invite(house));
    Labels.showWhen(invite, house.hostedHereProperty().flatMap(is -> state.isOpen().map(open -> is && open)));
    var head = new HBox(8, words, invite);
    head.getStyleClass().add("sidebar-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Button houseButton() {
    var button = new Button();
    button.setId("house-menu");
    button.getStyleClass().setAll("house-button");
    button.textProperty().bind(house.nameProperty());
    button.setGraphic(Labels.icon(Feather.CHEVRON_DOWN, 16));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.accessibleTextProperty().bind(ui.texts().live("sidebar.house", house.nameProperty()));
    button.setOnAction(_ -> new HouseMenu(ui, house).menu().show(button, Side.BOTTOM, 0, 4));
    return button;
  }

  private HBox stateLine() {
    var dot = new Region();
    dot.getStyleClass().add("state-dot");
    ties.follow(state.isOpen(), open -> dot.getStyleClass().setAll("state-dot", open ? "lit" : "unlit"));
    var words = Labels.of(state.words(), "caption", "subtle");
    words.setId("line-state");
    words.setMinWidth(0);
    var line = new HBox(6, new StackPane(dot), words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox me() {
    var name = ui.model().nameProperty();
    var words = new VBox(Labels.of(name, "w600"), Labels.of(state.presence(), "caption", "subtle"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    var me = new HBox(10, Avatar.of(ui.model().key(), name, 32).with(state.isOpen()), words);
    me.setId("me");
    me.getStyleClass().add("me-row");
    me.setAlignment(Pos.CENTER_LEFT);
    return me;
  }
}
