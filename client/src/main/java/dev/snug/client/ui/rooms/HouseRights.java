package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.Right;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import org.jspecify.annotations.Nullable;

/// What this person may do in a house as a whole: the rights they have in its first room.
public final class HouseRights {

  private static final String FIRST_ROOM = "lobby";

  private final RightsInFirst rights;

  public HouseRights(HouseModel house) {
    this.rights = new RightsInFirst(house);
  }

  public BooleanBinding canMakeRooms() {
    return has(Right.MAKE_ROOMS);
  }

  public BooleanBinding canMakeGroups() {
    return has(Right.MAKE_GROUPS);
  }

  public BooleanBinding canWriteDirect() {
    return has(Right.WRITE_DIRECT);
  }

  /// Whether they may make rooms of some kind.
  public BooleanBinding canMakeAny() {
    return canMakeRooms().or(canMakeGroups());
  }

  private BooleanBinding has(Right right) {
    return Bindings.createBooleanBinding(() -> rights.getValue().contains(right), rights);
  }

  private static final class RightsInFirst extends ObjectBinding<Set<Right>> {

    private final HouseModel house;
    private @Nullable RoomModel first;

    RightsInFirst(HouseModel house) {
      this.house = house;
      bind(house.rooms());
    }

    @Override
    protected Set<Right> computeValue() {
      var now = house.rooms().stream().filter(each -> each.id().equals(FIRST_ROOM)).findFirst().orElse(null);
      if (now != first) {
        if (first != null) {
          unbind(first.rightsProperty());
        }
        if (now != null) {
          bind(now.rightsProperty());
        }
        first = now;
      }
      return now == null ? Set.of() : now.rightsProperty().get();
    }
  }
}
