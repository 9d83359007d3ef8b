package dev.snug.client.ui;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fixture's house with its lobby, and people of every role in the workshop, in which Maya is what a test makes her.
final class Gathering {

  final Fixture fixture = new Fixture().talking().inside();
  final HouseModel house = fixture.house;
  final RoomModel room;
  final RoomModel lobby = new RoomModel("lobby", RoomKind.PUBLIC, "hearth");
  final Person jonas = new Person("u6", "Jonas Berg", Role.GUEST, null);

  private Gathering(@Nullable RoomModel other, Role mine) {
    this.room = other == null ? fixture.workshop : other;
    house.rooms().set(0, lobby);
    if (!house.rooms().contains(room)) {
      house.rooms().add(room);
    }
    house.roomProperty().set(room);
    house.youProperty().set(new You("u5", "Maya Chen", mine));
    for (var each : List.of(room, lobby)) {
      fill(each, mine);
    }
  }

  /// In the workshop, which everybody of the house finds.
  static Gathering as(Role mine) {
    return new Gathering(null, mine);
  }

  static Gathering inPrivate(Role mine) {
    return new Gathering(new RoomModel("money", RoomKind.PRIVATE, "house-money"), mine);
  }

  static Gathering withXiaoyu() {
    var gathering = new Gathering(new RoomModel("direct", RoomKind.DIRECT, "林晓雨"), Role.MEMBER);
    gathering.room.others().setAll(gathering.fixture.people.subList(1, 2));
    return gathering;
  }

  private void fill(RoomModel each, Role mine) {
    var people = new ArrayList<>(fixture.people.subList(0, 4));
    people.set(1, new Person("u2", "林晓雨", mine == Role.OWNER ? Role.MODERATOR : Role.MEMBER, people.get(1).key()));
    people.set(0, new Person("u1", "Tomás Rivera", mine == Role.OWNER ? Role.MEMBER : Role.OWNER, people.get(0).key()));
    people.add(new Person("u5", "Maya Chen", mine, fixture.model.key()));
    people.add(jonas);
    people.add(new Person("u7", "魏爷爷", Role.READER, null));
    each.members().setAll(people);
    people.forEach(person -> each.people().put(person.id(), person));
    each.memberCountProperty().set(12);
    each.rightsProperty().set(Rights.of(each.kind(), mine));
    each.present().putAll(Map.of("u1", Presence.HERE, "u2", Presence.HERE, "u3", Presence.AWAY, "u5", Presence.HERE, "u7", Presence.QUIET));
    each.topProperty().set(1842);
    each.lowProperty().set(1);
    each.highProperty().set(1842);
  }

  /// With something on the board, and something that was changed.
  Gathering settled() {
    room.pins().setAll(
        Fixture.said("u1", "Shed key is under the blue pot. Please lock up after dark 🔑", "08:00", 101),
        Fixture.said("u2", "借工具请留言，用完擦干净放回去 🧰", "08:30", 102));
    room.timeline().addAll(0, List.of(
        Fixture.event(103, "u1", "08:31", new Body.TopicSet("Shed sensors, lamp repairs")),
        Fixture.event(104, "u1", "08:32", new Body.RoleGiven("u2", Role.MODERATOR)),
        Fixture.event(105, "u2", "08:40", new Body.RetentionSet(new Retention.Days(30)))));
    return this;
  }

  /// With Jonas having said two things today, and the room's facts as they are.
  Gathering withJonasTalking() {
    room.timeline().add(0, Fixture.said("u6", "Buy lamps at lamps.example", "09:02", 90));
    room.timeline().add(1, Fixture.said("u6", "Cheap lamps", "09:03", 91));
    return this;
  }

  Gathering muted(String person) {
    facts(Map.of(), Map.of(person, RoomFacts.EVER));
    return this;
  }

  Gathering banned(String person) {
    facts(Map.of(person, RoomFacts.EVER), Map.of());
    return this;
  }

  private void facts(Map<String, Long> banned, Map<String, Long> muted) {
    room.factsProperty().set(
        new RoomFacts("workshop", "", false, new Retention.Forever(), 0, Set.of(), Set.of(), banned, muted));
  }

  /// The thread of the first message, in which two have answered.
  void openThread() {
    var root = room.timeline().stream().filter(MessageModel.class::isInstance).map(MessageModel.class::cast).findFirst();
    fixture.intents.openThread(house, room, root.orElseThrow());
    var thread = Objects.requireNonNull(room.threadProperty().get());
    thread.timeline().addAll(
        Fixture.said("u1", "No rush at all. Leave it by the rain barrel?", "09:24", 201),
        Fixture.said("u7", "雨桶那边地滑，放门廊下面吧。", "09:41", 202));
  }

  Gathering without(Right right) {
    var left = new HashSet<>(room.rightsProperty().get());
    left.remove(right);
    room.rightsProperty().set(left);
    return this;
  }

  Gathering answering(Outcome<?> outcome) {
    fixture.intents.answers.put("govern", outcome);
    return this;
  }

  /// The house does what it is asked.
  Gathering agreeing() {
    return answering(new Outcome.Done<>(room));
  }
}
