package dev.snug.client.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sounds, as numbers.
@Execution(CONCURRENT)
class TonesTest {

  private static final int FULL = Short.MAX_VALUE;

  @ParameterizedTest
  @EnumSource(Chime.class)
  void aSoundIsShort(Chime sound) {
    assertThat((double) Tones.of(sound).length / 2 / Tones.RATE).isBetween(0.1, 1.0);
  }

  @ParameterizedTest
  @EnumSource(Chime.class)
  void aSoundIsHeardAndNeverLoud(Chime sound) {
    assertThat(samples(sound).map(Math::abs).max().orElse(0)).isBetween(FULL / 4, FULL / 2 + 1);
  }

  @ParameterizedTest
  @EnumSource(Chime.class)
  void aSoundBeginsAndEndsWithoutAClick(Chime sound) {
    var all = samples(sound).toArray();
    assertThat(Math.abs(all[0])).isLessThan(FULL / 100);
    assertThat(Math.abs(all[all.length - 1])).isLessThan(FULL / 100);
  }

  @ParameterizedTest
  @EnumSource(Chime.class)
  void aSoundIsTheSameEachTime(Chime sound) {
    assertThat(Tones.of(sound)).isEqualTo(Tones.of(sound));
  }

  @Test
  void theSoundsAreNotTheSame() {
    assertThat(Tones.of(Chime.KNOCK)).isNotEqualTo(Tones.of(Chime.DROP));
    assertThat(Tones.of(Chime.KNOCK)).isNotEqualTo(Tones.of(Chime.BELL));
  }

  @Test
  void aSoundIsPlayedToItsEnd() throws Exception {
    var heard = new ByteArrayOutputStream();
    var isOver = new CountDownLatch(1);
    new Chimes(_ -> new FilterOutputStream(heard) {
      @Override
      public void close() {
        isOver.countDown();
      }
    }).play(Chime.KNOCK);
    assertThat(isOver.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(heard.toByteArray()).isEqualTo(Tones.of(Chime.KNOCK));
  }

  @Test
  void whereThereIsNoLoudspeakerNothingHappens() throws Exception {
    var wasAsked = new CountDownLatch(1);
    var chimes = new Chimes(_ -> {
      wasAsked.countDown();
      throw new NoSound(NoSound.Why.NONE, "there is none");
    });
    chimes.play(Chime.BELL);
    assertThat(wasAsked.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static IntStream samples(Chime sound) {
    var samples = ByteBuffer.wrap(Tones.of(sound)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    return IntStream.range(0, samples.limit()).map(samples::get);
  }
}
