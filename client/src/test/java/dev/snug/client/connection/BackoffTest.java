package dev.snug.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff(new Random(1));

  @Test
  void eachPauseLiesInTheUpperHalfOfTwiceTheLast() {
    for (var bound = 500L; bound <= 16_000; bound *= 2) {
      assertThat(backoff.next()).isBetween(Duration.ofMillis(bound / 2), Duration.ofMillis(bound));
    }
  }

  @Test
  void noPauseIsLongerThanTwentySeconds() {
    for (var i = 0; i < 1_000; i++) {
      assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(20));
    }
  }

  @Test
  void afterASuccessItStartsShort() {
    for (var i = 0; i < 10; i++) {
      backoff.next();
    }
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
  }

  @Test
  void twoGuestsDoNotComeBackInTheSameMoment() {
    var other = new Backoff(new Random(2));
    for (var i = 0; i < 5; i++) {
      assertThat(backoff.next()).isNotEqualTo(other.next());
    }
  }
}
