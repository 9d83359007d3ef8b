package dev.snug.client.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.model.Reachability.Answer;
import dev.snug.client.model.Reachability.Finding;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A host rings at their own door: a real house, real sockets.
@Execution(CONCURRENT)
class ReachCheckTest {

  private static final RouterAnswer NOT_ASKED = new RouterAnswer.NotAsked();

  @TempDir Path folder;
  private SnugServer house;

  @BeforeEach
  void itOpens() throws Exception {
    house = new SnugServer(ServerConfig.in(folder), Clock.systemUTC(), new SecureRandom());
    house.start();
  }

  @AfterEach
  void itCloses() {
    house.close();
  }

  private ReachCheck asking(List<String> addresses, RouterAnswer router) {
    return new ReachCheck(house.key(), house.port(), true, addresses, router);
  }

  private Finding internet(RouterAnswer router) {
    return asking(List.of("127.0.0.1"), router).run().internet();
  }

  private static RouterAnswer.LetsIn at(String address, int port) {
    return new RouterAnswer.LetsIn(new Address(address, port));
  }

  @Test
  void aHouseThatIsOpenAnswersOnItsComputerAndUnderItsAddress() {
    var found = asking(List.of("127.0.0.1"), NOT_ASKED).run();
    assertThat(found.computer()).isEqualTo(Finding.COMPUTER_OPEN);
    assertThat(found.network()).isEqualTo(Finding.NETWORK_OPEN);
    assertThat(found.networkAddress()).isEqualTo("127.0.0.1:" + house.port());
  }

  @Test
  void anotherKeyAtThePortIsNotTheHouse() {
    var other = Fingerprint.ofBytes(new byte[] {3});
    var found = new ReachCheck(other, house.port(), true, List.of("127.0.0.1"), NOT_ASKED).run();
    assertThat(found.computer()).isEqualTo(Finding.COMPUTER_OTHER);
    assertThat(found.network()).isEqualTo(Finding.NETWORK_OTHER);
  }

  @Test
  void whereNobodyListensNobodyAnswers() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var found = new ReachCheck(house.key(), free, true, List.of("127.0.0.1"), NOT_ASKED).run();
    assertThat(found.computer()).isEqualTo(Finding.COMPUTER_SILENT);
    assertThat(found.network()).isEqualTo(Finding.NETWORK_SILENT);
  }

  @Test
  void whoTakesCallsAndSaysNothingIsNobody() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var found = new ReachCheck(house.key(), silent.getLocalPort(), true, List.of(), NOT_ASKED).run();
      assertThat(found.computer()).isEqualTo(Finding.COMPUTER_SILENT);
    }
  }

  @Test
  void withoutANetworkThereIsNoneToReachItFrom() {
    assertThat(asking(List.of(), NOT_ASKED).run().network()).isEqualTo(Finding.NETWORK_NONE);
  }

  @Test
  void withoutAskingTheRouterTheInternetIsNotKnown() {
    assertThat(internet(NOT_ASKED)).isEqualTo(Finding.INTERNET_NOT_ASKED);
    assertThat(Finding.INTERNET_NOT_ASKED.answer()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void aComputerThatIsOnTheInternetItselfNeedsNoRouter() {
    var found = asking(List.of("192.168.1.2", "1.1.1.1"), NOT_ASKED).internet();
    assertThat(found).isEqualTo(Finding.INTERNET_DIRECT);
  }

  @Test
  void aRouterThatDoesNotAnswerOrSaysNoIsToldApart() {
    assertThat(internet(new RouterAnswer.Nobody())).isEqualTo(Finding.INTERNET_NO_ROUTER);
    assertThat(internet(new RouterAnswer.No(""))).isEqualTo(Finding.INTERNET_REFUSED);
  }

  @Test
  void aRouterThatSaysNoBecauseItIsBehindAnotherIsSeenByItsAddressToo() {
    assertThat(internet(new RouterAnswer.No("100.72.3.9"))).isEqualTo(Finding.INTERNET_DOUBLE_NAT);
    assertThat(internet(new RouterAnswer.No("1.2.3.4"))).isEqualTo(Finding.INTERNET_REFUSED);
    assertThat(internet(new RouterAnswer.No("0.0.0.0"))).isEqualTo(Finding.INTERNET_REFUSED);
  }

  @Test
  void aRouterBehindARouterIsSeenByItsAddress() {
    assertThat(internet(at("100.72.3.9", 7670))).isEqualTo(Finding.INTERNET_DOUBLE_NAT);
    assertThat(internet(at("192.168.0.2", 7670))).isEqualTo(Finding.INTERNET_DOUBLE_NAT);
  }
}
