package dev.snug.client.control;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.Unfinished;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what is told of one room into its model. On the FX thread.
final class RoomProjection {

  private final RoomModel room;
  private final OutboxProjection outbox;
  private final Supplier<String> you;
  private final Supplier<Role> role;
  private final Timeline timeline;
  private final QuotesProjection quotes;
  private final Typists typists;
  private final RoomRights rights;
  private RoomFacts facts = RoomFacts.NONE;
  private @Nullable Timeline thread;
  /// The messages to which something pending was done when that was looked at last.
  private Set<Long> touched = Set.of();

  /// @param you this person's id in the house
  /// @param role and their role there
  RoomProjection(
      RoomModel room, OutboxProjection outbox, Supplier<String> you, Supplier<Role> role, Typists typists, Clock clock) {
    this.room = room;
    this.outbox = outbox;
    this.you = you;
    this.role = role;
    this.typists = typists;
    this.rights = new RoomRights(room, clock);
    this.timeline = new Timeline(
        room.timeline(), entry -> Shown.inTimeline(room.kind(), room.expiredProperty().get(), entry), this::shown);
    this.quotes = new QuotesProjection(room.quoted(), this::shown);
  }

  RoomModel room() {
    return room;
  }

  /// It is not shown any more.
  void close() {
    typists.stopped(room);
    rights.close();
  }

  /// What this person may do may have changed.
  void showRights() {
    rights.show(facts, you.get(), role.get());
  }

  void append(List<Message> entries, boolean newer) {
    entries.forEach(message -> typists.stopped(room, message.entry().author()));
    var arrived = arrived(entries);
    outbox.remove(arrived);
    timeline.append(entries, arrived);
    if (!entries.isEmpty()) {
      room.fromProperty().set(Math.min(room.fromProperty().get(), entries.getFirst().entry().seq()));
    }
    room.newerProperty().set(newer);
    outboxChanged();
  }

  void prepend(List<Message> entries) {
    timeline.prepend(entries);
    room.fromProperty().set(entries.getFirst().entry().seq());
  }

  void window(List<Message> entries, boolean newer) {
    timeline.replace(entries);
    room.fromProperty().set(entries.getFirst().entry().seq());
    room.newerProperty().set(newer);
    outboxChanged();
  }

  void trim(long from, long to, boolean newer) {
    timeline.trim(from, to);
    room.fromProperty().set(from);
    room.newerProperty().set(newer);
    outboxChanged();
  }

  void forget(long newFrom) {
    timeline.forget();
    room.fromProperty().set(Long.MAX_VALUE);
    room.newFromProperty().set(newFrom);
    room.newerProperty().set(false);
    room.threadProperty().set(null);
    quotes.forget();
    thread = null;
    outboxChanged();
  }

  /// Lets messages say what they say now, wherever they stand.
  void change(List<Message> messages) {
    var changes = outbox.changes(room.id());
    for (var message : messages) {
      for (var model : models(message.entry().seq())) {
        model.stored(message);
        Pending.show(model, changes, you.get());
      }
    }
  }

  void openThread(MessageModel root, String draft, @Nullable Unfinished unfinished) {
    var opened = new ThreadModel(root);
    opened.draftProperty().set(draft);
    opened.unfinishedProperty().set(unfinished);
    thread = new Timeline(opened.timeline(), entry -> entry.seq() > room.expiredProperty().get(), this::shown);
    room.threadProperty().set(opened);
    outboxChanged();
  }

  void closeThread() {
    thread = null;
    room.threadProperty().set(null);
  }

  /// All that is known of a thread, if it is the one that is open.
  void thread(long root, List<Message> replies) {
    if (thread != null && isOpen(root)) {
      thread.replace(replies);
      outboxChanged();
    }
  }

  void replied(long root, List<Message> replies) {
    var arrived = arrived(replies);
    outbox.remove(arrived);
    if (thread != null && isOpen(root)) {
      thread.append(replies, arrived);
    }
    outboxChanged();
  }

  void pins(List<Message> pins) {
    var before = new HashMap<Long, MessageModel>();
    room.pins().forEach(model -> before.put(model.seq(), model));
    var after = pins.stream()
        .map(message -> before.containsKey(message.entry().seq()) ? before.get(message.entry().seq()) : shown(message))
        .toList();
    if (!after.equals(room.pins())) {
      room.pins().setAll(after);
    }
    change(pins);
  }

  /// Messages that are answered and stand outside the timeline.
  void quoted(List<Message> messages) {
    quotes.add(messages);
    change(messages);
  }

