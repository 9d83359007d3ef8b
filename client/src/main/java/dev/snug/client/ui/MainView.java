package dev.snug.client.ui;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.MessageModel;
import dev.snug.shared.room.Person;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.room.RoomView;
import dev.snug.client.ui.sidebar.Rail;
import dev.snug.client.ui.sidebar.Sidebar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A house: the rail, its sidebar, and the room that is shown. In a narrow window the sidebar is a drawer.
final class MainView extends StackPane implements AutoCloseable {

  private static final double RAIL = 64;
  private static final Duration DRAWER = Duration.millis(180);

  private final Ui ui;
  private final Rail rail;
  private final Sidebar sidebar;
  private final StackPane roomPlace = new StackPane();
  private final HBox columns = new HBox();
  private final Region drawerScrim = new Region();
  private final StackPane drawer = new StackPane();
  private final Ties ties = new Ties();
  private final RoomDesk desk = new Desk();
  private @Nullable RoomView room;

  MainView(Ui ui, HouseModel house) {
    this.ui = ui;
    this.rail = new Rail(ui);
    this.sidebar = new Sidebar(ui, house);
    setId("main");
    getStyleClass().add("page");
    HBox.setHgrow(roomPlace, Priority.ALWAYS);
    roomPlace.setMinWidth(0);
    drawerScrim.getStyleClass().add("scrim");
    drawerScrim.setOnMouseClicked(_ -> closeDrawer());
    drawer.setAlignment(Pos.CENTER_LEFT);
    drawer.setVisible(false);
    setMargin(drawer, new Insets(0, 0, 0, RAIL));
    getChildren().addAll(columns, drawer);
    ties.follow(ui.narrow(), this::arrange);
    ties.follow(house.roomProperty(), next -> show(house, next));
  }

  @Override
  public void close() {
    ties.close();
    rail.close();
    sidebar.close();
    if (room != null) {
      room.close();
    }
  }

  /// Puts the cursor where one writes.
  void begin() {
    if (room != null) {
      room.composer().requestFocus();
    }
  }

  /// Where F6 goes, in reading order.
  List<Node> panes() {
    var shown = room;
    return shown == null
        ? List.of(rail, sidebar)
        : Stream.of(rail, sidebar, shown.timeline(), shown.composer()).filter(each -> each.getScene() != null).toList();
  }

  /// Where one writes; none as long as no room is shown.
  Optional<Node> composer() {
    return Optional.ofNullable(room).map(RoomView::composer);
  }

  /// Closes the drawer, or goes to the latest message.
  void escape() {
    if (drawer.isVisible()) {
      closeDrawer();
    } else if (room != null) {
      room.toLatest();
      room.composer().requestFocus();
    }
  }

  private void arrange(boolean isNarrow) {
    drawer.setVisible(false);
    drawer.getChildren().clear();
    if (isNarrow) {
      columns.getChildren().setAll(rail, roomPlace);
    } else {
      columns.getChildren().setAll(rail, sidebar, roomPlace);
    }
  }

  private void show(HouseModel house, @Nullable RoomModel next) {
    if (room != null) {
      room.close();
      roomPlace.getChildren().clear();
      room = null;
    }
    if (next != null) {
      room = new RoomView(ui, house, next, desk, this::openDrawer);
      roomPlace.getChildren().setAll(room);
      begin();
    }
    closeDrawer();
  }

  private void openDrawer() {
    drawer.getChildren().setAll(drawerScrim, sidebar);
    drawer.setVisible(true);
    ui.motion().come(drawer, 0, DRAWER);
    sidebar.lookup("#house-menu").requestFocus();
  }

  private void closeDrawer() {
    if (drawer.isVisible()) {
      arrange(ui.narrow().getValue());
    }
  }

  private static final class Desk implements RoomDesk {

    @Override
    public void reply(MessageModel message) {}

    @Override
    public void edit(MessageModel message) {}

    @Override
    public void thread(MessageModel message) {}

    @Override
    public void forward(MessageModel message) {}

    @Override
    public void card(Person person, Node near) {}

    @Override
    public void reveal(long seq) {}
  }
}
