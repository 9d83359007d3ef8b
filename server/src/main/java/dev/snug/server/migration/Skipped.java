package dev.snug.server.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is not taken over, counted by what it is.
final class Skipped {

  /// Of different things; whoever made the file chooses some of their names.
  private static final int KINDS_MOST = 100;

  private final Map<String, Long> counts = new TreeMap<>();

  void add(String what) {
    if (counts.size() < KINDS_MOST || counts.containsKey(what)) {
      counts.merge(what, 1L, Long::sum);
    }
  }

  /// One line for each kind.
  List<String> lines() {
    var lines = new ArrayList<String>();
    counts.forEach((what, count) -> lines.add(what + ": " + count));
    return lines;
  }
}
