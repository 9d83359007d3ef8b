package dev.snug.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboxTest {

  private static final int LARGE = 64 * 1024;

  private final Inbox inbox = new Inbox(100, Long.MAX_VALUE);

  @Test
  void aBatchIsBoundedInBytes() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      assertThat(inbox.put(new Large(LARGE))).isTrue();
    }

    assertThat(inbox.take(100, 1)).hasSize(4);
    assertThat(inbox.take(100, 1)).hasSize(1);
  }

  @Test
  void whatIsLargerThanABatchComesAlone() throws InterruptedException {
    inbox.put(new Large(5 * LARGE));
    inbox.put(new Large(1));

    assertThat(inbox.take(100, 1)).hasSize(1);
    assertThat(inbox.take(100, 1)).hasSize(1);
  }

  @Test
  void whoIsExpectedAndDoesNotComeIsNotWaitedForLong() throws InterruptedException {
    inbox.put(new Large(1));

    assertThat(inbox.take(100, 2)).hasSize(1);
  }

  private record Large(int bytes) implements Work {
    @Override
    public void store(Transaction transaction) {}

    @Override
    public void stored() {}
  }
}
