package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.Ties;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What stands before a room's name: its icon, or the faces of those in it.
public final class RoomFace extends StackPane implements AutoCloseable {

  private static final double SIZE = 24;
  private static final double SMALL = 16;
  private static final double RING = 2;

  private final HouseModel house;
  private final RoomModel room;
  private final Ties ties = new Ties();
  private final Ties presenceTies = new Ties();

  public RoomFace(HouseModel house, RoomModel room) {
    this.house = house;
    this.room = room;
    setMinSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    ties.listen(room.others(), this::show);
    show();
  }

  @Override
  public void close() {
    ties.close();
    presenceTies.close();
  }

  /// The faces of some people, the first two of them.
  static List<Node> pair(List<Person> people) {
    var back = Avatar.of(people.get(0), SMALL);
    var front = new StackPane(Avatar.of(people.get(1), SMALL));
    front.getStyleClass().add("avatar-ring");
    front.setMaxSize(SMALL + 2 * RING, SMALL + 2 * RING);
    StackPane.setAlignment(back, Pos.TOP_LEFT);
    StackPane.setAlignment(front, Pos.BOTTOM_RIGHT);
    front.setTranslateX(RING);
    front.setTranslateY(RING);
    return List.of(back, front);
  }

  private void show() {
    presenceTies.close();
    var others = room.others();
    if (room.kind() == RoomKind.GROUP && others.size() > 1) {
      getChildren().setAll(pair(others));
    } else if (Section.of(room.kind()) != Section.ROOMS && !others.isEmpty()) {
      getChildren().setAll(one(others.getFirst()));
    } else {
      getChildren().setAll(Labels.icon(RoomIcon.of(room.kind()), 16));
    }
  }

  private Avatar one(Person person) {
    var avatar = Avatar.of(person, SIZE);
    return room.kind() == RoomKind.DIRECT ? avatar.at(presence(person), presenceTies) : avatar;
  }

  private ObservableValue<@Nullable Presence> presence(Person person) {
    return Bindings.createObjectBinding(
        () -> house.lineProperty().get() instanceof Line.Open ? room.present().get(person.id()) : null,
        house.lineProperty(), room.present());
  }
}
