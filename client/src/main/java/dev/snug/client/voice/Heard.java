package dev.snug.client.voice;

import dev.snug.client.voice.RecorderListener.End;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What a microphone hears, on its way into a file: bounded, and watched for how loud it is. For one thread.
final class Heard extends FilterInputStream {

  /// How long a level stands for, in milliseconds.
  private static final int PART = 50;

  private static final int PART_BYTES = PART * Sound.PER_MILLI * Sound.BYTES;

  private final long most;
  private final BooleanSupplier isStopped;
  private final RecorderListener listener;
  private final List<Integer> levels = new ArrayList<>();
  private long bytes;
  private int level;
  private End end = End.STOPPED;

  Heard(InputStream samples, Duration longest, BooleanSupplier isStopped, RecorderListener listener) {
    super(samples);
    this.most = longest.toMillis() * Sound.PER_MILLI * Sound.BYTES;
    this.isStopped = isStopped;
    this.listener = listener;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (isStopped.getAsBoolean()) {
      return ended(End.STOPPED);
    }
    if (bytes == most) {
      return ended(End.FULL);
    }
    var left = Math.min(most - bytes, PART_BYTES - bytes % PART_BYTES);
    var read = super.read(target, from, (int) Math.min(length, left));
    if (read < 0) {
      return ended(isStopped.getAsBoolean() ? End.STOPPED : End.LOST);
    }
    bytes += read;
    level = Math.max(level, Waveform.level(target, from, read));
    if (bytes % PART_BYTES == 0) {
      levels.add(level);
      listener.heard(millis(), level);
      level = 0;
    }
    return read;
  }

  /// How much was heard.
  long millis() {
    return bytes / Sound.BYTES / Sound.PER_MILLI;
  }

  /// How loud it was, part for part; not empty.
  List<Integer> levels() {
    var all = new ArrayList<>(levels);
    if (bytes % PART_BYTES != 0 || all.isEmpty()) {
      all.add(level);
    }
    return all;
  }

  End end() {
    return end;
  }

  private int ended(End how) {
    end = how;
    return -1;
  }
}
