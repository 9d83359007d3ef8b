package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does something to somebody in a room, and says what came of it.
final class Governing {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Person person;

  Governing(Ui ui, HouseModel house, RoomModel room, Person person) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.person = person;
  }

  /// Opens the room of the two.
  void message() {
    ui.intents().make(house, RoomKind.DIRECT, "", "", Set.of(person.id()), Answer.orWarn(ui, _ -> {}));
  }

  void make(Role role) {
    govern(room, new Body.RoleGiven(person.id(), role), "done.role", RoleTag.word(ui.texts(), role));
  }

  void muteFor(Duration time) {
    muteUntil(ui.times().now().plus(time));
  }

  /// Until they are at breakfast.
  void muteUntilTomorrow() {
    var zone = ui.times().zone();
    muteUntil(LocalDate.ofInstant(ui.times().now(), zone).plusDays(1).atTime(MORNING).atZone(zone).toInstant());
  }

  void muteForGood() {
    mute(null, "done.muted");
  }

  void unmute() {
    govern(room, new Body.Muted(person.id(), false, null), "done.unmuted");
  }

  void remove() {
    govern(room, new Body.Removed(person.id()), "done.removed");
  }

  private void muteUntil(Instant until) {
    mute(until, "done.muted-until", ui.times().moment(until));
  }

  private void mute(@Nullable Instant until, String done, Object... values) {
    govern(room, new Body.Muted(person.id(), true, until == null ? null : until.toEpochMilli()), done, values);
  }

  /// @param done the key of what to say then; the person's name comes first in it, then `values`
  void govern(RoomModel where, Body body, String done, Object... values) {
    var all = new Object[values.length + 1];
    all[0] = person.name();
    System.arraycopy(values, 0, all, 1, values.length);
    ui.intents().govern(house, where, body, Answer.orWarn(ui, _ -> ui.toasts().say(ui.texts().live(done, all))));
  }
}
