package dev.snug.client.ui;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rooms in which people do all that one can do with messages.
final class Talks {

  static final String CODE = """
      Here’s what I use to log the shed temperature. Is 4 °C a silly threshold? @Tomás
      ```python
      def too_cold(samples, limit=4.0):
          \"""True when the last hour stayed under limit °C.\"""
          hour = samples[-12:]          # 每 5 分钟一个读数
          return len(hour) == 12 and max(hour) < limit
      ```""";

  private Talks() {}

  static Body.Said answer(String text, long replyTo) {
    return new Body.Said(text, replyTo, null, Set.of(), List.of());
  }

  static Body.Said calling(String text, String... people) {
    return new Body.Said(text, null, null, Set.of(people), List.of());
  }

  /// A message and what was done to it afterwards.
  ///
  /// @param later pairs of a person and what they did
  static MessageModel message(long seq, String author, String time, Body body, Object... later) {
    var message = Message.written(Fixture.entry(seq, author, time, body));
    for (var i = 0; i < later.length; i += 2) {
      var entry = new Entry(1_000 + seq * 10 + i, Fixture.at(time).toEpochMilli(), (String) later[i], "x", (Body) later[i + 1]);
      message = message.with(entry);
    }
    return new MessageModel(message);
  }

  private static Object[] reactions(long seq, Object... of) {
    var all = new ArrayList<>();
    for (var each : of) {
      var parts = ((String) each).split(" ");
      for (var person : parts[1].split(",")) {
        all.add(person);
        all.add(new Body.Reacted(seq, parts[0], true));
      }
    }
    return all.toArray();
  }

  static MessageModel ladder() {
    var later = new ArrayList<>(List.of(reactions(3, "😂 u2,u3,u4,u9", "👀 u2,u3")));
    for (var person : List.of("u2", "u1", "u4", "u2")) {
      later.add(person);
      later.add(new Body.Said("…", null, 3L, Set.of(), List.of()));
    }
    return message(3, "u1", "09:13", new Body.Said("The ladder’s still missing. If you borrowed it, no questions asked 👀"), later.toArray());
  }

  /// What stands in 3-history and 4-details.
  static Fixture history() {
    var fixture = mayAll(new Fixture());
    fixture.workshop.timeline()
        .addAll(
            message(2, "u1", "09:12", new Body.Said("Morning all. The kettle in the shed is fixed, and so is the heater ☕")),
            ladder(),
            message(4, "u2", "09:20", answer("梯子在我这儿，上周修屋檐借的 🙈 下午三点前送回去。", 3), reactions(4, "❤️ u1,u3,u4", "🙏 u5,u1")),
            message(5, "u3", "09:31", calling(CODE, "u1"), "u3", new Body.Edited(5, CODE, Set.of("u1"))),
            message(6, "u1", "09:36", new Body.Said("4 is right for the seedlings. I’d only raise it if the glass goes back on.")),
            message(7, "u4", "09:40", calling("@Maya 饺子皮我昨晚擀好了，在冰箱第二层。", "u5")));
    return fixture.inside();
  }

  /// Every kind of row.
  static Fixture everything() {
    var fixture = mayAll(new Fixture());
    var file = new Attachment("file", "Sunday-hike 周日徒步.pdf", "application/pdf", 5_100_000);
    var original = new Body.Original("u4", "周子安", 0, "集合地点：小屋门口，**别迟到**哦 😄", List.of(file));
    var poll = new Body.Poll("周日几点出发？", List.of("8:00", "8:30", "9:00 之后都可以"), false);
    var changing = message(15, "u5", "10:05", new Body.Said("Is the market open? Changed."));
    changing.changingProperty().set(new Sending.Failed(Refusal.SLOW_DOWN));
    fixture.workshop.timeline()
        .addAll(
            message(2, "u1", "09:12", new Body.Said("""
                **Bold**, _italic_, ~~gone~~ and `code`: see https://example.org/ladders_2 or [the map](https://example.org/map).
                **粗体。**文字 in #kitchen
                - one
                  - two
                1. first
                2. second
                > what somebody said
                > before""")),
            message(3, "u1", "09:13", new Body.Said("🌄 🥟")),
            message(4, "u2", "09:20", poll, "u1", new Body.Voted(4, Set.of(0)), "u3", new Body.Voted(4, Set.of(1)), "u5", new Body.Voted(4, Set.of(1))),
            message(5, "u4", "09:22", new Body.Forwarded("kitchen", 3, original)),
            message(6, "u3", "09:24", calling("@everyone tea is ready", Body.EVERYONE), reactions(6, "🍵 u5")),
            changing,
            Fixture.mine("谁有大保温壶？", "10:05", new Sending.Failed(Refusal.SLOW_DOWN)));
    return fixture.inside();
  }

  /// What stands in 3-direct.
  static Fixture direct() {
    var fixture = new Fixture();
    var room = fixture.house.rooms().stream().filter(each -> each.kind() == RoomKind.DIRECT).findFirst().orElseThrow();
    fixture.people.forEach(each -> room.people().put(each.id(), each));
    room.rightsProperty().set(Rights.of(RoomKind.DIRECT, Role.MEMBER));
    room.timeline()
        .addAll(
            message(1, "u2", "09:58", new Body.Said("梯子我下午三点送回去，你在吗？顺便把你的碗还你。")),
            message(2, "u5", "10:01", answer("I’ll be here. Come in for tea after? 茶已经买好了 🍵", 1)),
            message(3, "u5", "10:01", new Body.Said("Bring Hana if she’s around.")));
    room.seen().put("u2", 3L);
    fixture.house.roomProperty().set(room);
    return fixture.inside();
  }

  static ThreadModel thread() {
    var thread = new ThreadModel(ladder());
    thread.timeline()
        .addAll(
            message(4, "u2", "09:20", new Body.Said("梯子在我这儿，上周修屋檐借的 🙈 下午三点前送回去。"), reactions(4, "❤️ u1,u3,u4", "🙏 u5,u1")),
            message(5, "u1", "09:24", new Body.Said("No rush at all. Leave it by the rain barrel?")),
            message(6, "u4", "09:41", new Body.Said("雨桶那边地滑，放门廊下面吧。")),
            message(7, "u2", "09:43", new Body.Said("好的爷爷，放门廊 👌")));
    return thread;
  }

  static Fixture mayAll(Fixture fixture) {
    mayAll(fixture.workshop);
    return fixture;
  }

  static void mayAll(RoomModel room) {
    room.rightsProperty().set(Set.of(Right.values()));
  }
}
