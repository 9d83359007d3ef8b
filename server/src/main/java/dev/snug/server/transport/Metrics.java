package dev.snug.server.transport;

import dev.snug.server.log.Appender;
import dev.snug.server.session.House;
import java.util.function.LongSupplier;

/// What the server tells of itself, in the text format of Prometheus (0.0.4). A handful of lines, however many people and rooms there are:
/// nothing is told of anybody.
final class Metrics {

  private static final long NANOS_A_SECOND = 1_000_000_000;

  private final House house;
  private final LongSupplier nanos;
  private final long started;

  Metrics(House house, LongSupplier nanos) {
    this.house = house;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
  }

  /// Whether what is said now would be stored.
  boolean isWell() {
    return house.appender().isAlive() && house.appender().waiting() < Appender.INBOX_WORKS;
  }

  /// All of it as it is now.
  ///
  /// @param connections how many are open
  String text(int connections) {
    var runtime = Runtime.getRuntime();
    var text = new StringBuilder();
    line(text, "snug_up", "gauge", "Whether what is said now would be stored.", isWell() ? 1 : 0);
    line(text, "snug_uptime_seconds", "gauge", "Since the server listens.", (nanos.getAsLong() - started) / NANOS_A_SECOND);
    line(text, "snug_connections", "gauge", "Open connections, those of no guest yet among them.", connections);
    line(text, "snug_entries_stored_total", "counter", "Entries stored since the start.", house.rooms().index().grown());
    line(text, "snug_entries_unindexed", "gauge", "Entries that no search finds yet, about.", house.rooms().index().unindexed());
    line(text, "snug_writer_waiting", "gauge", "What waits for the writer.", house.appender().waiting());
    line(text, "snug_heap_used_bytes", "gauge", "Of the heap.", runtime.totalMemory() - runtime.freeMemory());
    line(text, "snug_heap_max_bytes", "gauge", "Of the heap at most.", runtime.maxMemory());
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String type, String help, long value) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n')
        .append("# TYPE ").append(name).append(' ').append(type).append('\n')
        .append(name).append(' ').append(value).append('\n');
  }
}
