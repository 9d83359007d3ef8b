package dev.snug.shared.room;

import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A house with one room: what is allowed it stores, what is gone it empties, and it answers in frames.
final class House {

  private static final String ROOM = "den";

  private final Side side;
  private final List<Entry> log = new ArrayList<>();

  House(RoomKind kind) {
    side = new Side(kind);
  }

  /// A house in which `steps` things were tried.
  static House lived(Chance chance, int steps) {
    var house = new House(chance.kind());
    for (var step = 0; step < steps; step++) {
      house.tries(chance);
    }
    return house;
  }

  Side side() {
    return side;
  }

  List<Entry> log() {
    return log;
  }

  long top() {
    return log.size();
  }

  /// Whether something was stored.
  boolean tries(Chance chance) {
    var author = chance.author(side.room());
    var body = chance.body(author, side);
    var at = chance.later();
    if (side.refuses(author, at, body).isPresent()) {
      return false;
    }
    var entry = new Entry(top() + 1, at, author, "id" + top(), body);
    side.hears(entry);
    log.add(entry);
    empties(body);
    return true;
  }

  /// The `entry` as it is now.
  String delivers(long seq) {
    return FrameCodec.write(new ServerFrame.Delivered(ROOM, log.get((int) seq - 1)));
  }

  String following() {
    var room = side.room();
    return FrameCodec.write(
        new ServerFrame.Following(
            null, ROOM, room.top(), room.facts(), List.copyOf(room.members()), room.members().size(),
            new ServerFrame.Present(Set.of(), Set.of(), Set.of())));
  }

  String page(From from, int limit) {
    var entries = switch (from) {
      case From.Before before -> part(before.seq() - 1 - limit, before.seq() - 1);
      case From.After after -> part(after.seq(), after.seq() + limit);
    };
    var more = switch (from) {
      case From.Before before -> before.seq() - 1 - limit > 0;
      case From.After after -> after.seq() + limit < top();
    };
    return FrameCodec.write(new ServerFrame.Paged("q", ROOM, entries, now(entries), more, top(), List.of()));
  }

  private List<Entry> part(long after, long upTo) {
    return log.subList((int) Math.clamp(after, 0, top()), (int) Math.clamp(upTo, 0, top()));
  }

  private Map<Long, MessageState> now(List<Entry> entries) {
    var now = new HashMap<Long, MessageState>();
    for (var entry : entries) {
      var message = side.messages().get(entry.seq());
      if (message != null && !message.state().equals(MessageState.UNCHANGED)) {
        now.put(entry.seq(), message.state());
      }
    }
    return now;
  }

  private void empties(Body body) {
    switch (body) {
      case Body.Deleted deleted -> log.replaceAll(entry -> without(entry, deleted.message(), deleted.message()));
      case Body.Expired expired -> log.replaceAll(entry -> without(entry, 1, expired.upTo()));
      default -> {}
    }
  }

  /// An entry after the messages from one number to another, and their edits and previews, are gone.
  static Entry without(Entry entry, long from, long to) {
    var message = switch (entry.body()) {
      case Body.Edited edited -> edited.message();
      case Body.Previewed previewed -> previewed.message();
      default -> entry.seq();
    };
    var isContent =
        entry.body() instanceof Body.Edited || entry.body() instanceof Body.Previewed || Message.isMessage(entry.body());
    return isContent && from <= message && message <= to ? Message.emptied(entry) : entry;
  }
}
