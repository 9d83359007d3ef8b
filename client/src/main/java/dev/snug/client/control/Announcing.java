package dev.snug.client.control;

import dev.snug.client.discovery.Announcement;
import dev.snug.client.discovery.Discovery;
import dev.snug.client.model.Admission;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/// Keeps what is announced of the houses that are open here as they are: their names, and how many are there. On the FX
/// thread.
final class Announcing {

  private final Discovery discovery;
  private final Map<HouseModel, Told> told = new HashMap<>();

  Announcing(Discovery discovery) {
    this.discovery = discovery;
  }

  /// Announces a house from now on.
  void begin(HouseModel house, int port, Admission admission) {
    end(house);
    told.put(house, new Told(house, port, admission));
  }

  /// Announces it no longer.
  void end(HouseModel house) {
    var before = told.remove(house);
    if (before != null) {
      before.end();
    }
  }

  /// One house that is announced.
  private final class Told {

    private final HouseModel house;
    private final int port;
    private final Admission admission;
    private final InvalidationListener tell = _ -> tell();
    private final InvalidationListener move = _ -> follow();
    private @Nullable RoomModel lobby;

    Told(HouseModel house, int port, Admission admission) {
      this.house = house;
      this.port = port;
      this.admission = admission;
      for (var each : new Observable[] {house.nameProperty(), house.hostProperty()}) {
        each.addListener(tell);
      }
      house.rooms().addListener(move);
      follow();
    }

    void end() {
      for (var each : new Observable[] {house.nameProperty(), house.hostProperty()}) {
        each.removeListener(tell);
      }
      house.rooms().removeListener(move);
      leave();
      discovery.withdraw(house.key());
    }

    private void follow() {
      leave();
      lobby = house.rooms().isEmpty() ? null : house.rooms().getFirst();
      if (lobby != null) {
        lobby.present().addListener(tell);
      }
      tell();
    }

    private void leave() {
      if (lobby != null) {
        lobby.present().removeListener(tell);
      }
    }

    private void tell() {
      var here = lobby == null ? 0 : lobby.present().size();
      discovery.announce(
          new Announcement(
              house.key(), house.nameProperty().get(), house.hostProperty().get(), port, admission, Math.max(here, 1)));
    }
  }
}
