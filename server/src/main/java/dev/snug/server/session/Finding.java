package dev.snug.server.session;

import dev.snug.server.log.Readers;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;

/// Somebody looks for people of the house; on a reader's thread.
record Finding(House house, Session session, ClientFrame.FindPeople wish) implements Readers.Reading {

  @Override
  public void read(Transaction snapshot) throws StorageFailure {
    if (session.personOrNull() == null) {
      session.refuse(wish.id(), Refusal.NOT_NOW, 0);
      return;
    }
    if (session.isSlow()) {
      session.refuse(wish.id(), Refusal.BUSY, Leafing.SLOW_RETRY);
      return;
    }
    if (!wish.ids().isEmpty()) {
      session.send(new ServerFrame.PeopleFound(wish.id(), house.people().withIds(snapshot, wish.ids()), false));
      return;
    }
    var found = house.people().find(snapshot, wish.find(), wish.after(), wish.limit() + 1);
    var more = found.size() > wish.limit();
    session.send(new ServerFrame.PeopleFound(wish.id(), more ? found.subList(0, wish.limit()) : found, more));
  }

  @Override
  public void notRead(StorageFailure failure) {
    session.refuse(wish.id(), Refusal.STORAGE_FAILED, Arrival.STORAGE_RETRY);
  }
}
