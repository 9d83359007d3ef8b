package dev.snug.server.session;

import dev.snug.server.log.Appender;
import dev.snug.server.log.ReadMarkers;
import dev.snug.server.log.Readers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ServerFrame;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be counted of what people have not read, and who is to hear it. The readers' threads count; one count of
/// a person is under way at a time and comes back to the writer thread, so that all of their devices hear the same, and
/// none an older count after a newer one. Writer thread only, but for [#isWaiting].
public final class Counts {

  /// Few at once, so that they do not keep pages waiting; what comes while a person is counted is counted together.
  private static final int MOST_UNDER_WAY = 16;

  private final Readers readers;
  private final Appender appender;
  private final RoomLog log;
  private final ReadMarkers markers;
  private final Attendance attendance;
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();
  private final Set<String> underWay = new HashSet<>();
  private volatile boolean waiting;

  public Counts(Readers readers, Appender appender, RoomLog log, ReadMarkers markers, Attendance attendance) {
    this.readers = readers;
    this.appender = appender;
    this.log = log;
    this.markers = markers;
    this.attendance = attendance;
  }

  /// What to count of one person.
  ///
  /// @param rooms of which all of their devices are to hear
  /// @param newcomers devices that are to hear of every room with something unread
  record Wanted(Set<String> rooms, Set<Session> newcomers) {}

  /// All devices of somebody are to hear what they have not read of a room.
  void ofRoom(String person, String room) {
    wanted(person).rooms().add(room);
    goOn();
  }

  /// A device that came in is to hear of all rooms of its person.
  void ofAll(String person, Session newcomer) {
    wanted(person).newcomers().add(newcomer);
    goOn();
  }

  /// Whether something waits for a reader, and nothing that is under way will see to it. From any thread.
  boolean isWaiting() {
    return waiting;
  }

  /// Hands to the readers what can be counted now.
  void goOn() {
    var taken = true;
    for (var next = wanted.entrySet().iterator(); taken && next.hasNext() && underWay.size() < MOST_UNDER_WAY; ) {
      taken = handOver(next);
    }
    waiting = !taken && underWay.isEmpty();
  }

  /// A count of somebody is done.
  ///
  /// @param ofRooms what was asked for by room
  /// @param ofAll every room with something unread, if a newcomer is to hear of them
  void counted(String person, Wanted counted, List<ServerFrame.Count> ofRooms, List<ServerFrame.Count> ofAll) {
    underWay.remove(person);
    counted.newcomers().forEach(session -> session.send(new ServerFrame.Unread(ofAll)));
    if (!ofRooms.isEmpty()) {
      var stillNew = wanted.containsKey(person) ? wanted(person).newcomers() : Set.<Session>of();
      for (var session : attendance.sessions(person)) {
        if (!counted.newcomers().contains(session) && !stillNew.contains(session)) {
          session.send(new ServerFrame.Unread(ofRooms));
        }
      }
    }
    goOn();
  }

  /// It could not be counted; it will be when something more is read.
  void notCounted(String person) {
    underWay.remove(person);
    goOn();
  }

  /// Whether the readers had room for it.
  private boolean handOver(Iterator<Map.Entry<String, Wanted>> next) {
    var each = next.next();
    if (underWay.contains(each.getKey())) {
      return true;
    }
    var taken = readers.submit(new Counting(this, appender, log, markers, each.getKey(), each.getValue()));
    if (taken) {
      underWay.add(each.getKey());
      next.remove();
    }
    return taken;
  }

  private Wanted wanted(String person) {
    return wanted.computeIfAbsent(person, _ -> new Wanted(new HashSet<>(), new HashSet<>()));
  }

  /// Goes on when the readers were too busy before.
  record Round(Counts counts) implements Work {

    @Override
    public void store(Transaction transaction) {}

    @Override
    public void stored() {
      counts.goOn();
    }
  }
}
