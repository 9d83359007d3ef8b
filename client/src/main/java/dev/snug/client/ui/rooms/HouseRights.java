package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.Right;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What this person may do in a house as a whole: the rights they have in its first room.
public final class HouseRights {

  private static final String FIRST_ROOM = "lobby";

  private static final ObservableValue<Set<Right>> NONE = new ReadOnlyObjectWrapper<>(Set.of());

  private final ObservableValue<Set<Right>> rights;

  public HouseRights(HouseModel house) {
    this.rights =
        Bindings.createObjectBinding(() -> first(house), house.rooms())
            .flatMap(first -> first == null ? NONE : first.rightsProperty())
            .orElse(Set.of());
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

  private static @Nullable RoomModel first(HouseModel house) {
    return house.rooms().stream().filter(each -> each.id().equals(FIRST_ROOM)).findFirst().orElse(null);
  }
}
