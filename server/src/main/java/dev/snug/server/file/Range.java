package dev.snug.server.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a file that is asked for (RFC 9110, 14.1.2).
///
/// @param from the first byte
/// @param length how many; 0 if what is asked for is not there
record Range(long from, long length) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,15})-([0-9]{0,15})\\s*");

  /// Empty if the header asks for all, or for something that a server may pass over: another unit, several parts.
  static Optional<Range> of(@Nullable String header, long bytes) {
    var one = ONE.matcher(header == null ? "" : header);
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (one.group(1).isEmpty()) {
      var last = Math.min(bytes, Long.parseLong(one.group(2)));
      return Optional.of(new Range(bytes - last, last));
    }
    var from = Long.parseLong(one.group(1));
    var to = one.group(2).isEmpty() ? bytes - 1 : Math.min(bytes - 1, Long.parseLong(one.group(2)));
    if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
      return Optional.empty();
    }
    return Optional.of(from >= bytes ? new Range(0, 0) : new Range(from, to - from + 1));
  }
}
