package dev.snug.server.session;

import dev.snug.server.log.Readers;
import dev.snug.server.log.SearchIndex.Found;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Encoded;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.WrittenHit;
import dev.snug.shared.search.Match;
import dev.snug.shared.search.Place;
import dev.snug.shared.search.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for messages in the rooms that somebody is in; on a reader's thread.
record Looking(House house, Session session, ClientFrame.Search wish) implements Readers.Reading {

  /// In more rooms each hit is looked at by itself: an index that has to merge that many lists is slower.
  private static final int ROOMS_AT_ONCE = 32;

  /// What is looked at for one answer; then whoever asks goes on.
  private static final int LOOKED_AT = 5_000;

  private static final int CHUNK = 100;

  @Override
  public void read(Transaction snapshot) throws StorageFailure {
    var person = session.personOrNull();
    if (person == null) {
      session.refuse(wish.id(), Refusal.NOT_NOW, 0);
      return;
    }
    if (session.isSlow()) {
      session.refuse(wish.id(), Refusal.BUSY, Leafing.SLOW_RETRY);
      return;
    }
    var mine = house.log().roomsOf(snapshot, person.id());
    if (wish.room() != null && !mine.contains(wish.room())) {
      session.refuse(wish.id(), Refusal.NOT_IN_ROOM, 0);
      return;
    }
    var query = Query.read(wish.query(), wish.zone());
    var names = new NamedInQuery(house, snapshot, person);
    var rooms = names.rooms(query, wish.room() == null ? mine : Set.of(wish.room()));
    var people = names.people(query);
    var isInVain = query.isEmpty() || rooms.isEmpty() || (people.isEmpty() && !query.from().isEmpty());
    answer(snapshot, isInVain ? new Hits(List.of(), null) : hits(snapshot, query, rooms, people));
  }

  @Override
  public void notRead(StorageFailure failure) {
    session.refuse(wish.id(), Refusal.STORAGE_FAILED, Arrival.STORAGE_RETRY);
  }

  /// @param next where to go on; null at the end
  private record Hits(List<WrittenHit> hits, @Nullable Long next) {}

  private Hits hits(Transaction snapshot, Query query, Set<String> rooms, Set<String> people) throws StorageFailure {
    var match = Match.of(query, rooms.size() > ROOMS_AT_ONCE ? Set.of() : rooms, people);
    var from = query.since() == null ? 0 : Place.first(query.since().toEpochMilli());
    var to = query.until() == null ? Long.MAX_VALUE : Place.first(query.until().toEpochMilli());
    if (wish.before() != null) {
      to = Math.min(to, wish.before());
    }
    var hits = new ArrayList<WrittenHit>();
    var bytes = 0;
    for (var looked = 0; looked < LOOKED_AT; looked += CHUNK) {
      var found = house.rooms().index().find(snapshot, match, from, to, CHUNK);
      for (var each : found) {
        var hit = hit(snapshot, each, rooms);
        bytes += hit.map(Looking::length).orElse(0);
        if (hit.isPresent() && (hits.size() == wish.limit() || (bytes > Limits.PAGE_BYTES && !hits.isEmpty()))) {
          return new Hits(hits, to);
        }
        hit.ifPresent(hits::add);
        to = each.place();
      }
      if (found.size() < CHUNK) {
        return new Hits(hits, null);
      }
    }
    return new Hits(hits, to);
  }

  private Optional<WrittenHit> hit(Transaction snapshot, Found found, Set<String> rooms) throws StorageFailure {
    return rooms.contains(found.room())
        ? house.messages().written(snapshot, found.room(), found.seq()).map(entry -> new WrittenHit(found.room(), entry))
        : Optional.empty();
  }

  private void answer(Transaction snapshot, Hits found) throws StorageFailure {
    var authors = new HashSet<String>();
    found.hits().forEach(hit -> authors.add(hit.entry().author()));
    var people = house.people().withIds(snapshot, authors);
    session.hear(Encoded.text(FrameCodec.writeFound(wish.id(), found.hits(), found.next(), people)));
  }

  private static int length(WrittenHit hit) {
    var now = hit.entry().now();
    return hit.entry().body().getBytes(StandardCharsets.UTF_8).length
        + (now == null ? 0 : now.getBytes(StandardCharsets.UTF_8).length);
  }
}
