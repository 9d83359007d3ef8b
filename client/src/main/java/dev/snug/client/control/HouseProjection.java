package dev.snug.client.control;

import dev.snug.client.connection.Loss;
import dev.snug.client.model.EventItem;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Writes [Update]s into the model of a house. On the FX thread.
final class HouseProjection {

  private final HouseModel house;
  private final Clock clock;
  private final Typists typists = new Typists();
  private String you = "";

  HouseProjection(HouseModel house, Clock clock) {
    this.house = house;
    this.clock = clock;
  }

  void apply(Update update) {
    switch (update) {
      case Update.Remembered remembered -> remembered(remembered);
      case Update.Trying _ -> trying();
      case Update.Lost lost -> lost(lost.loss());
      case Update.Welcomed welcomed -> welcomed(welcomed.welcome());
      case Update.Forgotten forgotten -> room(forgotten.room()).ifPresent(HouseProjection::forget);
      case Update.Members members -> room(members.room()).ifPresent(room -> {
        know(room, members.members());
        room.memberCountProperty().set(members.count());
      });
      case Update.People people -> room(people.room()).ifPresent(room -> know(room, people.people()));
      case Update.Appended appended -> room(appended.room()).ifPresent(room -> append(room, appended.entries()));
      case Update.Prepended prepended -> room(prepended.room()).ifPresent(room -> prepend(room, prepended.entries()));
      case Update.Here here -> room(here.room()).ifPresent(room -> {
        room.here().retainAll(here.here());
        room.here().addAll(here.here());
      });
      case Update.Presence presence -> room(presence.room()).ifPresent(room -> {
        room.here().addAll(presence.here());
        room.here().removeAll(presence.gone());
        presence.gone().forEach(author -> typists.stopped(room, author));
      });
      case Update.Typing typing -> room(typing.room()).ifPresent(room -> typists.types(room, typing.author()));
      case Update.Refused refused -> room(refused.room()).flatMap(room -> unsent(room, refused.id()))
          .ifPresent(message -> message.sendingProperty().set(new Sending.Failed(refused.refusal())));
      case Update.Settled settled -> room(settled.room()).ifPresent(room -> unsent(room, settled.id())
          .ifPresent(message -> room.timeline().remove(message)));
      case Update.Unread unread -> room(unread.room()).ifPresent(room -> unread(room, unread.count(), unread.read()));
      case Update.StoreTrouble trouble -> house.troubleProperty().set(Obstacles.of(trouble.reason()));
    }
  }

  /// Shows at once what this person has just written.
  void wrote(RoomModel room, UnsentPost post) {
    room.timeline().add(unsent(post));
  }

  private void remembered(Update.Remembered remembered) {
    you = remembered.you();
    for (var known : remembered.rooms()) {
      var room = addRoom(known.room().id(), known.room().name());
      know(room, remembered.people());
      room.draftProperty().set(known.room().draft());
      room.readProperty().set(known.room().read());
      append(room, known.entries());
      known.unsent().forEach(post -> room.timeline().add(unsent(post)));
      if (known.unread() > 0) {
        room.newFromProperty().set(known.room().read() + 1);
      }
      room.unreadProperty().set(known.unread());
    }
  }

  private void trying() {
    if (house.lineProperty().get() instanceof Line.Reconnecting) {
      house.lineProperty().set(new Line.Reconnecting(clock.instant()));
    }
  }

  private void welcomed(ServerFrame.Welcome welcome) {
    you = welcome.you().id();
    house.youProperty().set(welcome.you());
    house.nameProperty().set(welcome.house().name());
    var host = welcome.house().host();
    house.hostProperty().set(host == null ? "" : host);
    for (var summary : welcome.rooms()) {
      room(summary.room()).orElseGet(() -> addRoom(summary.room(), summary.name())).nameProperty().set(summary.name());
    }
    house.troubleProperty().set(null);
    line(new Line.Open());
  }

  /// This app has closed the house.
  void closed(Instant since) {
    nobodyIsHere();
    line(new Line.Closed(since));
  }

  private void lost(Loss loss) {
    nobodyIsHere();
    line(switch (loss) {
      case Loss.Dropped dropped -> house.lineProperty().get() instanceof Line.Closed closed
          ? closed : new Line.Reconnecting(dropped.retryAt());
      case Loss.Closed _ -> house.lineProperty().get() instanceof Line.Closed closed
          ? closed : new Line.Closed(clock.instant());
      case Loss.ShutOut shutOut -> new Line.ShutOut(shutOut.refusal());
      case Loss.OtherKey _ -> new Line.KeyChanged();
    });
  }

