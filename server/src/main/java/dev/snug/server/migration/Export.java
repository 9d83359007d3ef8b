package dev.snug.server.migration;

import dev.snug.server.log.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/// What another program exported.
public interface Export {

  /// What was taken over.
  ///
  /// @param skipped what was not: what it is and how often, one line each
  record Done(int rooms, long entries, int people, List<String> skipped) {

    public Done {
      skipped = List.copyOf(skipped);
    }
  }

  /// Takes all of it into a store in which nothing is yet.
  ///
  /// @param progress hears now and then how many entries there are
  /// @throws IOException if something is not as that program writes it, or too much; says what
  Done into(Transaction store, long now, LongConsumer progress) throws IOException;
}
