package dev.snug.shared.room;

/// How long a room keeps what is said in it.
public sealed interface Retention {

  /// For ever.
  record Forever() implements Retention {}

  /// For so many days.
  record Days(int days) implements Retention {

    public Days {
      if (days < 1 || days > MOST_DAYS) {
        throw new IllegalArgumentException("1 to " + MOST_DAYS + " days, not " + days);
      }
    }
  }

  /// Until the house closes.
  record UntilClosed() implements Retention {}

  /// Ten years.
  int MOST_DAYS = 3_650;
}
