package dev.snug.client.voice;

import dev.snug.client.voice.NoSound.Why;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what a microphone hears, on a thread of its own. From any thread.
public final class Recorder {

  /// The longest recording: 4.8 MB. Who has more to say says it in two.
  public static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  private final Microphone microphone;
  private final Path file;
  private final RecorderListener listener;
  private volatile boolean isStopped;

  private Recorder(Microphone microphone, Path file, RecorderListener listener) {
    this.microphone = microphone;
    this.file = file;
    this.listener = listener;
  }

  /// Begins to record.
  ///
  /// @param file where to write it; only its owner can read it
  /// @param listener hears once how it ended
  public static Recorder start(Microphone microphone, Path file, RecorderListener listener) {
    var recorder = new Recorder(microphone, file, listener);
    Thread.ofPlatform().daemon().name("microphone").start(recorder::run);
    return recorder;
  }

  /// Stops; what was heard is kept.
  public void stop() {
    isStopped = true;
  }

  /// One hears of its end when the microphone is let go.
  private void run() {
    outcome().run();
  }

  private Runnable outcome() {
    try {
      makeReady();
      try (var samples = microphone.listen()) {
        return record(samples);
      }
    } catch (NoSound e) {
      remove();
      return () -> listener.failed(e);
    } catch (IOException e) {
      remove();
      return () -> listener.notKept(e);
    }
  }

  /// What takes a while the first time is done before anybody speaks: writing sound at all.
  private void makeReady() throws IOException {
    OwnerOnly.folder(file.resolveSibling(""));
    OwnerOnly.file(file);
    write(new AudioInputStream(InputStream.nullInputStream(), Sound.SPOKEN, 0));
  }

  private void write(AudioInputStream spoken) throws IOException {
    AudioSystem.write(AudioSystem.getAudioInputStream(Sound.FILED, spoken), AudioFileFormat.Type.WAVE, file.toFile());
  }

  private Runnable record(InputStream samples) throws IOException, NoSound {
    var heard = new Heard(samples, LONGEST, () -> isStopped, listener);
    write(new AudioInputStream(heard, Sound.SPOKEN, AudioSystem.NOT_SPECIFIED));
    if (heard.millis() == 0) {
      throw new NoSound(Why.NONE, "the microphone gave nothing");
    }
    var voice = new Voice(heard.millis(), Waveform.bars(heard.levels(), Limits.VOICE_PEAKS));
    return () -> listener.ended(voice, heard.end());
  }

  private void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("What could not be recorded stays on the disk: {}", e.getMessage());
    }
  }
}
