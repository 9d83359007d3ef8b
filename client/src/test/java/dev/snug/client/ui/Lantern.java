package dev.snug.client.ui;

import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame.Browsed;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.Set;

/// Lantern House with all its rooms, and something going on in each of them.
final class Lantern {

  final Fixture fixture = new Fixture().talking();
  final RoomModel lobby = room("lobby", RoomKind.PUBLIC, "hearth");
  final RoomModel money = room("house-money", RoomKind.PRIVATE, "house-money");
  final RoomModel hike = room("sunday-hike", RoomKind.GROUP, "周日徒步 Sunday hike");
  final RoomModel xiaoyu = direct("u2", "林晓雨", Presence.HERE);

  Lantern() {
    var house = fixture.house;
    lobby.mentionsProperty().set(2);
    lobby.unreadProperty().set(5);
    lobby.rightsProperty().set(Set.of(Right.MAKE_ROOMS, Right.MAKE_GROUPS, Right.WRITE_DIRECT));
    money.draftProperty().set("Rent is due");
    var announcements = room("announcements", RoomKind.PUBLIC, "announcements");
    announcements.mutedProperty().set(true);
    announcements.unreadProperty().set(4);
    var reading = room("reading", RoomKind.PUBLIC, "读书会 reading");
    var kitchen = room("kitchen", RoomKind.PUBLIC, "kitchen");
    kitchen.unreadProperty().set(12);
    hike.unreadProperty().set(3);
    hike.others().setAll(fixture.people.get(3), fixture.people.get(2));
    var both = room("both", RoomKind.GROUP, "");
    both.others().setAll(fixture.people.subList(1, 3));
    xiaoyu.unreadProperty().set(1);
    house.rooms()
        .setAll(
            lobby, fixture.workshop, kitchen, money, reading, announcements, hike, both, xiaoyu,
            direct("u1", "Tomás Rivera", Presence.HERE), direct("u3", "Amara Okafor", Presence.AWAY),
            direct("u4", "周子安", Presence.QUIET), direct("u7", "Jonas Berg", null));
    house.outbox()
        .add(
            new OutboxItem(
                "p1", "reading", new Body.Said("hello"), Fixture.NOW, new Sending.Failed(Refusal.SLOW_DOWN)));
    var studio = fixture.model.houses().get(1);
    var called = room("called", RoomKind.PUBLIC, "called");
    called.mentionsProperty().set(2);
    studio.rooms().add(called);
    fixture.inside();
    fixture.intents.answers.put("find", new Outcome.Done<>(people()));
    fixture.intents.answers.put("browse", new Outcome.Done<>(browsed()));
    fixture.intents.answers.put("make", new Outcome.Done<>(hike));
    fixture.intents.answers.put("enter", new Outcome.Done<>(hike));
    fixture.intents.answers.put("leave", new Outcome.Done<>(hike));
  }

  /// Invited to a room and to a group.
  Lantern invited() {
    fixture.house.invitations()
        .addAll(
            summary("attic", RoomKind.PRIVATE, "attic 阁楼", "", 3),
            summary("dumplings", RoomKind.GROUP, "dumplings 饺子", "", 3));
    return this;
  }

  Lantern cutOff() {
    fixture.house.lineProperty().set(new Line.Reconnecting(Fixture.NOW.plusSeconds(4)));
    return this;
  }

  /// With many rooms.
  Lantern crowded() {
    for (var i = 1; i <= 200; i++) {
      fixture.house.rooms().add(room("room-" + i, RoomKind.PUBLIC, "room " + i));
    }
    return this;
  }

  List<Person> people() {
    return List.of(
        fixture.people.get(0), fixture.people.get(1), fixture.people.get(2), fixture.people.get(3),
        fixture.people.get(4), person("u9", "Hana Sato"), person("u10", "Priya Nair"), person("u11", "魏爷爷"));
  }

  private Browsed browsed() {
    return new Browsed(
        "q",
        List.of(
            summary("lobby", RoomKind.PUBLIC, "hearth", "Where everybody sits", 14),
            summary("kitchen", RoomKind.PUBLIC, "kitchen", "", 12),
            summary("garden", RoomKind.PUBLIC, "garden 菜园", "Seeds, beds and tomatoes", 7),
            summary("films", RoomKind.PUBLIC, "films", "周五电影夜", 1)),
        false);
  }

  private RoomModel direct(String id, String name, Presence presence) {
    var room = room("direct-" + id, RoomKind.DIRECT, name);
    room.others().setAll(person(id, name));
    if (presence != null) {
      room.present().put(id, presence);
    }
    return room;
  }

  private Person person(String id, String name) {
    return fixture.people.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Person(id, name, Role.MEMBER, null));
  }

  private RoomSummary summary(String id, RoomKind kind, String name, String topic, int members) {
    return new RoomSummary(id, kind, name, topic, false, 4, 0, members, false, fixture.people.subList(1, 4));
  }

  private static RoomModel room(String id, RoomKind kind, String name) {
    return new RoomModel(id, kind, name);
  }
}
