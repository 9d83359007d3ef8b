package dev.snug.server.session;

import dev.snug.shared.room.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where people's devices say they are, until the next round tells it. Each device's last word counts, and only that: a
/// device that says much is heard once a second, and what it said between is forgotten.
public final class Appearing {

  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final Map<Session, Presence> said = new ConcurrentHashMap<>();
  private final Map<Session, Long> lately = new HashMap<>();

  /// A device says where it is. From any thread.
  void say(Session session, Presence presence) {
    said.put(session, presence);
  }

  /// Whether any device has said something that waits. From any thread.
  boolean isWaiting() {
    return !said.isEmpty();
  }

  /// Takes the last words of those who have not been heard for a while; what a device says before it has come in waits
  /// until it has. Writer thread only.
  ///
  /// @param now in nanoseconds
  Map<Session, Presence> take(long now) {
    lately.values().removeIf(at -> now - at >= PAUSE);
    var taken = new HashMap<Session, Presence>();
    said.keySet().removeIf(session -> session.stage() == Session.Stage.GONE);
    for (var session : List.copyOf(said.keySet())) {
      if (session.stage() == Session.Stage.IN && !lately.containsKey(session)) {
        lately.put(session, now);
        var last = said.remove(session);
        if (last != null) {
          taken.put(session, last);
        }
      }
    }
    return taken;
  }
}
