package dev.snug.client.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What is in a file is heard.
@Execution(CONCURRENT)
class PlayerTest {

  private static final long PATIENCE_SECONDS = 30;
  private static final int SECOND = 32_000;

  @TempDir private Path folder;
  private final Tape tape = new Tape();
  private final Player player = new Player(tape.loudspeaker());

  @Test
  void allOfItIsHeardToItsEnd() throws Exception {
    var listener = plays(ramp(), 0);
    assertThat(listener.outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("finished");
    assertThat(tape.heard()).isEqualTo(samples());
    assertThat(listener.at).last().isEqualTo(1_000L);
    assertThat(listener.at).isSorted();
  }

  @Test
  void itBeginsWhereOneWants() throws Exception {
    var listener = plays(ramp(), 600);
    assertThat(listener.outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("finished");
    var whole = samples();
    assertThat(tape.heard()).isEqualTo(Arrays.copyOfRange(whole, SECOND * 6 / 10, SECOND));
    assertThat(listener.at.getFirst()).isEqualTo(650L);
  }

  @Test
  void behindItsEndNothingIsHeard() throws Exception {
    assertThat(plays(ramp(), 5_000).outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("finished");
    assertThat(tape.heard()).isEmpty();
  }

  @Test
  void whatBeginsEndsWhatWasHeard() throws Exception {
    var stopped = plays(ramp(), 0);
    var after = plays(ramp(), 0);
    assertThat(after.outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("finished");
    player.stop();
    assertThat(stopped.outcome.isDone() && after.at.isEmpty()).isFalse();
  }

  @Test
  void whatComesFromOtherProgramsIsHeardToo() throws Exception {
    var format = new AudioFormat(44_100, 16, 2, true, false);
    var file = folder.resolve("stereo.wav");
    AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(new byte[44_100 * 4]), format, 44_100), AudioFileFormat.Type.WAVE, file.toFile());
    assertThat(plays(file, 500).outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("finished");
    assertThat(tape.heard()).hasSize(44_100 * 2);
  }

  @Test
  void whatIsNoSoundIsRefused() throws Exception {
    var midi = "MThd\0\0\0\6\0\0\0\1\0\140MTrk\0\0\0\4\0\377\57\0".getBytes(StandardCharsets.ISO_8859_1);
    var wave = Files.readAllBytes(ramp());
    for (var content : List.of(new byte[0], "RIFF".getBytes(StandardCharsets.UTF_8), midi, with(wave, 22, 0), with(wave, 22, 200),
        with(wave, 24, 0, 0), with(wave, 20, 85), with(wave, 34, 255))) {
      var file = Files.write(folder.resolve("wrong.wav"), content);
      assertThat(plays(file, 0).outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("UNREADABLE");
    }
    assertThat(tape.opened()).isZero();
  }

  @Test
  void whatIsCutShortIsHeardAsFarAsItGoes() throws Exception {
    var content = Files.readAllBytes(ramp());
    var file = Files.write(folder.resolve("short.wav"), Arrays.copyOf(content, 8_046));
    assertThat(plays(file, 0).outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isIn("finished", "UNREADABLE");
    assertThat(tape.heard()).hasSizeLessThanOrEqualTo(SECOND / 2);
  }

  @Test
  void aFileThatIsGoneIsTold() throws Exception {
    assertThat(plays(folder.resolve("gone.wav"), 0).outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("UNREADABLE");
  }

  @Test
  void aComputerWithoutALoudspeakerSaysSo() throws Exception {
    var listener = new Listener();
    new Player(_ -> {
      throw new NoSound(NoSound.Why.NONE, "there is none");
    }).play(ramp(), 0, listener);
    assertThat(listener.outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("NONE");
  }

  private Listener plays(Path file, long from) {
    var listener = new Listener();
    player.play(file, from, listener);
    return listener;
  }

  /// A second in which no two tenths sound the same.
  private Path ramp() throws Exception {
    var samples = new byte[SECOND];
    for (var i = 0; i < SECOND; i += 2) {
      var sample = (short) i;
      samples[i] = (byte) sample;
      samples[i + 1] = (byte) (sample >> Byte.SIZE);
    }
    var file = folder.resolve("ramp.wav");
    var spoken = new AudioInputStream(new ByteArrayInputStream(samples), Sound.SPOKEN, SECOND / 2);
    AudioSystem.write(AudioSystem.getAudioInputStream(Sound.FILED, spoken), AudioFileFormat.Type.WAVE, file.toFile());
    return file;
  }

  private byte[] samples() throws Exception {
    try (var sound = AudioSystem.getAudioInputStream(ramp().toFile())) {
      return AudioSystem.getAudioInputStream(Sound.SPOKEN, sound).readAllBytes();
    }
  }

  private static byte[] with(byte[] content, int at, int... bytes) {
    var changed = content.clone();
    for (var i = 0; i < bytes.length; i++) {
      changed[at + i] = (byte) bytes[i];
    }
    return changed;
  }

  private static final class Listener implements PlayerListener {

    private final List<Long> at = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> outcome = new CompletableFuture<>();

    @Override
    public void at(long millis) {
      at.add(millis);
    }

    @Override
    public void finished() {
      outcome.complete("finished");
    }

    @Override
    public void failed(NoSound why) {
      outcome.complete(why.why().toString());
    }
  }
}
