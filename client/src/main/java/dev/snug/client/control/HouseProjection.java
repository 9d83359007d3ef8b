package dev.snug.client.control;

import dev.snug.client.connection.Loss;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      case Update.Welcomed welcomed -> welcomed(welcomed);
      case Update.Opened opened -> opened(opened);
      case Update.Invited invited -> invited(invited.summary());
      case Update.Closed closed -> closed(closed.room());
      case Update.Forgotten forgotten -> room(forgotten.room()).ifPresent(room -> new Timeline(room).forget());
      case Update.Members members -> room(members.room()).ifPresent(room -> members(room, members));
      case Update.Facts facts -> room(facts.room()).ifPresent(room -> facts(room, facts.facts()));
      case Update.People people -> room(people.room()).ifPresent(room -> introduce(room, people.people()));
      case Update.Appended appended -> room(appended.room()).ifPresent(room -> append(room, appended.entries()));
      case Update.Prepended prepended ->
          room(prepended.room()).ifPresent(room -> new Timeline(room).prepend(prepended.entries()));
      case Update.Changed changed ->
          room(changed.room()).ifPresent(room -> new Timeline(room).change(changed.messages()));
      case Update.Here here -> room(here.room()).ifPresent(room -> {
        var now = byPerson(here.present());
        room.present().keySet().retainAll(now.keySet());
        room.present().putAll(now);
      });
      case Update.Presence presence -> room(presence.room()).ifPresent(room -> {
        room.present().putAll(byPerson(presence.present()));
        room.present().keySet().removeAll(presence.gone());
        presence.gone().forEach(author -> typists.stopped(room, author));
      });
      case Update.Typing typing -> room(typing.room()).ifPresent(room -> typists.types(room, typing.author()));
      case Update.Refused refused -> room(refused.room()).flatMap(room -> new Timeline(room).unsent(refused.id()))
          .ifPresent(message -> message.sendingProperty().set(new Sending.Failed(refused.refusal())));
      case Update.Settled settled -> room(settled.room()).ifPresent(room -> new Timeline(room).unsent(settled.id())
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
      introduce(open(known), remembered.people());
    }
  }

  private void trying() {
    if (house.lineProperty().get() instanceof Line.Reconnecting) {
      house.lineProperty().set(new Line.Reconnecting(clock.instant()));
    }
  }

  private void welcomed(Update.Welcomed welcomed) {
    var welcome = welcomed.welcome();
    you = welcome.you().id();
    house.youProperty().set(welcome.you());
    house.nameProperty().set(welcome.house().name());
    var host = welcome.house().host();
    house.hostProperty().set(host == null ? "" : host);
    welcomed.opened().forEach(this::open);
    welcome.rooms().forEach(this::describe);
    sort(welcome.rooms());
    house.invitations().setAll(welcome.rooms().stream().filter(summary -> room(summary.room()).isEmpty()).toList());
    house.troubleProperty().set(null);
    line(new Line.Open());
  }

  private void opened(Update.Opened opened) {
    house.invitations().removeIf(summary -> summary.room().equals(opened.summary().room()));
    open(opened.room());
    describe(opened.summary());
  }

  private void invited(RoomSummary summary) {
    house.invitations().removeIf(before -> before.room().equals(summary.room()));
    house.invitations().add(summary);
  }

  private void closed(String id) {
    house.invitations().removeIf(summary -> summary.room().equals(id));
    room(id).ifPresent(room -> {
      typists.stopped(room);
      house.rooms().remove(room);
      if (house.roomProperty().get() == room) {
        house.roomProperty().set(house.rooms().isEmpty() ? null : house.rooms().getFirst());
      }
    });
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
      room.present().clear();
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

  private RoomModel open(Update.RememberedRoom remembered) {
    var known = remembered.room();
    var room = new RoomModel(known.id(), known.kind(), known.name());
    house.rooms().add(room);
    room.topicProperty().set(known.topic());
    room.archivedProperty().set(known.archived());
    room.expiredProperty().set(known.expired());
    room.draftProperty().set(known.draft());
    room.readProperty().set(known.read());
    append(room, remembered.entries());
    remembered.unsent().forEach(post -> room.timeline().add(unsent(post)));
    if (remembered.unread() > 0) {
      room.newFromProperty().set(known.read() + 1);
    }
    room.unreadProperty().set(remembered.unread());
    if (house.roomProperty().get() == null) {
      house.roomProperty().set(room);
    }
    return room;
  }

  private void describe(RoomSummary summary) {
    room(summary.room()).ifPresent(room -> {
      room.nameProperty().set(summary.name());
      room.topicProperty().set(summary.topic());
      room.archivedProperty().set(summary.archived());
      room.memberCountProperty().set(summary.memberCount());
      room.others().setAll(summary.people());
      introduce(room, summary.people());
    });
  }

  /// As the house lists them.
  private void sort(List<RoomSummary> summaries) {
    var order = summaries.stream().map(RoomSummary::room).toList();
    var sorted = new ArrayList<>(house.rooms());
    sorted.sort(Comparator.comparingInt(room -> order.contains(room.id()) ? order.indexOf(room.id()) : order.size()));
    if (!sorted.equals(house.rooms())) {
      house.rooms().setAll(sorted);
    }
  }

  private void members(RoomModel room, Update.Members update) {
    var members = update.members();
    room.members().setAll(members);
    members.forEach(person -> room.people().put(person.id(), person));
    room.memberCountProperty().set(update.count());
    switch (room.kind()) {
      case DIRECT, GROUP -> others(room, members);
      case PUBLIC, PRIVATE -> {}
    }
    if (room.id().equals(RoomSyncs.LOBBY)) {
      members.stream().filter(person -> person.id().equals(you)).findFirst()
          .ifPresent(self -> house.youProperty().set(new You(self.id(), self.name(), self.role())));
      members.stream().filter(person -> person.role() == Role.OWNER).findFirst()
          .ifPresent(host -> house.hostProperty().set(host.name()));
    }
  }

  private void others(RoomModel room, List<Person> members) {
    var others = members.stream().filter(person -> !person.id().equals(you)).limit(RoomSummary.PEOPLE_SHOWN).toList();
    room.others().setAll(others);
    if (room.kind() == RoomKind.DIRECT && !others.isEmpty()) {
      room.nameProperty().set(others.getFirst().name());
    }
  }

  private void facts(RoomModel room, RoomFacts facts) {
    if (!facts.name().isEmpty()) {
      room.nameProperty().set(facts.name());
      if (room.id().equals(RoomSyncs.LOBBY)) {
        house.nameProperty().set(facts.name());
      }
    }
    room.topicProperty().set(facts.topic());
    room.archivedProperty().set(facts.archived());
    new Timeline(room).expire(facts.expired());
  }

  private void append(RoomModel room, List<Message> entries) {
    entries.forEach(message -> typists.stopped(room, message.entry().author()));
    new Timeline(room).append(entries, you);
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
    return new MessageModel(post.id(), you, (Body.OfMessage) post.body(), post.at(), refusal == null ? onItsWay() : new Sending.Failed(refusal));
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

  /// Those who are in the room are known better already.
  private static void introduce(RoomModel room, Collection<Person> people) {
    for (var person : people) {
      if (room.members().stream().noneMatch(member -> member.id().equals(person.id()))) {
        room.people().put(person.id(), person);
      }
    }
  }

  private static Map<String, Presence> byPerson(ServerFrame.Present present) {
    var all = new HashMap<String, Presence>();
    present.here().forEach(id -> all.put(id, Presence.HERE));
    present.away().forEach(id -> all.put(id, Presence.AWAY));
    present.quiet().forEach(id -> all.put(id, Presence.QUIET));
    return all;
  }

  private Optional<RoomModel> room(String id) {
    return house.rooms().stream().filter(room -> room.id().equals(id)).findFirst();
  }
}
