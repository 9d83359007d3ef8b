package dev.snug.server.file;

import dev.snug.shared.protocol.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The uploads that are not complete, by person and hash; what of them lies on the disk is found again after a restart.
/// Bounded for each person and in all. Safe for use by several threads.
final class Partials {

  private static final Logger LOG = LoggerFactory.getLogger(Partials.class);

  /// What one person can have under way.
  static final int PER_PERSON = 5;

  /// What the house can.
  static final int MOST = 200;

  /// Person, hash in hexadecimal, length.
  private static final Pattern NAME = Pattern.compile("(u[0-9]{1,18})-([0-9a-f]{64})-([0-9]{1,15})");

  private final FileStore store;
  private final FileLimits limits;
  private final Clock clock;
  private final Map<String, Partial> partials = new HashMap<>();

  Partials(FileStore store, FileLimits limits, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  /// An upload, or why there is none.
  sealed interface Outcome {
    record Begun(Partial partial) implements Outcome {}

    record Not(Refusal refusal) implements Outcome {}
  }

  /// Finds what an earlier server left; what is nothing of ours is deleted.
  void load() throws IOException {
    for (var file : FileStore.list(store.partial())) {
      var found = found(file);
      if (found.isPresent()) {
        keep(found.get());
      } else {
        Files.deleteIfExists(file);
      }
    }
  }

  Optional<Partial> find(String person, String name) {
    synchronized (partials) {
      return Optional.ofNullable(partials.get(key(person, name)));
    }
  }

  /// The upload of this person and hash, begun if there is none.
  ///
  /// @param name the hash, or something random for what cannot be taken up again
  Outcome begin(String person, String name, @Nullable String hash, long length) {
    synchronized (partials) {
      var known = partials.get(key(person, name));
      if (known != null) {
        return known.length() == length ? new Outcome.Begun(known) : new Outcome.Not(Refusal.WRONG_CONTENT);
      }
      var theirs = partials.values().stream().filter(each -> each.person().equals(person)).count();
      if (theirs >= PER_PERSON) {
        return new Outcome.Not(Refusal.TOO_MANY);
      }
      if (partials.size() >= MOST) {
        return new Outcome.Not(Refusal.BUSY);
      }
      var file = store.partial().resolve(
          hash == null ? name : person + "-" + FileStore.hex(hash) + "-" + length);
      var begun = new Partial(person, name, hash, length, file, 0, clock.millis());
      partials.put(key(person, name), begun);
      return new Outcome.Begun(begun);
    }
  }

  /// How many bytes somebody's uploads are going to have.
  long bytesOf(String person) {
    synchronized (partials) {
      return partials.values().stream().filter(each -> each.person().equals(person)).mapToLong(Partial::length).sum();
    }
  }

  /// How many bytes all are going to have.
  long bytes() {
    synchronized (partials) {
      return partials.values().stream().mapToLong(Partial::length).sum();
    }
  }

  /// How many of those are still to come.
  long missing() {
    synchronized (partials) {
      return partials.values().stream().mapToLong(each -> each.length() - each.offset()).sum();
    }
  }

  /// It is complete, or given up.
  void forget(Partial partial) {
    synchronized (partials) {
      partials.remove(key(partial.person(), partial.name()), partial);
    }
  }

  void discard(Partial partial) {
    forget(partial);
    try {
      partial.discard();
    } catch (IOException e) {
      LOG.warn("an upload that is over was not deleted: {}", e.getMessage());
    }
  }

  /// Whether there is anything that [#sweep] would let go of.
  boolean isAnyOld() {
    return !old().isEmpty();
  }

  /// Lets go of what nobody has gone on with for too long.
  void sweep() {
    old().forEach(this::discard);
  }

  private List<Partial> old() {
    var before = clock.millis() - limits.unfinished().toMillis();
    synchronized (partials) {
      return new ArrayList<>(
          partials.values().stream().filter(each -> each.touchedAt() < before && !each.isBusy()).toList());
    }
  }

  private Optional<Partial> found(Path file) throws IOException {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    var hash = FileStore.text(HexFormat.of().parseHex(name.group(2)));
    var length = Long.parseLong(name.group(3));
    var there = Files.size(file);
    return there > length
        ? Optional.empty()
        : Optional.of(
            new Partial(
                name.group(1), hash, hash, length, file, there, Files.getLastModifiedTime(file).toMillis()));
  }

  private void keep(Partial partial) {
    synchronized (partials) {
      partials.put(key(partial.person(), partial.name()), partial);
    }
  }

  private static String key(String person, String name) {
    return person + "/" + name;
  }
}
