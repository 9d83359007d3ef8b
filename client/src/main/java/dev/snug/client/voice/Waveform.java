package dev.snug.client.voice;

import java.util.ArrayList;
import java.util.List;

/// How loud something is over time, as bars.
public final class Waveform {

  private static final int LOUDEST = 255;

  private Waveform() {}

  /// How loud some samples are: the loudest of them, 0 to 255.
  ///
  /// @param samples of 16 bits, the lower byte first
  static int level(byte[] samples, int from, int length) {
    var loudest = 0;
    for (var i = from; i + 1 < from + length; i += 2) {
      var sample = (short) ((samples[i] & 0xff) | (samples[i + 1] << 8));
      loudest = Math.max(loudest, Math.abs((int) sample));
    }
    return Math.min(LOUDEST, loudest * (LOUDEST + 1) / (Short.MAX_VALUE + 1));
  }

  /// The same in fewer bars, each as loud as the loudest that it stands for; as it is if there are no more than that.
  ///
  /// @param most at least one
  public static List<Integer> bars(List<Integer> levels, int most) {
    if (levels.size() <= most) {
      return List.copyOf(levels);
    }
    var bars = new ArrayList<Integer>(most);
    for (var i = 0; i < most; i++) {
      var part = levels.subList((int) ((long) levels.size() * i / most), (int) ((long) levels.size() * (i + 1) / most));
      bars.add(part.stream().mapToInt(Integer::intValue).max().orElse(0));
    }
    return bars;
  }
}
