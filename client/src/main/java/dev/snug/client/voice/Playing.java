package dev.snug.client.voice;

import dev.snug.client.voice.NoSound.Why;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// One sound file that is heard from somewhere to its end, piece by piece, however long it is.
final class Playing {

  /// How often one hears how far it is, in parts of a second.
  private static final int PIECES = 20;

  private static final double MILLIS = 1_000;

  private final Loudspeaker loudspeaker;
  private final Path file;
  private final long from;
  private final PlayerListener listener;
  private volatile boolean isStopped;

  Playing(Loudspeaker loudspeaker, Path file, long from, PlayerListener listener) {
    this.loudspeaker = loudspeaker;
    this.file = file;
    this.from = from;
    this.listener = listener;
  }

  /// From any thread.
  void stop() {
    isStopped = true;
  }

  /// Plays it to its end, or until it is stopped.
  void run() {
    try (var filed = SoundFile.open(file)) {
      play(filed);
      tell(listener::finished);
    } catch (NoSound e) {
      tell(() -> listener.failed(e));
    } catch (IOException e) {
      tell(() -> listener.failed(new NoSound(Why.UNREADABLE, e)));
    }
  }

  private void play(AudioInputStream filed) throws IOException, NoSound {
    var format = SoundFile.plain(filed.getFormat());
    skip(filed);
    try (var samples = AudioSystem.getAudioInputStream(format, filed); var out = loudspeaker.open(format)) {
      play(samples, out, format);
    }
  }

  private void skip(AudioInputStream filed) throws IOException {
    var format = filed.getFormat();
    var left = Math.round(from / MILLIS * format.getFrameRate()) * format.getFrameSize();
    for (var skipped = filed.skip(left); left > 0 && skipped > 0; skipped = filed.skip(left)) {
      left -= skipped;
    }
  }

  private void play(AudioInputStream samples, OutputStream out, AudioFormat format) throws IOException {
    var frames = Math.round(format.getSampleRate() / PIECES);
    var piece = new byte[frames * format.getFrameSize()];
    long played = 0;
    for (var read = samples.read(piece); read > 0 && !isStopped; read = samples.read(piece)) {
      out.write(piece, 0, read);
      played += read / format.getFrameSize();
      var at = from + (long) (played * (MILLIS / format.getSampleRate()));
      tell(() -> listener.at(at));
    }
    if (!isStopped) {
      out.flush();
    }
  }

  private void tell(Runnable what) {
    if (!isStopped) {
      what.run();
    }
  }
}
