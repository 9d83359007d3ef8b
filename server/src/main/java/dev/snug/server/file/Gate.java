package dev.snug.server.file;

import dev.snug.server.account.Callers;
import dev.snug.server.account.Visitor;
import dev.snug.server.log.Readers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Rooms;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Person;
import java.time.Clock;
import java.util.function.Consumer;

/// Who may ask about files at all: whoever has a token and is not banned, as of the moment at which they ask. What they
/// want to know is read in the same moment, on a reader's thread.
final class Gate {

  private static final long BUSY_RETRY = 1_000;

  private final Callers callers;
  private final Readers readers;
  private final RoomLog log = new RoomLog();
  private final Clock clock;

  Gate(Callers callers, Readers readers, Clock clock) {
    this.callers = callers;
    this.readers = readers;
    this.clock = clock;
  }

  /// What is read for somebody who may ask.
  @FunctionalInterface
  interface Question<T> {
    T read(Transaction snapshot, Person person) throws StorageFailure;
  }

  /// What was read, and for whom.
  record Answer<T>(Person person, T value) {}

  /// Reads, and hands on what was read or why not; one of the two, once.
  <T> void ask(
      String token, Visitor visitor, Question<T> question, Consumer<Answer<T>> found, Consumer<Reply> refused) {
    var retryAfter = callers.retryAfter(visitor);
    if (retryAfter > 0) {
      refused.accept(Reply.refused(Refusal.SLOW_DOWN, retryAfter));
      return;
    }
    var reading = new Readers.Reading() {
      @Override
      public void read(Transaction snapshot) throws StorageFailure {
        var person = callers.holder(snapshot, token, visitor);
        if (person.isEmpty()) {
          refused.accept(Reply.refused(Refusal.BAD_TOKEN));
        } else if (isBanned(snapshot, person.get())) {
          refused.accept(Reply.refused(Refusal.BANNED));
        } else {
          found.accept(new Answer<>(person.get(), question.read(snapshot, person.get())));
        }
      }

      @Override
      public void notRead(StorageFailure failure) {
        refused.accept(Reply.refused(failure.refusal()));
      }
    };
    if (!readers.submit(reading)) {
      refused.accept(Reply.refused(Refusal.BUSY, BUSY_RETRY));
    }
  }

  /// Whether somebody who was let in would be again, and `question` answered with yes.
  void askAgain(String token, Person person, Question<Boolean> question, Consumer<Boolean> told) {
    var reading = new Readers.Reading() {
      @Override
      public void read(Transaction snapshot) throws StorageFailure {
        told.accept(
            callers.isStill(snapshot, token, person) && !isBanned(snapshot, person)
                && question.read(snapshot, person));
      }

      @Override
      public void notRead(StorageFailure failure) {
        told.accept(false);
      }
    };
    if (!readers.submit(reading)) {
      told.accept(false);
    }
  }

  private boolean isBanned(Transaction snapshot, Person person) throws StorageFailure {
    return log.facts(snapshot, Rooms.LOBBY).isBanned(person.id(), clock.millis());
  }
}
