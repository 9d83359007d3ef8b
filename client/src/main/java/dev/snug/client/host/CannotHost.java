package dev.snug.client.host;

import dev.snug.client.model.Problem.Obstacle;
import org.jspecify.annotations.Nullable;

/// A house could not be opened on this computer.
public final class CannotHost extends Exception {

  private static final long serialVersionUID = 1L;

  private final Obstacle obstacle;

  CannotHost(Obstacle obstacle, @Nullable Throwable cause) {
    super(obstacle.name(), cause);
    this.obstacle = obstacle;
  }

  public Obstacle obstacle() {
    return obstacle;
  }
}
