package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Encoded;
import dev.snug.server.room.Rooms;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import org.jspecify.annotations.Nullable;

/// Somebody adds an entry to a room. Its author always hears back: the entry, or why not.
final class Posting implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Post post;
  private Rooms.@Nullable Outcome outcome;
  private @Nullable Consequences consequences;

  Posting(House house, Session session, ClientFrame.Post post) {
    this.house = house;
    this.session = session;
    this.post = post;
  }

  @Override
  public int bytes() {
    return switch (post.body()) {
      case Body.Said said -> 300 + 2 * said.text().length();
      case Body.Edited edited -> 300 + 2 * edited.text().length();
      case Body.Previewed previewed -> 300 + previewed.previews().stream().mapToInt(Posting::bytes).sum();
      case Body.Poll poll -> 300 + 2 * poll.choices().stream().mapToInt(String::length).sum();
      case Body.Forwarded _, Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _,
          Body.NameSet _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> 300;
    };
  }

  private static int bytes(LinkPreview preview) {
    return 500 + 2 * (preview.url().length() + preview.title().length() + preview.description().length());
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    outcome = null;
    consequences = null;
    var person = session.personOrNull();
    if (person != null) {
      outcome = house.rules().post(transaction, post.room(), person.id(), post.id(), post.body());
    }
    if (outcome instanceof Rooms.Outcome.Added added) {
      consequences = Consequences.of(house, transaction, added);
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
    var following = consequences;
    if (following != null) {
      following.tell();
    }
    if (!isFollowed) {
      session.hear(Encoded.text(FrameCodec.writeDelivered(added.room().id(), added.written())));
    }
    if (following != null) {
      following.tellTheChanged();
    }
  }
}
