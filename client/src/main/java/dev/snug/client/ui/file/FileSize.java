package dev.snug.client.ui.file;

import java.util.Locale;

/// How long files are, as people read it: in steps of a thousand.
public final class FileSize {

  private static final double STEP = 1_000;
  private static final String[] UNITS = {"KB", "MB", "GB"};

  private FileSize() {}

  /// Such as `5.1 MB`.
  public static String of(long bytes) {
    var unit = unit(bytes);
    return unit < 0 ? bytes + " B" : number(bytes, unit) + " " + UNITS[unit];
  }

  /// The part in the unit of the whole, such as `3.2` of `5.1 MB`.
  static String part(long bytes, long whole) {
    var unit = unit(whole);
    return unit < 0 ? Long.toString(bytes) : number(bytes, unit);
  }

  private static int unit(long bytes) {
    var unit = -1;
    for (var size = (double) bytes; size >= STEP && unit < UNITS.length - 1; size /= STEP) {
      unit++;
    }
    return unit;
  }

  private static String number(long bytes, int unit) {
    var size = bytes / Math.pow(STEP, unit + 1);
    return String.format(Locale.ROOT, size < 10 ? "%.1f" : "%.0f", size);
  }
}
