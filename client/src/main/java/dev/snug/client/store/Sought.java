package dev.snug.client.store;

import dev.snug.shared.room.Message;
import dev.snug.shared.search.Indexed;
import dev.snug.shared.search.Match;
import dev.snug.shared.search.Place;
import dev.snug.shared.search.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What messages that are kept here are found by (FTS5), filled behind what is kept. What goes, or says something else now, is taken
/// out at once; its last traces go when the file is written anew.
public final class Sought {

  private static final String DELETE = "DELETE FROM found WHERE rowid ";

  private final Database database;
  private final People people;
  private final NamedHere names;

  Sought(Database database) {
    this.database = database;
    this.people = new People(database);
    this.names = new NamedHere(database, people);
  }

  /// A message that was found.
  ///
  /// @param place its number in the index
  public record Hit(String room, Message message, long place) {}

  /// What is found here, the newest first.
  ///
  /// @param next where to go on; null at the end
  public record Page(List<Hit> hits, @Nullable Long next) {

    public Page {
      hits = List.copyOf(hits);
    }
  }

  private record Kept(String room, Message message) {}

  /// Indexes some of what is not.
  ///
  /// @return whether that was all
  public boolean catchUp(int most) throws StoreFailed {
    var left =
        database.rows(
            row -> new Kept(row.getString(8), Entries.message(row)),
            "SELECT seq, at, author, id, body, now, as_of, room FROM entry WHERE said AND place IS NULL LIMIT ?", most);
    for (var kept : left) {
      add(kept.room(), kept.message());
    }
    return left.size() < most;
  }

  /// Looks in the rooms that this person was in when the house last said so.
  ///
  /// @param room only in this one, if it is one
  /// @param before goes on there
  /// @param you who looks
  public Page find(Query query, @Nullable String room, @Nullable Long before, int limit, String you) throws StoreFailed {
    var rooms = names.rooms(query, room);
    var authors = names.authors(query, you);
    if (query.isEmpty() || rooms.isEmpty() || (authors.isEmpty() && !query.from().isEmpty())) {
      return new Page(List.of(), null);
    }
    var from = query.since() == null ? 0 : Place.first(query.since().toEpochMilli());
    var to = query.until() == null ? Long.MAX_VALUE : Place.first(query.until().toEpochMilli());
    return page(Match.of(query, rooms, authors), from, before == null ? to : Math.min(to, before), limit);
  }

  void forgetOne(String room, long seq) throws StoreFailed {
    if (database.change(
            DELETE + "= (SELECT place FROM entry WHERE room = ? AND seq = ? AND place IS NOT NULL)", room, seq) > 0) {
      database.change("UPDATE entry SET place = NULL WHERE room = ? AND seq = ?", room, seq);
    }
  }

  void forget(String room, long upTo) throws StoreFailed {
    database.change(
        DELETE + "IN (SELECT place FROM entry WHERE room = ? AND seq <= ? AND place IS NOT NULL)", room, upTo);
    database.change("UPDATE entry SET place = NULL WHERE room = ? AND seq <= ?", room, upTo);
  }

  void forgetAll() throws StoreFailed {
    database.change("DELETE FROM found");
    database.change("UPDATE entry SET place = NULL");
  }

  /// Writes the index anew, without anything that was taken out.
  void rewrite() throws StoreFailed {
    database.change("INSERT INTO found (found) VALUES ('optimize')");
  }

  private Page page(String match, long from, long to, int limit) throws StoreFailed {
    record Found(long place, String room, long seq) {}
    var found =
        database.rows(
            row -> new Found(row.getLong(1), row.getString(2), row.getLong(3)),
            "SELECT rowid, room, seq FROM found WHERE found MATCH ? AND rowid >= ? AND rowid < ?"
                + " ORDER BY rowid DESC LIMIT ?",
            match, from, to, limit + 1);
    var hits = new ArrayList<Hit>();
    for (var each : found.subList(0, Math.min(limit, found.size()))) {
      database
          .row(Entries::message, Entries.COLUMNS + "WHERE room = ? AND seq = ? AND said", each.room(), each.seq())
          .ifPresent(message -> hits.add(new Hit(each.room(), message, each.place())));
    }
    return new Page(hits, found.size() > limit ? found.get(limit - 1).place() : null);
  }

  private void add(String room, Message message) throws StoreFailed {
    var place = free(message.entry().at());
    var indexed = Indexed.of(room, message);
    if (indexed.isPresent()) {
      database.change(
          "INSERT INTO found (rowid, text, marks, room, seq) VALUES (?, ?, ?, ?, ?)",
          place, indexed.get().text(), indexed.get().marks(), room, message.entry().seq());
    }
    database.change("UPDATE entry SET place = ? WHERE room = ? AND seq = ?", place, room, message.entry().seq());
  }

  /// The next place for what was written then.
  private long free(long at) throws StoreFailed {
    var first = Place.first(at);
    while (true) {
      var last =
          database.row(
              row -> row.getLong(1), "SELECT rowid FROM found WHERE rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT 1",
              first, first + Place.A_MILLISECOND);
      if (last.isEmpty()) {
        return first;
      }
      if (last.get() < first + Place.A_MILLISECOND - 1) {
        return last.get() + 1;
      }
      first += Place.A_MILLISECOND;
    }
  }
}
