package dev.snug.client.control;

import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import java.time.Clock;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What this person may do in a room, which changes by itself when a time is over for which they could only read. On the
/// FX thread.
final class RoomRights {

  /// A timer that is longer than this is wound up again.
  private static final long LONGEST_MILLIS = 3_600_000;

  private final RoomModel room;
  private final Clock clock;
  private @Nullable PauseTransition end;
  private RoomFacts facts = RoomFacts.NONE;
  private String you = "";
  private Role fallback = Role.READER;

  RoomRights(RoomModel room, Clock clock) {
    this.room = room;
    this.clock = clock;
  }

  /// @param fallback this person's role in the house, which counts where not everybody in the room is named
  void show(RoomFacts facts, String you, Role fallback) {
    this.facts = facts;
    this.you = you;
    this.fallback = fallback;
    look();
  }

  void close() {
    if (end != null) {
      end.stop();
      end = null;
    }
  }

  private void look() {
    close();
    var now = clock.millis();
    if (facts.isMuted(you, now)) {
      var until = facts.muted().get(you);
      if (until != null && until != RoomFacts.EVER) {
        end = new PauseTransition(Duration.millis((double) Math.clamp(until - now, 1, LONGEST_MILLIS)));
        end.setOnFinished(_ -> look());
        end.play();
      }
      set(Set.of());
      return;
    }
    var self = room.members().stream().filter(person -> person.id().equals(you)).map(Person::role).findFirst();
    var isUnnamed = !room.members().isEmpty() && room.members().size() < room.memberCountProperty().get();
    if (self.isPresent() || isUnnamed) {
      set(Rights.of(room.kind(), self.orElse(fallback)));
    } else {
      set(Set.of());
    }
  }

  private void set(Set<Right> rights) {
    if (!rights.equals(room.rightsProperty().get())) {
      room.rightsProperty().set(rights);
    }
  }
}
