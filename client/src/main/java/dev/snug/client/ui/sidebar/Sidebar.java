package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.palette.Palette;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Keycap;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One house: its name and state, the way to anything in it, its rooms, and oneself.
public final class Sidebar extends VBox implements AutoCloseable {

  private static final double WIDTH = 264;
  private static final double INSET = 12;

  private final Ui ui;
  private final HouseModel house;
  private final LineState state;
  private final RoomList rooms;
  private final Consumer<String> messages;
  private final Ties ties = new Ties();

  /// @param whenChosen done after a room was chosen, also the one that is shown already
  public Sidebar(Ui ui, HouseModel house, Runnable whenChosen, Consumer<String> messages) {
    this.messages = messages;
    this.ui = ui;
    this.house = house;
    this.state = new LineState(ui, house);
    this.rooms = new RoomList(ui, house, whenChosen);
    setId("sidebar");
    getStyleClass().add("sidebar");
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    VBox.setVgrow(rooms, Priority.ALWAYS);
    var jump = jump();
    VBox.setMargin(jump, new Insets(0, INSET, 6, INSET));
    getChildren().addAll(head(), jump, rooms, new Me(ui, house, ties).row());
  }

  @Override
  public void close() {
    ties.close();
    rooms.close();
  }

  private HBox head() {
    var words = new VBox(houseButton(), stateLine());
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var invite =
        Buttons.icon("invite", Feather.USER_PLUS, 18, ui.texts(), "house.invite", () -> new Hosting(ui).invite(house));
    Labels.showWhen(invite, Derived.both(house.hostedHereProperty(), state.isOpen()));
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

  /// Looks like a field and opens the palette, which is one.
  private Button jump() {
    var row = new HBox(8, Labels.icon(Feather.SEARCH, 14), Labels.of(ui.texts().live("sidebar.jump"), "jump-words"),
        Labels.spring(), new Keycap(Shortcut.JUMP));
    row.setAlignment(Pos.CENTER_LEFT);
    var button = new Button();
    button.setId("jump");
    button.getStyleClass().setAll("jump-field");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setGraphic(row);
    row.prefWidthProperty().bind(button.widthProperty().subtract(22));
    button.accessibleTextProperty().bind(ui.texts().live("sidebar.jump"));
    button.setOnAction(_ -> new Palette(ui, messages).show());
    return button;
  }
}
