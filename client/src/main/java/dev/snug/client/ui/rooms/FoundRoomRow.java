package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.RoomSummary;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A public room that one can come into, or open because one is in it.
final class FoundRoomRow extends ListCell<RoomSummary> {

  private final Ui ui;
  private final HouseModel house;
  private final Consumer<RoomSummary> goInto;
  private final Consumer<RoomSummary> reached;
  private @Nullable RoomSummary now;

  /// @param reached hears of each room that comes into view
  FoundRoomRow(Ui ui, HouseModel house, Consumer<RoomSummary> goInto, Consumer<RoomSummary> reached) {
    this.ui = ui;
    this.house = house;
    this.goInto = goInto;
    this.reached = reached;
    getStyleClass().add("pick-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setText("");
    setPrefWidth(0);
  }

  /// The toolkit asks again when the selection or the keyboard moves; a button that is made anew then, while it is held
  /// down, would do nothing.
  @Override
  protected void updateItem(@Nullable RoomSummary room, boolean isEmpty) {
    super.updateItem(room, isEmpty);
    var next = isEmpty ? null : room;
    if (Objects.equals(next, now)) {
      return;
    }
    now = next;
    if (next == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      setGraphic(row(next));
      setAccessibleText(next.name());
      reached.accept(next);
    }
  }

  private Node row(RoomSummary room) {
    var icon = new StackPane(Labels.icon(RoomIcon.of(room.kind()), 16));
    icon.setMinWidth(24);
    var members = ui.texts().text("header.members", room.memberCount());
    var under = room.topic().isEmpty() ? members : members + " · " + room.topic();
    var name = Labels.of(room.name(), "w600");
    var about = Labels.of(under, "caption", "muted");
    name.setMinWidth(0);
    about.setMinWidth(0);
    var words = new VBox(name, about);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    words.setPrefWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var isIn = house.rooms().stream().anyMatch(each -> each.id().equals(room.room()));
    var go =
        Buttons.outlined("go-" + room.room(), ui.texts().live(isIn ? "rooms.open" : "join.come-in"), () -> goInto.accept(room));
    go.getStyleClass().add("small");
    var row = new HBox(8, icon, words, go);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
