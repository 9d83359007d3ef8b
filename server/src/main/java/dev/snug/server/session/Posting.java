package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Encoded;
import dev.snug.server.room.Rooms;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody adds an entry to a room. Its author always hears back: the entry, or why not.
final class Posting implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Post post;
  private Rooms.@Nullable Outcome outcome;
  private Telling telling;
  private Set<Person> changed = Set.of();

  Posting(House house, Session session, ClientFrame.Post post) {
    this.house = house;
    this.session = session;
    this.post = post;
    this.telling = new Telling(house, null);
  }

  @Override
  public int bytes() {
    return switch (post.body()) {
      case Body.Said said -> 300 + 2 * said.text().length();
      case Body.Edited edited -> 300 + 2 * edited.text().length();
      case Body.Poll poll -> 300 + 2 * poll.choices().stream().mapToInt(String::length).sum();
      case Body.Forwarded _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _,
          Body.NameSet _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> 300;
    };
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    outcome = null;
    changed = Set.of();
    var person = session.personOrNull();
    if (person != null) {
      outcome = house.rules().post(transaction, post.room(), person.id(), post.id(), post.body());
    }
    if (outcome instanceof Rooms.Outcome.Added added) {
      telling = new Telling(house, null);
      telling.add(transaction, added);
      for (var more : house.rules().follow(transaction, added)) {
        telling.add(transaction, more);
      }
      changed = changed(transaction, added);
    }
  }

  @Override
  public void stored() {
    switch (outcome) {
      case Rooms.Outcome.Added added -> deliver(added);
      case Rooms.Outcome.Known known ->
          session.hear(Encoded.text(FrameCodec.writeDelivered(known.place().room(), known.place().entry())));
      case Rooms.Outcome.Not not -> session.refuse(post.id(), not.refusal(), 0);
      case null -> {}
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(post.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  private void deliver(Rooms.Outcome.Added added) {
    var isFollowed = added.room().isFollowedBy(session);
    telling.tell();
    if (!isFollowed) {
      session.hear(Encoded.text(FrameCodec.writeDelivered(added.room().id(), added.written())));
    }
    changed.forEach(house.attendance()::change);
  }

  /// Those whom the house knows by another name, role or key since.
  private Set<Person> changed(Transaction transaction, Rooms.Outcome.Added added) throws StorageFailure {
    if (!added.room().id().equals(Rooms.LOBBY)) {
      return Set.of();
    }
    return switch (added.entry().body()) {
      case Body.RoleGiven given -> people(transaction, given.person(), added.entry().author());
      case Body.KeyGiven given -> people(transaction, given.person());
      case Body.Renamed _ -> people(transaction, added.entry().author());
      case Body.OfMessage _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> Set.of();
    };
  }

  private Set<Person> people(Transaction transaction, String... ids) throws StorageFailure {
    var people = new HashSet<Person>();
    for (var id : ids) {
      house.people().withId(transaction, id).ifPresent(people::add);
    }
    return people;
  }
}
