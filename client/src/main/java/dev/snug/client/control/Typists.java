package dev.snug.client.control;

import dev.snug.client.model.RoomModel;
import dev.snug.shared.protocol.Limits;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Who is typing where, until they stop, send, or have said nothing of it for ten seconds. On the FX thread.
final class Typists {

  private final Map<Key, PauseTransition> typing = new HashMap<>();

  void types(RoomModel room, String author) {
    if (!room.typing().contains(author)) {
      room.typing().add(author);
    }
    var end = typing.computeIfAbsent(new Key(room, author), _ -> new PauseTransition(Duration.seconds((double) Limits.TYPING_LASTS.toSeconds())));
    end.setOnFinished(_ -> stopped(room, author));
    end.playFromStart();
  }

  void stopped(RoomModel room, String author) {
    var end = typing.remove(new Key(room, author));
    if (end != null) {
      end.stop();
      room.typing().remove(author);
    }
  }

  void stopped(RoomModel room) {
    for (var author : room.typing().toArray(String[]::new)) {
      stopped(room, author);
    }
  }

  private record Key(RoomModel room, String author) {}
}
