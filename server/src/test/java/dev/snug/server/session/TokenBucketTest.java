package dev.snug.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private final AtomicLong nanos = new AtomicLong();
  private final TokenBucket bucket = new TokenBucket(10, 30, nanos::get);

  @Test
  void soMuchAtOnceAndThenSoMuchASecond() {
    for (int i = 0; i < 30; i++) {
      assertThat(bucket.take()).isZero();
    }
    assertThat(bucket.take()).isEqualTo(100);

    nanos.addAndGet(Duration.ofMillis(99).toNanos());
    assertThat(bucket.take()).isEqualTo(1);
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(bucket.take()).isZero();
    assertThat(bucket.take()).isEqualTo(100);
  }

  @Test
  void restingSavesUpNoMoreThanOneBurst() {
    nanos.addAndGet(Duration.ofDays(1).toNanos());
    for (int i = 0; i < 30; i++) {
      assertThat(bucket.take()).isZero();
    }
    assertThat(bucket.take()).isPositive();
  }
}
