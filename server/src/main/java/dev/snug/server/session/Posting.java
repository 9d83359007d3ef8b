package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Encoded;
import dev.snug.server.room.Rooms;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import org.jspecify.annotations.Nullable;

/// Somebody adds an entry to a room. Its author always hears back: the entry, or why not.
final class Posting implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Post post;
  private Rooms.@Nullable Outcome outcome;

  Posting(House house, Session session, ClientFrame.Post post) {
    this.house = house;
    this.session = session;
    this.post = post;
  }

  @Override
  public int bytes() {
    return switch (post.body()) {
      case Body.Said said -> 300 + 2 * said.text().length();
      case Body.Joined _, Body.Left _ -> 300;
    };
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    outcome = null;
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    var room = house.rooms().find(post.room());
    outcome = room.isPresent()
        ? house.rooms().add(transaction, room.get(), person.id(), post.id(), post.body())
        : new Rooms.Outcome.Not(Refusal.NO_SUCH_ROOM);
  }

  @Override
  public void stored() {
    if (outcome == null) {
      return;
    }
    switch (outcome) {
      case Rooms.Outcome.Added added -> deliver(added);
      case Rooms.Outcome.Known known ->
          session.hear(Encoded.text(FrameCodec.writeDelivered(known.place().room(), known.place().entry())));
      case Rooms.Outcome.Not not -> session.refuse(post.id(), not.refusal(), 0);
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(post.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  private void deliver(Rooms.Outcome.Added added) {
    var room = added.room();
    room.deliver(added.entry());
    if (!room.isFollowedBy(session)) {
      session.hear(Encoded.text(FrameCodec.writeDelivered(room.id(), added.entry())));
    }
    if (post.body() instanceof Body.Left) {
      house.rooms().dismiss(room, added.entry().author());
    }
  }
}
