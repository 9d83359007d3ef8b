package dev.snug.server.file;

import dev.snug.server.log.Appender;
import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.StoredFile;
import dev.snug.shared.room.Person;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody begins an upload, or goes on with one.
final class UploadRequests {

  private static final Pattern DIGEST = Pattern.compile("(?:.*,)?\\s*sha-256=:([A-Za-z0-9+/]{43}=):.*");
  private static final String NO = "?0";
  private static final long COMPLETING_RETRY = 500;

  private final FileStore store;
  private final FileLimits limits;
  private final Gate gate;
  private final Partials partials;
  private final Completing completing;
  private final Appender appender;
  private final FileThreads threads;
  private final Clock clock;
  private final LongSupplier nanos;
  private final HeldFiles files = new HeldFiles();

  UploadRequests(
      FileStore store, FileLimits limits, Gate gate, Partials partials, Completing completing, Appender appender,
      FileThreads threads, Clock clock, LongSupplier nanos) {
    this.store = store;
    this.limits = limits;
    this.gate = gate;
    this.partials = partials;
    this.completing = completing;
    this.appender = appender;
    this.threads = threads;
    this.clock = clock;
    this.nanos = nanos;
  }

  /// What somebody announces.
  ///
  /// @param hash of the whole, if they say it
  /// @param isComplete whether all of it comes with this request
  private record Wish(@Nullable String hash, long length, boolean isComplete) {}

  /// What the house knows when somebody begins.
  ///
  /// @param known the file, if the house has it and this person may see it
  private record Begin(@Nullable StoredFile known, long theirBytes, long houseBytes) {}

  /// `POST /files`.
  void begin(Asked asked, String token, Caller caller) {
    var wish = wish(asked);
    gate.ask(
        token, asked.visitor(),
        (snapshot, person) -> new Begin(
            known(snapshot, person, wish.hash()), files.bytesOf(snapshot, person.id()), files.bytes(snapshot)),
        answer -> {
          caller.known();
          if (!threads.execute(() -> begin(wish, token, answer.person(), answer.value(), caller))) {
            caller.cut();
          }
        },
        caller::answer);
  }

  /// `HEAD`, `PATCH` and `DELETE` of `/files/uploads/…`.
  void goOn(Asked asked, String token, String name, Caller caller) {
    gate.ask(
        token, asked.visitor(), (_, _) -> true,
        answer -> {
          caller.known();
          if (!threads.execute(() -> goOn(asked, token, answer.person(), name, caller))) {
            caller.cut();
          }
        },
        caller::answer);
  }

  private void begin(Wish wish, String token, Person person, Begin begin, Caller caller) {
    if (wish.length() < 0 || (!wish.isComplete() && wish.hash() == null)) {
      caller.answer(Reply.refused(wish.length() < 0 ? 411 : 400, Refusal.MALFORMED, Map.of()));
    } else if (wish.length() > limits.fileBytes()) {
      caller.answer(Reply.refused(Refusal.TOO_LONG));
    } else if (begin.known() != null && !wish.isComplete()) {
      again(begin.known(), person, caller);
    } else {
      var name = wish.hash() == null ? UUID.randomUUID().toString() : wish.hash();
      var refusal = partials.find(person.id(), name).isPresent() ? null : refuses(wish, person, begin);
      if (refusal != null) {
        caller.answer(Reply.refused(refusal));
        return;
      }
      switch (partials.begin(person.id(), name, wish.hash(), wish.length())) {
        case Partials.Outcome.Not(var why) -> caller.answer(Reply.refused(why));
        case Partials.Outcome.Begun(var partial) -> {
          if (wish.isComplete()) {
            receive(partial, token, person, 0, wish.hash() != null, caller);
          } else {
            caller.answer(Reply.empty(201, Receiving.state(partial)));
          }
        }
      }
    }
  }

