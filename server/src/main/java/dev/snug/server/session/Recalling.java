package dev.snug.server.session;

import dev.snug.server.log.Readers;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import java.util.List;

/// Somebody wants to know what a message said before it was edited; on a reader's thread.
record Recalling(House house, Session session, ClientFrame.Versions wish) implements Readers.Reading {

  @Override
  public void read(Transaction snapshot) throws StorageFailure {
    var person = session.personOrNull();
    if (person == null || !house.log().isMember(snapshot, wish.room(), person.id())) {
      session.refuse(wish.id(), Refusal.NOT_IN_ROOM, 0);
      return;
    }
    if (session.isSlow()) {
      session.refuse(wish.id(), Refusal.BUSY, Leafing.SLOW_RETRY);
      return;
    }
    var versions = house.messages().versions(snapshot, wish.room(), wish.seq());
    if (versions.isEmpty()) {
      session.refuse(wish.id(), Refusal.NO_SUCH_MESSAGE, 0);
      return;
    }
    session.send(new ServerFrame.Versions(wish.id(), wish.room(), wish.seq(), fitting(versions)));
  }

  @Override
  public void notRead(StorageFailure failure) {
    session.refuse(wish.id(), Refusal.STORAGE_FAILED, Arrival.STORAGE_RETRY);
  }

  /// The newest that fit into a page, and the present one always.
  private static List<ServerFrame.Version> fitting(List<ServerFrame.Version> versions) {
    var first = versions.size() - 1;
    var units = versions.get(first).text().length();
    while (first > 0 && 3 * (units + versions.get(first - 1).text().length()) <= Limits.PAGE_BYTES) {
      first--;
      units += versions.get(first).text().length();
    }
    return versions.subList(first, versions.size());
  }
}
