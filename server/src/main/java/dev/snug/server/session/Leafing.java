package dev.snug.server.session;

import dev.snug.server.log.Messages;
import dev.snug.server.log.Readers;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Encoded;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.WrittenEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Somebody leafs through a room's log: one page of it, on a reader's thread.
record Leafing(House house, Session session, ClientFrame.Page page) implements Readers.Reading {

  static final long SLOW_RETRY = 1_000;

  @Override
  public void read(Transaction snapshot) throws StorageFailure {
    var person = session.personOrNull();
    if (person == null || !house.log().isMember(snapshot, page.room(), person.id())) {
      session.refuse(page.id(), Refusal.NOT_IN_ROOM, 0);
      return;
    }
    if (session.isSlow()) {
      session.refuse(page.id(), Refusal.BUSY, SLOW_RETRY);
      return;
    }
    var top = house.log().top(snapshot, page.room());
    var nearest = fitting(now(snapshot, house.log().entries(snapshot, page.room(), page.from(), page.limit())));
    var entries = page.from() instanceof ClientFrame.From.Before ? nearest.reversed() : nearest;
    var people = house.people().withIds(snapshot, named(entries));
    session.hear(
        Encoded.text(FrameCodec.writePaged(page.id(), page.room(), entries, hasMore(entries, top), top, people)));
  }

  @Override
  public void notRead(StorageFailure failure) {
    session.refuse(page.id(), Refusal.STORAGE_FAILED, Arrival.STORAGE_RETRY);
  }

  private boolean hasMore(List<WrittenEntry> entries, long top) {
    return switch (page.from()) {
      case ClientFrame.From.Before _ -> !entries.isEmpty() && entries.getFirst().seq() > 1;
      case ClientFrame.From.After _ -> !entries.isEmpty() && entries.getLast().seq() < top;
    };
  }

  /// With what has become of them.
  private List<WrittenEntry> now(Transaction snapshot, List<WrittenEntry> entries) throws StorageFailure {
    if (entries.isEmpty()) {
      return entries;
    }
    var one = entries.getFirst().seq();
    var other = entries.getLast().seq();
    var now = house.messages().now(snapshot, page.room(), Math.min(one, other), Math.max(one, other));
    return now.isEmpty()
        ? entries
        : entries.stream().map(entry -> entry.now(now.get(entry.seq()))).toList();
  }

  /// The authors, and those of whom the entries speak.
  private static Set<String> named(List<WrittenEntry> entries) throws StorageFailure {
    var ids = new HashSet<String>();
    for (var entry : entries) {
      ids.add(entry.author());
      Messages.personIn(entry).ifPresent(ids::add);
    }
    return ids;
  }

  /// As many of the entries as fit into a page, one at least.
  private static List<WrittenEntry> fitting(List<WrittenEntry> entries) {
    var first = new ArrayList<WrittenEntry>();
    var bytes = 0;
    for (var entry : entries) {
      bytes += length(entry.body()) + (entry.now() == null ? 0 : length(entry.now()));
      if (bytes > Limits.PAGE_BYTES && !first.isEmpty()) {
        break;
      }
      first.add(entry);
    }
    return first;
  }

  private static int length(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length;
  }
}
