package dev.snug.server.session;

import dev.snug.server.log.Appender;
import dev.snug.server.log.ReadMarkers;
import dev.snug.server.log.Readers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.List;

/// Counts what one person has not read, as of one moment, on a reader's thread; nobody keeps a sum that could go wrong.
record Counting(
    Counts counts, Appender appender, RoomLog log, ReadMarkers markers, String person, Counts.Wanted wanted)
    implements Readers.Reading {

  @Override
  public void read(Transaction snapshot) throws StorageFailure {
    var theirs = log.roomsOf(snapshot, person);
    var ofRooms = new ArrayList<ServerFrame.Count>();
    for (var room : wanted.rooms()) {
      if (theirs.contains(room)) {
        ofRooms.add(markers.count(snapshot, room, person, log.top(snapshot, room)));
      }
    }
    var ofAll = new ArrayList<ServerFrame.Count>();
    if (!wanted.newcomers().isEmpty()) {
      var read = markers.of(snapshot, person);
      for (var room : theirs) {
        var top = log.top(snapshot, room);
        if (read.getOrDefault(room, 0L) < top && ofAll.size() < Limits.ROOMS_NAMED) {
          add(ofAll, markers.count(snapshot, room, person, top));
        }
      }
    }
    appender.submitAlways(new Counted(this, ofRooms, ofAll));
  }

  @Override
  public void notRead(StorageFailure failure) {
    appender.submitAlways(new NotCounted(this));
  }

  private static void add(List<ServerFrame.Count> counts, ServerFrame.Count count) {
    if (count.messages() > 0) {
      counts.add(count);
    }
  }

  /// Back on the writer thread.
  private record Counted(Counting counting, List<ServerFrame.Count> ofRooms, List<ServerFrame.Count> ofAll)
      implements Work {

    @Override
    public void store(Transaction transaction) {}

    @Override
    public void stored() {
      counting.counts.counted(counting.person, counting.wanted, ofRooms, ofAll);
    }
  }

  /// The same without an answer.
  private record NotCounted(Counting counting) implements Work {

    @Override
    public void store(Transaction transaction) {}

    @Override
    public void stored() {
      counting.counts.notCounted(counting.person);
    }
  }
}
