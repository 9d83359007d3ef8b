package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.util.Base64;
import java.util.List;

/// What is said of a voice message before anybody has fetched it: what its author says, and nothing to rely on.
///
/// @param millis how long it lasts
/// @param peaks its loudness from the beginning to the end, each 0 to 255, in equal parts of the time
public record Voice(long millis, List<Integer> peaks) {

  private static final int LOUDEST = 255;

  /// @throws IllegalArgumentException if it lasts too long or not at all, or has too many peaks or none
  public Voice {
    peaks = List.copyOf(peaks);
    if (millis < 1 || millis > Limits.VOICE_LASTS.toMillis()) {
      throw new IllegalArgumentException("a voice message lasts " + millis + " ms");
    }
    if (peaks.isEmpty() || peaks.size() > Limits.VOICE_PEAKS || peaks.stream().anyMatch(each -> each < 0 || each > LOUDEST)) {
      throw new IllegalArgumentException("no peaks of a voice message: " + peaks);
    }
  }

  /// With peaks as [#text] wrote them.
  ///
  /// @throws IllegalArgumentException if they are none
  public static Voice of(long millis, String text) {
    var bytes = Base64.getUrlDecoder().decode(text);
    var peaks = new Integer[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      peaks[i] = Byte.toUnsignedInt(bytes[i]);
    }
    return new Voice(millis, List.of(peaks));
  }

  /// The peaks, a byte each, in base64url.
  public String text() {
    var bytes = new byte[peaks.size()];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = peaks.get(i).byteValue();
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
