package dev.snug.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A second start of the app hands over to the first.
@Execution(CONCURRENT)
class DoorbellTest {

  @TempDir Path folder;
  private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

  @Test
  void whatASecondStartWasStartedWithIsHandedOver() throws Exception {
    try (var _ = Doorbell.hang(folder, taken::add)) {
      assertThat(Doorbell.ring(folder, "snug://192.168.1.24:7670/j/周")).isTrue();
      assertThat(taken.poll(20, TimeUnit.SECONDS)).isEqualTo("snug://192.168.1.24:7670/j/周");
    }
  }

  @Test
  void aStartWithNothingRingsToo() throws Exception {
    try (var _ = Doorbell.hang(folder, taken::add)) {
      assertThat(Doorbell.ring(folder, "")).isTrue();
      assertThat(taken.poll(20, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void itRingsAgainAndAgain() throws Exception {
    try (var _ = Doorbell.hang(folder, taken::add)) {
      assertThat(Doorbell.ring(folder, "first")).isTrue();
      assertThat(Doorbell.ring(folder, "second")).isTrue();
      assertThat(taken).containsExactly("first", "second");
    }
  }

  @Test
  void asMuchAsThereIsRoomForIsTaken() throws Exception {
    try (var _ = Doorbell.hang(folder, taken::add)) {
      assertThat(Doorbell.ring(folder, "x".repeat(Doorbell.MOST_BYTES))).isTrue();
      assertThat(taken).containsExactly("x".repeat(Doorbell.MOST_BYTES));
    }
  }

  @Test
  void moreThanThatIsNot() throws Exception {
    try (var _ = Doorbell.hang(folder, taken::add)) {
      assertThat(Doorbell.ring(folder, "x".repeat(Doorbell.MOST_BYTES + 1))).isFalse();
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void whoRingsAndSaysNothingKeepsNobodyElseOut() throws Exception {
    try (var _ = Doorbell.hang(folder, taken::add);
        var silent = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("doorbell")))) {
      assertThat(silent.isConnected()).isTrue();
      while (!Doorbell.ring(folder, "the next")) {
        // Their turn comes when the patience with the first is over.
        Thread.onSpinWait();
      }
      assertThat(taken).contains("the next");
    }
  }

  @Test
  void whereNobodyIsNobodyAnswers() {
    assertThat(Doorbell.ring(folder, "hello")).isFalse();
  }

  @Test
  void whatAnAppThatWasKilledLeftBehindIsTakenAway() throws Exception {
    Files.createFile(folder.resolve("doorbell"));
    try (var _ = Doorbell.hang(folder, taken::add)) {
      assertThat(Doorbell.ring(folder, "hello")).isTrue();
    }
  }

  @Test
  void nothingIsLeftBehindAtTheEnd() throws Exception {
    Doorbell.hang(folder, taken::add).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPathThatIsTooLongForTheSystemIsToldOf() throws Exception {
    var deep = Files.createDirectories(folder.resolve("x".repeat(100)).resolve("y".repeat(100)));
    assertThatThrownBy(() -> Doorbell.hang(deep, taken::add)).isInstanceOf(IOException.class);
  }
}
