package dev.snug.client.control;

import dev.snug.client.connection.CannotConnect;
import dev.snug.client.connection.Loss;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.StoreFailed;

/// What a failure below means to the person in front of the window.
final class Obstacles {

  private Obstacles() {}

  static Obstacle of(StoreFailed.Reason reason) {
    return switch (reason) {
      case DISK_FULL -> Obstacle.DISK_FULL;
      case NO_PERMISSION -> Obstacle.NO_PERMISSION;
      case BROKEN -> Obstacle.STORAGE_BROKEN;
    };
  }

  static Obstacle of(CannotConnect.Reason reason) {
    return switch (reason) {
      case UNREACHABLE -> Obstacle.UNREACHABLE;
      case OTHER_KEY -> Obstacle.OTHER_KEY;
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