  private void goOn(Asked asked, String token, Person person, String name, Caller caller) {
    var found = partials.find(person.id(), name);
    if (found.isEmpty()) {
      caller.answer(Reply.refused(Refusal.NOT_FOUND));
      return;
    }
    var partial = found.get();
    switch (asked.method()) {
      case "PATCH" -> {
        var offset = asked.number("upload-offset");
        if (offset.isEmpty()) {
          caller.answer(Reply.refused(Refusal.MALFORMED));
        } else {
          receive(partial, token, person, offset.get(), true, caller);
        }
      }
      case "DELETE" -> {
        partials.discard(partial);
        caller.answer(Reply.empty(204, Map.of()));
      }
      default -> caller.answer(Reply.empty(204, Receiving.state(partial)));
    }
  }

  private void receive(Partial partial, String token, Person person, long offset, boolean isKept, Caller caller) {
    try {
      if (!partial.begin(caller)) {
        // All of it has come, and its sender has not heard of that: they will when they ask again.
        caller.answer(Reply.refused(Refusal.BUSY, COMPLETING_RETRY));
      } else if (partial.offset() != offset) {
        partial.end(caller);
        caller.answer(Reply.refused(409, Refusal.WRONG_CONTENT, Receiving.state(partial)));
      } else {
        var standing = new Standing(gate, token, person, (_, _) -> true, nanos);
        caller.send(new Receiving(threads, partials, completing, clock, partial, caller, standing, isKept));
      }
    } catch (IOException e) {
      partials.discard(partial);
      caller.answer(Reply.refused(Refusal.STORAGE_FAILED));
    }
  }

  private @Nullable Refusal refuses(Wish wish, Person person, Begin begin) {
    if (begin.theirBytes() + partials.bytesOf(person.id()) + wish.length() > limits.personBytes()
        || begin.houseBytes() + partials.bytes() + wish.length() > limits.houseBytes()) {
      return Refusal.QUOTA_FULL;
    }
    try {
      var free = store.free() - partials.missing() - wish.length();
      return free < limits.keepFreeBytes() ? Refusal.STORAGE_FULL : null;
    } catch (IOException e) {
      return Refusal.STORAGE_FAILED;
    }
  }

  /// What they can see already need not come again.
  private void again(StoredFile known, Person person, Caller caller) {
    var until = clock.millis() + limits.unposted().toMillis();
    var claiming = new Work() {
      @Override
      public void store(Transaction transaction) throws StorageFailure {
        files.claim(transaction, known.file(), person.id(), until);
      }

      @Override
      public void stored() {
        answer(Reply.of(200, known, Map.of("Upload-Complete", "?1")));
      }

      @Override
      public void notStored(StorageFailure failure) {
        answer(Reply.refused(failure.refusal()));
      }

      private void answer(Reply reply) {
        if (!threads.execute(() -> caller.answer(reply))) {
          caller.cut();
        }
      }
    };
    if (!appender.submit(claiming)) {
      caller.answer(Reply.refused(Refusal.BUSY));
    }
  }

  private @Nullable StoredFile known(Transaction snapshot, Person person, @Nullable String hash)
      throws StorageFailure {
    if (hash == null || files.nameFor(snapshot, hash, person.id()).isEmpty()) {
      return null;
    }
    return files.find(snapshot, hash)
        .map(file -> new StoredFile(file.hash(), file.bytes(), file.width(), file.height()))
        .orElse(null);
  }

  private static Wish wish(Asked asked) {
    var isComplete = !asked.header("upload-complete").equals(Optional.of(NO));
    var announced = asked.number("upload-length").orElse(isComplete ? asked.contentBytes() : -1L);
    return new Wish(digest(asked), announced, isComplete);
  }

  /// The hash of the whole, as `Repr-Digest` (RFC 9530) says it.
  private static @Nullable String digest(Asked asked) {
    var digest = DIGEST.matcher(asked.header("repr-digest").orElse(""));
    return digest.matches() ? FileStore.text(Base64.getDecoder().decode(digest.group(1))) : null;
  }
}
