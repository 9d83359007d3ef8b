package dev.snug.shared.search;

/// Where in an index a message stands: the later it was written, the greater the number, whenever it was indexed. So what is
/// newest is found first, and a time is a range of numbers.
public final class Place {

  /// How many numbers there are for each millisecond.
  public static final int A_MILLISECOND = 1_024;

  /// Later than any clock.
  private static final long LATEST = 1L << 50;

  private Place() {}

  /// The first number for what was written then.
  ///
  /// @param at epoch milliseconds
  public static long first(long at) {
    return Math.clamp(at, 0, LATEST) * A_MILLISECOND;
  }
}
