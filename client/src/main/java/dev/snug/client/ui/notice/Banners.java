package dev.snug.client.ui.notice;

import dev.snug.client.model.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Which notices are on the screen, and which wait for their turn: a new one once a second at most, and so many at a time. What is said in
/// one room is one, however much it is.
final class Banners {

  /// How many are on the screen at most.
  static final int SHOWN = 3;

  /// How many wait at most; of more, those that wait longest are dropped: their rooms are unread anyway.
  static final int WAITING = 16;

  static final Duration APART = Duration.ofSeconds(1);

  private final LinkedHashMap<Banner.Subject, Banner> shown = new LinkedHashMap<>();
  private final LinkedHashMap<Banner.Subject, Banner> waiting = new LinkedHashMap<>();
  private Instant last = Instant.MIN;

  /// Takes one more.
  ///
  /// @return whether a banner that is on the screen says something else now
  boolean add(Notice notice) {
    var subject = Banner.subject(notice);
    if (shown.computeIfPresent(subject, (_, banner) -> banner.and(notice)) != null) {
      return true;
    }
    if (waiting.computeIfPresent(subject, (_, banner) -> banner.and(notice)) == null) {
      waiting.put(subject, new Banner(notice, 1));
      if (waiting.size() > WAITING) {
        waiting.pollFirstEntry();
      }
    }
    return false;
  }

  /// Brings the next onto the screen, if its time has come.
  boolean next(Instant now) {
    if (waiting.isEmpty() || shown.size() >= SHOWN || now.isBefore(free())) {
      return false;
    }
    last = now;
    var next = waiting.pollFirstEntry();
    shown.put(next.getKey(), next.getValue());
    return true;
  }

  /// Whether one waits only because another came just before it.
  boolean isWaitingForTime() {
    return !waiting.isEmpty() && shown.size() < SHOWN;
  }

  /// Those on the screen, in the order in which they came.
  List<Banner> shown() {
    return new ArrayList<>(shown.values());
  }

  /// It was seen, or nobody looked.
  void putAway(Banner.Subject subject) {
    shown.remove(subject);
  }

  /// None is left.
  void clear() {
    shown.clear();
    waiting.clear();
  }

  private Instant free() {
    return last.equals(Instant.MIN) ? Instant.MIN : last.plus(APART);
  }
}
