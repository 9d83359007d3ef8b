package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// A room in which people do things, to be told in sentences.
final class Story {

  private final Side side;
  private long now = 1_795_348_800_000L;

  Story(RoomKind kind) {
    side = new Side(kind);
  }

  /// The same for the same name.
  static PublicKey key(String of) {
    return new PublicKey(Fingerprint.ofBytes(of.getBytes(StandardCharsets.UTF_8)).text());
  }

  /// Does something so many times, counted from 0.
  static void fill(int times, IntConsumer once) {
    IntStream.range(0, times).forEach(once);
  }

  /// Who opens the room.
  Actor owner(String id) {
    return joins(id, Role.OWNER);
  }

  Actor joins(String id, Role role) {
    var actor = actor(id);
    actor.joins(role);
    return actor;
  }

  Actor actor(String id) {
    return new Actor(id);
  }

  void passes(long millis) {
    now += millis;
  }

  /// So many milliseconds from now.
  long at(long millis) {
    return now + millis;
  }

  RoomState state() {
    return side.room();
  }

  RoomFacts facts() {
    return side.room().facts();
  }

  Message message(long seq) {
    return side.messages().get(seq);
  }

  /// Somebody, in the room or not.
  final class Actor {

    private final String id;

    private Actor(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    boolean isIn() {
      return state().member(id).isPresent();
    }

    Role role() {
      return state().member(id).orElseThrow().role();
    }

    /// Tries something, and gets the answer: nothing if it is done.
    Optional<Refusal> gets(Body body) {
      var seq = state().top() + 1;
      var refusal = side.refuses(id, now, body);
      assertThat(side.hears(new Entry(seq, now, id, "id" + seq, body))).isEqualTo(refusal.isEmpty());
      return refusal;
    }

    /// Does something that is allowed.
    ///
    /// @return its number
    long may(Body body) {
      assertThat(gets(body)).isEmpty();
      return state().top();
    }

    void joins(Role role) {
      may(new Body.Joined(id, role, key(id)));
    }

    void gives(Actor other, Role role) {
      may(new Body.RoleGiven(other.id, role));
    }

    void invites(Actor other) {
      may(new Body.Invited(other.id));
    }

    long says(String text) {
      return may(new Body.Said(text));
    }

    long answersIn(long thread, String text) {
      return may(new Body.Said(text, null, thread, Set.of(), List.of()));
    }

    long asks(boolean several, String... choices) {
      return may(new Body.Poll("Which?", List.of(choices), several));
    }

    Optional<Refusal> reacts(long message, String emoji) {
      return gets(new Body.Reacted(message, emoji, true));
    }
  }
}