  private void nobodyIsHere() {
    for (var room : house.rooms()) {
      room.here().clear();
      typists.stopped(room);
    }
  }

  private void line(Line line) {
    house.lineProperty().set(line);
    for (var room : house.rooms()) {
      for (var item : room.timeline()) {
        if (item instanceof MessageModel message && isOnItsWay(message)) {
          message.sendingProperty().set(onItsWay());
        }
      }
    }
  }

  private RoomModel addRoom(String id, String name) {
    var room = new RoomModel(id, name);
    house.rooms().add(room);
    if (house.roomProperty().get() == null) {
      house.roomProperty().set(room);
    }
    return room;
  }

  private static void forget(RoomModel room) {
    room.timeline().removeIf(item -> item.seq() != Long.MAX_VALUE);
    room.olderProperty().set(false);
    room.newFromProperty().set(Long.MAX_VALUE);
  }

  private void append(RoomModel room, List<Entry> entries) {
    var timeline = room.timeline();
    var end = storedCount(room);
    var last = end == 0 ? 0 : timeline.get(end - 1).seq();
    var arrived = new HashSet<String>();
    var items = entries.stream().filter(entry -> entry.seq() > last).map(entry -> {
      if (entry.author().equals(you)) {
        arrived.add(entry.id());
      }
      typists.stopped(room, entry.author());
      return item(room, entry);
    }).toList();
    if (items.isEmpty()) {
      return;
    }
    if (items.size() == 1 && end < timeline.size() && timeline.get(end) instanceof MessageModel first && arrived.contains(first.id())) {
      timeline.set(end, items.getFirst());
    } else {
      timeline.removeIf(item -> item.seq() == Long.MAX_VALUE && item instanceof MessageModel message && arrived.contains(message.id()));
      timeline.addAll(end, items);
    }
    room.olderProperty().set(timeline.getFirst().seq() > 1);
  }

  private void prepend(RoomModel room, List<Entry> entries) {
    room.timeline().addAll(0, entries.stream().map(entry -> item(room, entry)).toList());
    room.olderProperty().set(entries.getFirst().seq() > 1);
  }

  private TimelineItem item(RoomModel room, Entry entry) {
    var at = Instant.ofEpochMilli(entry.at());
    return switch (entry.body()) {
      case Body.Said said -> new MessageModel(entry.id(), entry.author(), said.text(), at, entry.seq());
      case Body.Joined joined -> {
        know(room, List.of(new Person(entry.author(), joined.name(), joined.role(), joined.key())));
        yield new EventItem(entry.seq(), at, entry.author(), EventItem.Kind.JOINED, joined.name());
      }
      case Body.Left _ -> new EventItem(entry.seq(), at, entry.author(), EventItem.Kind.LEFT, name(room, entry.author()));
    };
  }

  private void unread(RoomModel room, int count, long read) {
    room.readProperty().set(read);
    if (count > 0 && room.unreadProperty().get() == 0 && house.roomProperty().get() != room) {
      room.newFromProperty().set(read + 1);
    }
    room.unreadProperty().set(count);
  }

  private MessageModel unsent(UnsentPost post) {
    var refusal = post.refusal();
    return new MessageModel(post.id(), you, post.text(), post.at(), refusal == null ? onItsWay() : new Sending.Failed(refusal));
  }

  private Sending onItsWay() {
    return house.lineProperty().get() instanceof Line.Open ? new Sending.Pending() : new Sending.Waiting();
  }

  private static boolean isOnItsWay(MessageModel message) {
    return switch (message.sendingProperty().get()) {
      case Sending.Pending _, Sending.Waiting _ -> true;
      case Sending.Failed _, Sending.Stored _ -> false;
    };
  }

  private static void know(RoomModel room, Collection<Person> people) {
    people.forEach(person -> room.people().put(person.id(), person));
  }

  private static String name(RoomModel room, String id) {
    var person = room.people().get(id);
    return person == null ? id : person.name();
  }

  /// What the house has not stored stands at the end.
  private static int storedCount(RoomModel room) {
    var count = room.timeline().size();
    while (count > 0 && room.timeline().get(count - 1).seq() == Long.MAX_VALUE) {
      count--;
    }
    return count;
  }

  private static Optional<MessageModel> unsent(RoomModel room, String id) {
    return room.timeline().subList(storedCount(room), room.timeline().size()).stream()
        .filter(item -> item instanceof MessageModel message && message.id().equals(id))
        .map(MessageModel.class::cast)
        .findFirst();
  }

  private Optional<RoomModel> room(String id) {
    return house.rooms().stream().filter(room -> room.id().equals(id)).findFirst();
  }
}
