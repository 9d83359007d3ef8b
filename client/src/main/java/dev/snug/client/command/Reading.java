package dev.snug.client.command;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a room: its end, and what comes. Each message is read once and in order, whatever happens to the line: who sees a gap asks
/// the log.
final class Reading {

  /// More people than talk in a room while one looks.
  private static final int MOST_NAMES = 10_000;

  private final Visit visit;
  private final String room;
  private final Consumer<Line> out;
  private final Map<String, String> names = new HashMap<>();
  /// The last entry that was dealt with.
  private long done;
  /// The last that is known to be there.
  private long top;
  /// How often this person had come in when the house was asked to send what is said; it forgets that with each line.
  private int arrivals;

  Reading(Visit visit, String room, Consumer<Line> out) {
    this.visit = visit;
    this.room = room;
    this.out = out;
  }

  /// Reads the last messages, in the order in which they were said.
  ///
  /// @param count how many at most
  /// @param end the number of the last entry of the room
  void last(int count, long end) throws Failed, InterruptedException {
    done = end;
    var lines = new ArrayDeque<Line>();
    var before = end + 1;
    var isMore = count > 0 && end > 0;
    while (isMore) {
      var page = page(new From.Before(before));
      for (var entry : page.entries().reversed()) {
        if (lines.size() < count) {
          line(entry, page.now().getOrDefault(entry.seq(), MessageState.UNCHANGED)).ifPresent(lines::addFirst);
        }
      }
      isMore = page.more() && lines.size() < count && !page.entries().isEmpty();
      before = page.entries().isEmpty() ? before : page.entries().getFirst().seq();
    }
    lines.forEach(out);
  }

  /// Reads what comes, until the program is told to stop.
  void follow() throws Failed, InterruptedException {
    while (true) {
      if (arrivals != visit.arrivals()) {
        ask();
      } else if (visit.next() instanceof Event.Received(ServerFrame.Delivered(var in, var entry)) && in.equals(room)) {
        heard(entry);
      }
    }
  }

  /// From here on the house sends what is said; what was said before it began is in the log.
  private void ask() throws Failed, InterruptedException {
    var following = visit.ask(new ClientFrame.Follow(visit.newId(), room), frame ->
        frame instanceof ServerFrame.Following it && it.room().equals(room) ? Optional.of(it) : Optional.empty());
    arrivals = visit.arrivals();
    learn(following.members());
    top = following.top();
    // A house that was put back from a copy goes on from there.
    done = Math.min(done, top);
    catchUp();
  }

  private void heard(Entry entry) throws Failed, InterruptedException {
    top = Math.max(top, entry.seq());
    if (entry.seq() == done + 1 && (isByHouse(entry) || names.containsKey(entry.author()))) {
      deal(entry, MessageState.UNCHANGED);
    } else {
      catchUp();
    }
  }

  private void catchUp() throws Failed, InterruptedException {
    while (done < top) {
      var page = page(new From.After(done));
      page.entries().forEach(each -> deal(each, page.now().getOrDefault(each.seq(), MessageState.UNCHANGED)));
      top = Math.max(top, page.top());
      if (page.entries().isEmpty()) {
        done = top;
      }
    }
  }

  private void deal(Entry entry, MessageState now) {
    if (entry.seq() > done) {
      done = entry.seq();
      line(entry, now).ifPresent(out);
    }
  }

  private ServerFrame.Paged page(From from) throws Failed, InterruptedException {
    var id = visit.newId();
    var page = visit.ask(new ClientFrame.Page(id, room, from, Limits.PAGE_LENGTH), frame -> {
      if (frame instanceof ServerFrame.Delivered(var in, var entry) && in.equals(room)) {
        // Heard while the page is on its way, and read from the log afterwards.
        top = Math.max(top, entry.seq());
      }
      return frame instanceof ServerFrame.Paged paged && paged.id().equals(id) ? Optional.of(paged) : Optional.empty();
    });
    learn(page.people());
    return page;
  }

  private Optional<Line> line(Entry entry, MessageState now) {
    if (entry.body() instanceof Body.Joined joined) {
      names.put(entry.author(), joined.name());
    }
    return Line.of(room, entry, now, names.getOrDefault(entry.author(), entry.author()));
  }

  private void learn(List<Person> people) {
    if (names.size() > MOST_NAMES) {
      names.clear();
    }
    people.forEach(each -> names.put(each.id(), each.name()));
  }

  private static boolean isByHouse(Entry entry) {
    return entry.author().equals(Entry.HOUSE);
  }
}
