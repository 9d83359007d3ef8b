package dev.snug.client.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.voice.RecorderListener.End;
import dev.snug.shared.room.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What a microphone hears is in the file.
@Execution(CONCURRENT)
class RecorderTest {

  private static final long PATIENCE_SECONDS = 30;

  @TempDir private Path folder;

  private record Ended(Voice voice, End end) {}

  @Test
  void whatWasSpokenIsInTheFileAsItWas() throws Exception {
    var ended = records(Tape.tone(1_030));
    assertThat(ended.voice().millis()).isEqualTo(1_030);
    try (var sound = AudioSystem.getAudioInputStream(file().toFile())) {
      assertThat(sound.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
      assertThat(sound.getFrameLength()).isEqualTo(1_030 * 16);
      var samples = AudioSystem.getAudioInputStream(Sound.SPOKEN, sound).readAllBytes();
      // A quarter of a turn after its beginning the tone is as loud as it gets.
      assertThat((short) ((samples[20] & 0xff) | (samples[21] << 8))).isBetween((short) 15_800, (short) 16_900);
    }
  }

  @Test
  void aToneAsLoudAsHalfIsDrawnHalfAsHigh() throws Exception {
    var peaks = records(Tape.tone(3_200)).voice().peaks();
    assertThat(peaks).hasSize(64).allSatisfy(peak -> assertThat(peak).isBetween(126, 128));
  }

  @Test
  void whatIsShorterThanABarIsOneBar() throws Exception {
    var voice = records(Tape.tone(20)).voice();
    assertThat(voice.peaks()).hasSize(1);
    assertThat(voice.millis()).isEqualTo(20);
  }

  @Test
  void whenTheMicrophoneIsGoneWhatWasSpokenIsKept() throws Exception {
    assertThat(records(Tape.tone(500)).end()).isEqualTo(End.LOST);
  }

  @Test
  void aRecordingEndsAtFiveMinutesAndNotBefore() throws Exception {
    var longest = Recorder.LONGEST.toMillis();
    assertThat(records(Tape.tone(longest - 1))).extracting(each -> each.voice().millis(), Ended::end)
        .containsExactly(longest - 1, End.LOST);
    var full = records(Tape.tone(longest + 1_000));
    assertThat(full).extracting(each -> each.voice().millis(), Ended::end).containsExactly(longest, End.FULL);
    assertThat(Files.size(file())).isLessThan(5_000_000);
  }

  @Test
  void whoeverStopsHasWhatWasSpokenSoFar() throws Exception {
    var latch = new CountDownLatch(1);
    var listener = new Listener();
    var recorder = Recorder.start(Tape.tone(400, latch), file(), listener);
    listener.heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    recorder.stop();
    latch.countDown();
    var ended = listener.ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(ended.end()).isEqualTo(End.STOPPED);
    assertThat(Files.size(file())).isGreaterThan(ended.voice().millis() * 16);
  }

  @Test
  void nobodyElseCanReadIt() throws Exception {
    records(Tape.tone(100));
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
  }

  @Test
  void aMicrophoneThatGivesNothingLeavesNoFile() throws Exception {
    var listener = new Listener();
    Recorder.start(Tape.tone(0), file(), listener);
    assertThat(listener.failed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(NoSound.Why.NONE);
    assertThat(file()).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsTold() throws Exception {
    Files.writeString(folder.resolve("file"), "no folder");
    var listener = new Listener();
    Recorder.start(Tape.tone(100), folder.resolve("file").resolve("voice.wav"), listener);
    assertThat(listener.notKept.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
  }

  /// Where tests run there usually is none; where there is one, nobody listens.
  @Test
  void aComputerWithoutAMicrophoneSaysSo() throws Exception {
    var microphone = Sound.ofSystem().microphone();
    Assumptions.assumeFalse(microphone.isThere());
    var listener = new Listener();
    Recorder.start(microphone, file(), listener);
    assertThat(listener.failed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(NoSound.Why.NONE);
  }

  @Test
  void aMicrophoneThatAnotherHasIsTold() throws Exception {
    var taken = new Microphone() {
      @Override
      public boolean isThere() {
        return true;
      }

      @Override
      public InputStream listen() throws NoSound {
        throw new NoSound(NoSound.Why.TAKEN, "another has it");
      }
    };
    var listener = new Listener();
    Recorder.start(taken, file(), listener);
    assertThat(listener.failed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(NoSound.Why.TAKEN);
  }

  private Path file() {
    return folder.resolve("recorded").resolve("voice.wav");
  }

  private Ended records(Microphone microphone) throws Exception {
    var listener = new Listener();
    Recorder.start(microphone, file(), listener);
    return listener.ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static final class Listener implements RecorderListener {

    private final CompletableFuture<Long> heard = new CompletableFuture<>();
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private final CompletableFuture<NoSound.Why> failed = new CompletableFuture<>();
    private final CompletableFuture<IOException> notKept = new CompletableFuture<>();

    @Override
    public void heard(long millis, int level) {
      heard.complete(millis);
    }

    @Override
    public void ended(Voice voice, End end) {
      ended.complete(new Ended(voice, end));
    }

    @Override
    public void failed(NoSound why) {
      failed.complete(why.why());
    }

    @Override
    public void notKept(IOException why) {
      notKept.complete(why);
    }
  }
}
