package dev.snug.client.ui;

import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.EventItem;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Line;
import dev.snug.client.model.Lookout;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame.House;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// Maya, her houses, and the people in them, on a Saturday in March.
final class Fixture {

  static final Instant NOW = Instant.parse("2026-03-14T10:06:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  final AppModel model = new AppModel(key("maya-4"));
  final RecordingIntents intents = new RecordingIntents(model);
  final HouseModel house = house("Lantern House");
  final RoomModel workshop = room("workshop");
  final OpenRoom opened;
  final List<Person> people =
      List.of(
          person("u1", "Tomás Rivera", Role.OWNER),
          person("u2", "林晓雨", Role.MEMBER),
          person("u3", "Amara Okafor", Role.MEMBER),
          person("u4", "周子安", Role.MEMBER),
          new Person("u5", "Maya Chen", Role.MEMBER, model.key()));

  Fixture() {
    model.nameProperty().set("Maya Chen");
    house.hostProperty().set("Tomás");
    house.lineProperty().set(new Line.Open());
    house.youProperty().set(new You("u5", "Maya Chen", Role.MEMBER));
    people.forEach(each -> workshop.people().put(each.id(), each));
    List.of("u1", "u2", "u3", "u5").forEach(id -> workshop.present().put(id, Presence.HERE));
    workshop.memberCountProperty().set(12);
    workshop.topicProperty().set("Shed sensors, lamp repairs");
    var kitchen = room("kitchen");
    kitchen.unreadProperty().set(12);
    house.rooms().addAll(room("hearth"), workshop, kitchen, new RoomModel("reading", RoomKind.PRIVATE, "读书会 reading"));
    var hike = new RoomModel("hike", RoomKind.GROUP, "");
    hike.others().setAll(people.subList(1, 3));
    house.rooms().addAll(hike, new RoomModel("direct", RoomKind.DIRECT, "林晓雨"));
    house.roomProperty().set(workshop);
    var studio = house("Studio nine");
    studio.lineProperty().set(new Line.Open());
    var books = house("书 Reading circle");
    books.lineProperty().set(new Line.Open());
    var unread = room("r");
    unread.unreadProperty().set(3);
    books.rooms().add(unread);
    var closed = house("Kiosk");
    closed.lineProperty().set(new Line.Closed(NOW));
    model.houses().addAll(house, studio, books, closed);
    opened = openRoom();
    intents.preview = new Outcome.Done<>(preview());
    intents.room = new Outcome.Done<>(opened);
  }

  /// A morning's talk in both languages, with something pending and something failed.
  Fixture talking() {
    workshop.newFromProperty().set(6);
    workshop.typing().addAll("u3", "u2");
    workshop.timeline()
        .addAll(
            event(1, "u4", "09:10", new Body.Joined("周子安", Role.MEMBER, null)),
            said("u2", "梯子在我这儿，上周修屋檐借的 🙈 下午三点前送回去。", "09:20", 2),
            said("u3", "Shed log for last night, in case it’s useful. Threshold is 4.0 °C.", "09:31", 3),
            said("u3", "☕☕", "09:33", 4),
            said("u1", "The ladder’s still missing. If you borrowed it, no questions asked 👀. I only need it because the gutter above the back door came loose again in the wind last night, and it would be good to fix it before the rain on Sunday.", "09:40", 5),
            said("u4", "从山脊往下拍的，明天就走这条路 🌄", "10:02", 6),
            said("u1", "🇪🇸 👨‍👩‍👧 #️⃣ ❤️", "10:03", 7),
            said("u5", "Beautiful! Here’s the printed map, 打印版路线在这儿。", "10:05", 8),
            mine("I’m off in ten minutes, anyone need anything from the market?", "10:05", new Sending.Pending()),
            mine("Is the market still open?", "10:05", new Sending.Waiting()),
            mine("谁有大保温壶？", "10:05", new Sending.Failed(Refusal.SLOW_DOWN)));
    return this;
  }

  /// A morning in which much was changed.
  Fixture changing() {
    workshop.timeline()
        .addAll(
            event(1, "u4", "09:10", new Body.Joined("周子安", Role.MEMBER, null)),
            said("u1", "The ladder’s still missing.", "09:12", 2),
            deleted("u1", "09:13", 3),
            event(4, "u1", "09:13", new Body.TopicSet("Shed sensors, lamp repairs, and whatever else has been waiting for a dry Saturday: gutters, hinges, the gate that never closes")),
            event(5, "u1", "09:14", new Body.RoleGiven("u3", Role.MODERATOR)),
            event(6, "u3", "09:20", new Body.Invited("u99")),
            event(7, "u3", "09:21", new Body.Pinned(2, true)),
            new MessageModel(Message.written(
                entry(8, "u2", "10:04", new Body.Poll("周日几点出发？", List.of("8:00", "8:30"), false)))),
            deleted("u2", "10:04", 9),
            forwarded("u2", "10:04", 10),
            edited("u5", "Beautiful! Here’s the printed map, 打印版路线在这儿。", "10:05", 11));
    return this;
  }

  Fixture inside() {
    model.houseProperty().set(house);
    return this;
  }

  OpenRoom openRoom() {
    var kitchen = house("Sunday kitchen 周日厨房");
    kitchen.hostedHereProperty().set(true);
    kitchen.lineProperty().set(new Line.Open());
    var lobby = room("lobby");
    people.forEach(each -> lobby.people().put(each.id(), each));
    kitchen.youProperty().set(new You("u5", "Maya Chen", Role.OWNER));
    List.of("u1", "u2", "u4", "u5").forEach(id -> lobby.present().put(id, Presence.HERE));
    kitchen.rooms().add(lobby);
    return new OpenRoom(kitchen, invite(), Duration.ofHours(24), 10);
  }

  /// A few houses are open nearby; two of them are called alike.
  Fixture amongNeighbours() {
    model.lookoutProperty().set(Lookout.SETTLED);
    model.nearby().setAll(
        neighbour("Lantern House 2", "Tomás", Admission.NETWORK, 9),
        neighbour("读书会 Reading circle", "何苗", Admission.NETWORK, 3),
        neighbour("Studio ten", "Jonas", Admission.INVITED, 1));
    return this;
  }

  static NearbyHouse neighbour(String name, String host, Admission admission, int here) {
    return new NearbyHouse(
        fingerprint("near " + name + host), name, host, List.of(new Address("192.168.1.31", 7670)), admission, here);
  }

  InvitePreview preview() {
    return new InvitePreview(invite(), new House("Lantern House", "Tomás"), people.subList(0, 4), 9);
  }

  static Invite invite() {
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString("sixteen bytes 16".getBytes(StandardCharsets.UTF_8));
    return new Invite(List.of(new Address("192.168.1.24", 7670)), secret, fingerprint("house"), true);
  }

  static MessageModel said(String author, String text, String time, long seq) {
    return new MessageModel(Message.written(entry(seq, author, time, new Body.Said(text))));
  }

  static MessageModel edited(String author, String text, String time, long seq) {
    var first = entry(seq, author, time, new Body.Said("Beautiful"));
    return new MessageModel(
        Message.written(first).with(entry(seq + 1, author, time, new Body.Edited(seq, text, Set.of()))));
  }

  private static MessageModel deleted(String author, String time, long seq) {
    var first = entry(seq, author, time, new Body.Said("never mind"));
    return new MessageModel(Message.written(first).with(entry(seq + 1, author, time, new Body.Deleted(seq))));
  }

  private static MessageModel forwarded(String author, String time, long seq) {
    var file = new Attachment("file", "Sunday-hike 周日徒步.pdf", "application/pdf", 5_100_000);
    var original = new Body.Original("u4", "周子安", 0, "集合地点：小屋门口，别迟到哦 😄", List.of(file));
    return new MessageModel(Message.written(entry(seq, author, time, new Body.Forwarded("kitchen", 3, original))));
  }

  static EventItem event(long seq, String author, String time, Body body) {
    return new EventItem(seq, at(time), author, body);
  }

  static Entry entry(long seq, String author, String time, Body body) {
    return new Entry(seq, at(time).toEpochMilli(), author, "m" + seq, body);
  }

  static MessageModel mine(String text, String time, Sending sending) {
    return new MessageModel("p" + text.hashCode(), "u5", new Body.Said(text), at(time), sending);
  }

  static Instant at(String time) {
    return Instant.parse("2026-03-14T" + time + ":00Z");
  }

  private static RoomModel room(String name) {
    return new RoomModel(name, RoomKind.PUBLIC, name);
  }

  private static HouseModel house(String name) {
    return new HouseModel(fingerprint(name), name);
  }

  private static Person person(String id, String name, Role role) {
    return new Person(id, name, role, key(name));
  }

  private static Fingerprint fingerprint(String seed) {
    return Fingerprint.ofBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  private static PublicKey key(String seed) {
    return new PublicKey(fingerprint(seed).text());
  }
}