  /// Something is in the outbox that was not, or is not any more, or is further.
  void outboxChanged() {
    timeline.unsent(room.newerProperty().get() ? List.of() : outbox.said(room.id(), 0), you.get());
    var open = room.threadProperty().get();
    if (thread != null && open != null) {
      thread.unsent(outbox.said(room.id(), open.root().seq()), you.get());
    }
    var changes = outbox.changes(room.id());
    var now = changes.stream().map(change -> Message.about(change.body())).collect(Collectors.toSet());
    var all = new HashSet<>(now);
    all.addAll(touched);
    touched = now;
    for (var seq : all) {
      models(seq).forEach(model -> Pending.show(model, changes, you.get()));
    }
    showFacts();
  }

  void facts(RoomFacts told) {
    facts = told;
    if (!told.name().isEmpty()) {
      room.nameProperty().set(told.name());
    }
    room.topicProperty().set(told.topic());
    room.archivedProperty().set(told.archived());
    room.expiredProperty().set(told.expired());
    timeline.expire(told.expired());
    quotes.expire(told.expired());
    if (thread != null) {
      thread.expire(told.expired());
    }
    showFacts();
    showRights();
  }

  void members(List<Person> members, int count) {
    room.members().setAll(members);
    members.forEach(person -> room.people().put(person.id(), person));
    room.memberCountProperty().set(count);
    switch (room.kind()) {
      case DIRECT, GROUP -> others(members);
      case PUBLIC, PRIVATE -> {}
    }
    showRights();
  }

  void describe(RoomSummary summary) {
    room.nameProperty().set(summary.name());
    room.topicProperty().set(summary.topic());
    room.archivedProperty().set(summary.archived());
    room.memberCountProperty().set(summary.memberCount());
    room.others().setAll(summary.people());
    introduce(summary.people());
  }

  /// Those who are in the room are known better already.
  void introduce(Collection<Person> people) {
    for (var person : people) {
      if (room.members().stream().noneMatch(member -> member.id().equals(person.id()))) {
        room.people().put(person.id(), person);
      }
    }
  }

  void here(ServerFrame.Present present) {
    var now = byPerson(present);
    room.present().keySet().retainAll(now.keySet());
    room.present().putAll(now);
  }

  void presence(ServerFrame.Present present, Set<String> gone) {
    room.present().putAll(byPerson(present));
    room.present().keySet().removeAll(gone);
    gone.forEach(author -> typists.stopped(room, author));
  }

  private void showFacts() {
    var shown = Pending.facts(facts, outbox.changes(room.id()));
    if (!shown.equals(room.factsProperty().get())) {
      room.factsProperty().set(shown);
    }
  }

  private void others(List<Person> members) {
    var others = members.stream().filter(person -> !person.id().equals(you.get())).limit(RoomSummary.PEOPLE_SHOWN).toList();
    room.others().setAll(others);
    if (room.kind() == RoomKind.DIRECT && !others.isEmpty()) {
      room.nameProperty().set(others.getFirst().name());
    }
  }

  private MessageModel shown(Message message) {
    var model = new MessageModel(message);
    Pending.show(model, outbox.changes(room.id()), you.get());
    return model;
  }

  /// Wherever a message stands now.
  private Set<MessageModel> models(long seq) {
    var models = new HashSet<MessageModel>();
    timeline.find(seq).ifPresent(models::add);
    var open = room.threadProperty().get();
    if (thread != null && open != null) {
      thread.find(seq).ifPresent(models::add);
      if (open.root().seq() == seq) {
        models.add(open.root());
      }
    }
    room.pins().stream().filter(model -> model.seq() == seq).forEach(models::add);
    Optional.ofNullable(room.quoted().get(seq)).ifPresent(models::add);
    return models;
  }

  private boolean isOpen(long root) {
    var open = room.threadProperty().get();
    return open != null && open.root().seq() == root;
  }

  private Set<String> arrived(List<Message> entries) {
    return entries.stream().map(Message::entry)
        .filter(entry -> entry.author().equals(you.get())).map(Entry::id).collect(Collectors.toSet());
  }

  private static Map<String, Presence> byPerson(ServerFrame.Present present) {
    var all = new HashMap<String, Presence>();
    present.here().forEach(id -> all.put(id, Presence.HERE));
    present.away().forEach(id -> all.put(id, Presence.AWAY));
    present.quiet().forEach(id -> all.put(id, Presence.QUIET));
    return all;
  }
}
