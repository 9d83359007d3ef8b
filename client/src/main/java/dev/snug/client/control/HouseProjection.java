package dev.snug.client.control;

import dev.snug.client.connection.Loss;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.RoomTelling;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes [Update]s into the model of a house. On the FX thread.
final class HouseProjection {

  private final HouseModel house;
  private final Clock clock;
  private final Typists typists = new Typists();
  private final OutboxProjection outbox;
  private final Map<String, RoomProjection> rooms = new LinkedHashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final RoomOrder order;
  private String you = "";

  HouseProjection(HouseModel house, Clock clock) {
    this.house = house;
    this.clock = clock;
    this.outbox = new OutboxProjection(house);
    this.order = new RoomOrder(house);
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
      case Update.Forgotten(var id, var newFrom) -> at(id, room -> room.forget(newFrom));
      case Update.Members(var id, var members, var count) -> at(id, room -> members(room, members, count));
      case Update.Facts(var id, var facts) -> at(id, room -> facts(room, facts));
      case Update.People(var id, var people) -> at(id, room -> room.introduce(people));
      case Update.Appended(var id, var entries, var newer) -> at(id, room -> room.append(entries, newer));
      case Update.Prepended(var id, var entries) -> at(id, room -> room.prepend(entries));
      case Update.Window(var id, var entries, var newer) -> at(id, room -> room.window(entries, newer));
      case Update.Trimmed(var id, var from, var to, var newer) -> at(id, room -> room.trim(from, to, newer));
      case Update.Changed(var id, var messages) -> at(id, room -> room.change(messages));
      case Update.ThreadKept(var id, var root, var replies) -> at(id, room -> room.thread(root, replies));
      case Update.Replied(var id, var root, var replies) -> at(id, room -> room.replied(root, replies));
      case Update.Quoted(var id, var messages) -> at(id, room -> room.quoted(messages));
      case Update.Pins(var id, var pins) -> at(id, room -> room.pins(pins));
      case Update.Extent extent -> at(extent.room(), room -> {
        room.room().lowProperty().set(extent.low());
        room.room().highProperty().set(extent.high());
        room.room().topProperty().set(extent.top());
      });
      case Update.Here(var id, var present) -> at(id, room -> room.here(present));
      case Update.Presence(var id, var present, var gone) -> at(id, room -> room.presence(present, gone));
      case Update.Typing(var id, var author) -> at(id, room -> typists.types(room.room(), author));
      case Update.Seen(var id, var person, var seq) ->
          at(id, room -> room.room().seen().merge(person, seq, Math::max));
      case Update.Refused(var id, var post, var refusal) -> {
        outbox.refused(post, refusal);
        at(id, RoomProjection::outboxChanged);
      }
      case Update.Settled(var post) -> discard(post);
      case Update.Unread unread -> at(unread.room(), room -> unread(room.room(), unread));
      case Update.Setting(var key, var value) -> setting(key, value);
      // What is told of it, the session decides.
      case Update.Heard _ -> {}
      case Update.Plans(var plans) -> house.plans().setAll(plans);
      case Update.Answered(var answer) -> answer.run();
      case Update.StoreTrouble trouble -> house.troubleProperty().set(Obstacles.of(trouble.reason()));
    }
  }

  /// Shows at once what this person has just written or done, or tries again.
  void wrote(UnsentPost post) {
    outbox.wrote(post);
    at(post.room(), RoomProjection::outboxChanged);
  }

  /// Takes out what is stored, or what this person does not want to be sent any more.
  void discard(String post) {
    var item = outbox.find(post);
    if (item.isPresent()) {
      outbox.remove(Set.of(post));
      at(item.get().room(), RoomProjection::outboxChanged);
    }
  }

  void openThread(RoomModel room, MessageModel root) {
    var draft = settings.getOrDefault(SettingKeys.draft(room.id(), root.seq()), "");
    var unfinished = SettingKeys.unfinished(settings.get(SettingKeys.errand(room.id(), root.seq())));
    at(room.id(), it -> it.openThread(root, draft, unfinished));
  }

  void closeThread(RoomModel room) {
    at(room.id(), RoomProjection::closeThread);
  }

  Optional<RoomModel> room(String id) {
    return Optional.ofNullable(rooms.get(id)).map(RoomProjection::room);
  }

  /// Something that this person keeps for all of their devices.
  void setting(String key, @Nullable String value) {
    if (value == null) {
      settings.remove(key);
    } else {
      settings.put(key, value);
    }
    if (key.equals(SettingKeys.ROOMS)) {
      order.wanted(SettingKeys.order(value == null ? "" : value));
    } else if (key.equals(SettingKeys.RECEIPTS)) {
      house.receiptsProperty().set(!SettingKeys.OFF.equals(value));
    } else {
      rooms.values().forEach(room -> showSettings(room.room()));
    }
  }

  /// This app has closed the house.
  void closed(Instant since) {
    nobodyIsHere();
    line(new Line.Closed(since));
  }

  private void remembered(Update.Remembered remembered) {
    you = remembered.you();
    // Whoever comes once more by an invite begins anew: what an earlier session showed is nobody's any more.
    var before = house.roomProperty().get();
    house.roomProperty().set(null);
    house.rooms().clear();
    outbox.remembered(remembered.outbox());
    remembered.settings().forEach(setting -> setting(setting.key(), setting.value()));
    for (var known : remembered.rooms()) {
      open(known).introduce(remembered.people());
    }
    if (before != null) {
      room(before.id()).ifPresent(house.roomProperty()::set);
    }
    order.sort();
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
    for (var summary : welcome.rooms()) {
      at(summary.room(), room -> room.describe(summary));
    }
    order.listed(welcome.rooms().stream().map(RoomSummary::room).toList());
    house.invitations().setAll(welcome.rooms().stream().filter(summary -> !rooms.containsKey(summary.room())).toList());
    if (!Obstacles.isRebuilt(house.troubleProperty().get())) {
      house.troubleProperty().set(null);
    }
    rooms.values().forEach(RoomProjection::showRights);
    line(new Line.Open());
  }

  private void opened(Update.Opened opened) {
    house.invitations().removeIf(summary -> summary.room().equals(opened.summary().room()));
    open(opened.room()).describe(opened.summary());
  }

  private void invited(RoomSummary summary) {
    house.invitations().removeIf(before -> before.room().equals(summary.room()));
    house.invitations().add(summary);
  }

  private void closed(String id) {
    house.invitations().removeIf(summary -> summary.room().equals(id));
    var closed = rooms.remove(id);
    if (closed != null) {
      closed.close();
      house.rooms().remove(closed.room());
      if (house.roomProperty().get() == closed.room()) {
        house.roomProperty().set(house.rooms().isEmpty() ? null : house.rooms().getFirst());
      }
    }
  }

  private void lost(Loss loss) {
    nobodyIsHere();
    line(switch (loss) {
      case Loss.Dropped dropped -> house.lineProperty().get() instanceof Line.Closed closed
          ? closed : new Line.Reconnecting(dropped.retryAt());
      case Loss.Closed _ -> house.lineProperty().get() instanceof Line.Closed closed
          ? closed : new Line.Closed(clock.instant());
      case Loss.ShutOut shutOut -> new Line.ShutOut(shutOut.refusal());
      // The session follows it at once.
      case Loss.OtherKey(var _, var isSuccessor) when isSuccessor -> new Line.Reconnecting(clock.instant());
      case Loss.OtherKey(var shown, var _) -> new Line.KeyChanged(shown);
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
    outbox.lineChanged();
    rooms.values().forEach(RoomProjection::outboxChanged);
  }

  private RoomProjection open(Update.RememberedRoom remembered) {
    var known = remembered.room();
    var room = new RoomModel(known.id(), known.kind(), known.name());
    var projection = new RoomProjection(room, outbox, () -> you, this::role, typists, clock);
    rooms.put(known.id(), projection);
    projection.facts(remembered.facts());
    room.nameProperty().set(known.name());
    room.topicProperty().set(known.topic());
    room.archivedProperty().set(known.archived());
    room.expiredProperty().set(known.expired());
    room.readProperty().set(known.read());
    room.lowProperty().set(known.low());
    room.highProperty().set(known.high());
    projection.members(remembered.members(), remembered.members().size());
    projection.append(remembered.entries(), false);
    showSettings(room);
    if (remembered.unread() > 0) {
      room.newFromProperty().set(known.read() + 1);
    }
    room.unreadProperty().set(remembered.unread());
    room.mentionsProperty().set(remembered.mentions());
    house.rooms().add(room);
    order.sort();
    if (house.roomProperty().get() == null) {
      house.roomProperty().set(room);
    }
    return projection;
  }

  private void members(RoomProjection room, List<Person> members, int count) {
    room.members(members, count);
    if (room.room().id().equals(RoomSyncs.LOBBY)) {
      members.stream().filter(person -> person.id().equals(you)).findFirst()
          .ifPresent(self -> house.youProperty().set(new You(self.id(), self.name(), self.role())));
      members.stream().filter(person -> person.role() == Role.OWNER).findFirst()
          .ifPresent(host -> house.hostProperty().set(host.name()));
    }
  }

  private void facts(RoomProjection room, RoomFacts facts) {
    room.facts(facts);
    if (room.room().id().equals(RoomSyncs.LOBBY) && !facts.name().isEmpty()) {
      house.nameProperty().set(facts.name());
    }
  }

  /// This person's role in the house.
  private Role role() {
    var self = house.youProperty().get();
    return self == null ? Role.READER : self.role();
  }

  private void showSettings(RoomModel room) {
    var telling = SettingKeys.telling(settings.get(SettingKeys.muted(room.id())));
    room.tellingProperty().set(telling);
    room.mutedProperty().set(telling == RoomTelling.NONE);
    room.draftProperty().set(settings.getOrDefault(SettingKeys.draft(room.id()), ""));
    room.unfinishedProperty().set(SettingKeys.unfinished(settings.get(SettingKeys.errand(room.id()))));
    var thread = room.threadProperty().get();
    if (thread != null) {
      thread.draftProperty().set(settings.getOrDefault(SettingKeys.draft(room.id(), thread.root().seq()), ""));
      thread.unfinishedProperty().set(SettingKeys.unfinished(settings.get(SettingKeys.errand(room.id(), thread.root().seq()))));
    }
  }

  private void unread(RoomModel room, Update.Unread unread) {
    room.readProperty().set(unread.read());
    if (unread.count() > 0 && room.unreadProperty().get() == 0 && house.roomProperty().get() != room) {
      room.newFromProperty().set(unread.read() + 1);
    }
    room.unreadProperty().set(unread.count());
    room.mentionsProperty().set(unread.mentions());
  }

  private void at(String id, Consumer<RoomProjection> what) {
    Optional.ofNullable(rooms.get(id)).ifPresent(what);
  }
}
