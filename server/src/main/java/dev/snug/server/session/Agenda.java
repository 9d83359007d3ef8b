package dev.snug.server.session;

import dev.snug.server.log.Plans;

/// When the next plan of anybody is due: all that is remembered of plans, so that looking at it costs nothing. The
/// writer thread changes it, any thread asks.
public final class Agenda {

  private volatile long next = Plans.NEVER;

  /// The next is due then.
  ///
  /// @param at epoch milliseconds
  public void next(long at) {
    next = at;
  }

  /// One more is due then.
  void add(long at) {
    next = Math.min(next, at);
  }

  boolean isDue(long now) {
    return next <= now;
  }
}
