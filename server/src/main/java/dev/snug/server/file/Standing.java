package dev.snug.server.file;

import dev.snug.shared.room.Person;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Whether a transfer that was allowed still is. A ban, a token taken back, a message deleted or a room left ends it
/// within a second, however long it takes.
public final class Standing {

  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final Gate gate;
  private final String token;
  private final Person person;
  private final Gate.Question<Boolean> question;
  private final LongSupplier nanos;
  private final AtomicLong askedAt;

  /// @param question besides what everybody has to be
  Standing(Gate gate, String token, Person person, Gate.Question<Boolean> question, LongSupplier nanos) {
    this.gate = gate;
    this.token = token;
    this.person = person;
    this.question = question;
    this.nanos = nanos;
    this.askedAt = new AtomicLong(nanos.getAsLong());
  }

  Person person() {
    return person;
  }

  /// Runs one of the two, now or soon.
  public void check(Runnable still, Runnable over) {
    var now = nanos.getAsLong();
    if (now - askedAt.get() < EVERY) {
      still.run();
      return;
    }
    askedAt.set(now);
    gate.askAgain(token, person, question, isSo -> {
      if (isSo) {
        still.run();
      } else {
        over.run();
      }
    });
  }
}
