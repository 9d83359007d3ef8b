package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sends what is in the outbox on this computer's disk, in the order in which it was written: the next post goes out when
/// the house has answered the one before, so no drop and no refusal can change the order; only one whose files are still
/// on their way lets others go ahead. Lives on the line's thread.
final class Postbox {

  private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Rooms rooms;
  private final Luggage luggage;
  private final Consumer<Update> updates;

  private @Nullable UnsentPost underWay;
  private Instant answerBy = Instant.MAX;
  private Instant notBefore = Instant.MIN;
  private boolean checked;

  /// @param line sends a frame, if it can
  Postbox(LocalStore store, Clock clock, Predicate<ClientFrame> line, Rooms rooms, Luggage luggage, Consumer<Update> updates) {
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.rooms = rooms;
    this.luggage = luggage;
    this.updates = updates;
  }

  /// What has to be known of rooms.
  interface Rooms {
    /// Whether it can be posted to now.
    boolean isReady(String room);

    /// Whether the house has said that this person is not in it.
    boolean isClosed(String room);
  }

  /// What goes with a post.
  interface Luggage {
    /// Whether the house has it.
    boolean isReady(Body body);

    /// Something was taken out of the outbox.
    void untidy();
  }

  void lost() {
    underWay = null;
    notBefore = Instant.MIN;
    checked = false;
  }

  /// There may be something new to send.
  void changed() {
    checked = false;
  }

  /// Sends the next post if it is its time.
  ///
  /// @return false if the house owes an answer for too long, so that the line cannot be trusted
  boolean send() throws StoreFailed {
    var now = clock.instant();
    if (underWay != null) {
      return now.isBefore(answerBy);
    }
    if (checked || now.isBefore(notBefore)) {
      return true;
    }
    for (var post : store.outbox().waiting()) {
      if (rooms.isClosed(post.room())) {
        refuse(post, Refusal.NOT_IN_ROOM);
      } else if (rooms.isReady(post.room()) && luggage.isReady(post.body())) {
        if (line.test(new ClientFrame.Post(post.id(), post.room(), post.body()))) {
          underWay = post;
          answerBy = now.plus(Limits.SILENCE);
        }
        return true;
      }
    }
    checked = true;
    return true;
  }

  /// The house has stored this post.
  ///
  /// @return whether it was one of ours
  boolean settled(String id) throws StoreFailed {
    answered(id);
    luggage.untidy();
    return store.outbox().settle(id);
  }

  /// The house refused this frame; if it was a post, it waits, or stays with the reason beside it.
  void refused(ServerFrame.Refused frame) throws StoreFailed {
    var post = underWay;
    if (post == null || !post.id().equals(frame.id())) {
      return;
    }
    answered(post.id());
    if (frame.refusal().mayPass()) {
      var pause = frame.retryAfter();
      notBefore = clock.instant().plus(pause == null ? SHORT_PAUSE : Duration.ofMillis(pause));
    } else {
      refuse(post, frame.refusal());
    }
  }

  private void refuse(UnsentPost post, Refusal refusal) throws StoreFailed {
    if (Previewing.isOf(post.body())) {
      store.outbox().settle(post.id());
      luggage.untidy();
      checked = false;
      return;
    }
    store.outbox().refused(post.id(), refusal);
    updates.accept(new Update.Refused(post.room(), post.id(), refusal));
  }

  private void answered(String id) {
    if (underWay != null && underWay.id().equals(id)) {
      underWay = null;
      checked = false;
    }
  }
}
