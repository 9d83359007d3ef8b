package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class FxMailboxTest {

  private final FxMailbox mailbox = new FxMailbox();

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @Test
  void lettersAreReadInOrderOnTheFxThread() throws Exception {
    var read = new ArrayList<Integer>();
    var all = new CountDownLatch(1);
    IntStream.range(0, 3_000).forEach(i -> mailbox.post(() -> {
      assertThat(Platform.isFxApplicationThread()).isTrue();
      read.add(i);
    }));
    mailbox.post(all::countDown);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(read).isEqualTo(IntStream.range(0, 3_000).boxed().toList());
  }

  @Test
  void aFloodLeavesTheWindowTimeInBetween() throws Exception {
    var happened = new ArrayList<String>();
    var done = new CountDownLatch(1);
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
      var flood = Thread.ofVirtual().start(() -> IntStream.range(0, 1_000).forEach(i -> mailbox.post(() -> happened.add("letter"))));
      flood.join();
      Platform.runLater(() -> happened.add("the window"));
      return true;
    });
    mailbox.post(done::countDown);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(happened.indexOf("the window")).isEqualTo(500);
  }

  @Test
  void whoeverPostsIntoAFullMailboxWaits() throws Exception {
    var blocked = new CountDownLatch(1);
    var overfull = new Thread[1];
    List<Thread.State> seen = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
      overfull[0] = Thread.ofPlatform().start(() -> {
        IntStream.range(0, 10_001).forEach(i -> mailbox.post(() -> {}));
        blocked.countDown();
      });
      while (overfull[0].getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      return List.of(overfull[0].getState());
    });
    assertThat(seen).containsExactly(Thread.State.WAITING);
    assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
