package dev.snug.client.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How things stand, for whoever helps: kinds and numbers, and nobody's name, words, keys or addresses.
///
/// @param screens such as `1920 x 1080 at 1.5`
/// @param look theme, language, text size
/// @param houses in the order of the rail
/// @param crash what the last crash left; empty if there was none
public record Report(List<String> screens, String look, List<House> houses, String crash) {

  /// One house, as a number in a list.
  ///
  /// @param line the kind of its state
  /// @param losses how often it was lost or not reached since the app was started
  /// @param unsent how many posts wait for it
  /// @param bytes how much is kept of it here
  public record House(String line, boolean isHostedHere, int rooms, int losses, int unsent, long bytes) {}

  public Report {
    screens = List.copyOf(screens);
    houses = List.copyOf(houses);
  }

  public String text() {
    var runtime = Runtime.getRuntime();
    var used = runtime.totalMemory() - runtime.freeMemory();
    var text = new StringBuilder()
        .append("Snug ").append(Build.version()).append('\n')
        .append("Java ").append(Runtime.version()).append(", JavaFX ").append(System.getProperty("javafx.runtime.version", "?")).append('\n')
        .append("System ").append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.version")).append(' ')
        .append(System.getProperty("os.arch")).append(", ").append(runtime.availableProcessors()).append(" cores\n")
        .append("Memory ").append(megabytes(used)).append(" of ").append(megabytes(runtime.maxMemory())).append('\n')
        .append("Screens ").append(String.join(", ", screens)).append('\n')
        .append("Look ").append(look).append('\n')
        .append("Houses ").append(houses.size()).append('\n')
        .append(IntStream.range(0, houses.size()).mapToObj(i -> "  " + (i + 1) + ": " + line(houses.get(i)) + "\n").collect(Collectors.joining()));
    return crash.isEmpty() ? text.toString() : text.append("Last crash\n").append(crash).toString();
  }

  private static String line(House house) {
    return house.line() + (house.isHostedHere() ? ", hosted here" : "") + ", " + house.rooms() + " rooms, lost "
        + house.losses() + " times, " + house.unsent() + " unsent, " + megabytes(house.bytes()) + " kept";
  }

  private static String megabytes(long bytes) {
    return Math.round(bytes / 104_857.6) / 10.0 + " MB";
  }
}
