package dev.snug.client.control;

import dev.snug.client.connection.CannotConnect;
import dev.snug.client.connection.Loss;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.HouseFile;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.transfer.Trouble;
import dev.snug.shared.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/// What a failure below means to the person in front of the window.
final class Obstacles {

  private Obstacles() {}

  static Obstacle of(StoreFailed.Reason reason) {
    return switch (reason) {
      case DISK_FULL -> Obstacle.DISK_FULL;
      case NO_PERMISSION -> Obstacle.NO_PERMISSION;
      case DAMAGED, BROKEN -> Obstacle.STORAGE_BROKEN;
    };
  }

  /// What to tell of a file as it was found; null if there is nothing to tell.
  static @Nullable Obstacle of(HouseFile.Found found) {
    return switch (found) {
      case WHOLE -> null;
      case REBUILT -> Obstacle.HISTORY_REBUILT;
      case REBUILT_WITHOUT_OUTBOX -> Obstacle.HISTORY_REBUILT_OUTBOX_LOST;
    };
  }

  /// Whether it is about something that has happened once and for all, and not about how things are now.
  static boolean isRebuilt(@Nullable Problem problem) {
    return problem == Obstacle.HISTORY_REBUILT || problem == Obstacle.HISTORY_REBUILT_OUTBOX_LOST;
  }

  static Obstacle of(CannotConnect.Reason reason) {
    return switch (reason) {
      case UNREACHABLE -> Obstacle.UNREACHABLE;
      case OTHER_KEY -> Obstacle.OTHER_KEY;
    };
  }

  static Problem of(Trouble trouble) {
    return switch (trouble.kind()) {
      case REFUSED -> new Problem.Refused(Refusal.of(String.valueOf(trouble.code())).orElse(Refusal.NOT_ALLOWED));
      case UNREADABLE -> Obstacle.FILE_UNREADABLE;
      case CHANGED -> new Problem.Refused(Refusal.WRONG_CONTENT);
      case NOT_STORED -> Obstacle.DISK_FULL;
      case DAMAGED -> Obstacle.FILE_DAMAGED;
    };
  }

  static Problem of(Loss loss) {
    return switch (loss) {
      case Loss.Dropped _, Loss.Closed _ -> Obstacle.UNREACHABLE;
      case Loss.ShutOut shutOut -> new Problem.Refused(shutOut.refusal());
      case Loss.OtherKey _ -> Obstacle.OTHER_KEY;
    };
  }
}
