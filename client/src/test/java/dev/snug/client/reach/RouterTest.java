package dev.snug.client.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.shared.identity.Address;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.testfx.util.WaitForAsyncUtils;

/// Routers are asked to let the internet in, over real sockets.
@Execution(CONCURRENT)
class RouterTest {

  private static final int PORT = 7670;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Address OUTSIDE = new Address("1.2.3.4", PORT);

  private SmallRouter router;

  @BeforeEach
  void itRuns() throws Exception {
    router = new SmallRouter();
  }

  @AfterEach
  void itEnds() {
    router.close();
  }

  private Router natPmp() {
    return new NatPmpRouter(router.natPmp());
  }

  private UpnpSearch search() {
    return new UpnpSearch(InetAddress.getLoopbackAddress(), router.ssdp());
  }

  private Router upnp() throws IOException {
    return search().find().orElseThrow();
  }

  private RouterDoor door(Router... routers) {
    return RouterDoor.at(PORT, List.<Callable<List<Router>>>of(() -> List.of(routers)), SHORT);
  }

  private void until(Callable<Boolean> isSo) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, isSo);
  }

  @Test
  void natPmpOpensAndClosesAPort() throws Exception {
    var lease = natPmp().open(PORT, PORT, HOUR);
    assertThat(lease).isEqualTo(new Lease(OUTSIDE, HOUR));
    assertThat(router.ports).containsEntry(PORT, PORT);
    natPmp().close(PORT, lease);
    assertThat(router.ports).isEmpty();
  }

  @Test
  void upnpOpensAndClosesAPort() throws Exception {
    var lease = upnp().open(PORT, PORT, HOUR);
    assertThat(lease).isEqualTo(new Lease(OUTSIDE, HOUR));
    assertThat(router.ports).containsEntry(PORT, PORT);
    upnp().close(PORT, lease);
    assertThat(router.ports).isEmpty();
  }

  @Test
  void aRouterThatPromisesForEverOnlyIsAskedForThat() throws Exception {
    router.isPermanentOnly = true;
    assertThat(upnp().open(PORT, PORT, HOUR)).isEqualTo(new Lease(OUTSIDE, Duration.ZERO));
  }

  @Test
  void aRouterThatSaysNoIsHeard() throws Exception {
    router.refusal = 2;
    assertThatThrownBy(() -> natPmp().open(PORT, PORT, HOUR)).isInstanceOf(Router.SaysNo.class);
    router.refusal = 606;
    assertThatThrownBy(() -> upnp().open(PORT, PORT, HOUR)).isInstanceOf(Router.SaysNo.class);
  }

  @Test
  void whoNamesAnotherPlaceThanTheirOwnIsNotAsked() throws Exception {
    router.location = router.location.replace("127.0.0.1", "127.0.0.2");
    assertThat(search().find()).isEmpty();
    assertThat(router.asked).isEmpty();
  }

  @Test
  void theDoorIsOpenAsLongAsItIsWanted() throws Exception {
    var door = door(natPmp());
    assertThat(door.answer()).isEqualTo(new RouterAnswer.LetsIn(OUTSIDE));
    assertThat(router.ports).containsKey(PORT);
    door.close();
    assertThat(router.ports).isEmpty();
    door.close();
  }

  @Test
  void thePromiseIsRenewed() throws Exception {
    router.leaseSeconds = 1;
    var door = door(natPmp());
    until(() -> router.asked.stream().filter("NAT-PMP 2"::equals).count() > 2);
    door.close();
  }

  @Test
  void ofTwoThatAgreeOneIsKept() throws Exception {
    try (var other = new SmallRouter()) {
      var door = door(natPmp(), new NatPmpRouter(other.natPmp()));
      assertThat(door.answer()).isInstanceOf(RouterAnswer.LetsIn.class);
      until(() -> other.asked.stream().filter("NAT-PMP 2"::equals).count() == 2);
      assertThat(router.ports).containsKey(PORT);
      assertThat(other.ports).isEmpty();
      door.close();
    }
  }

  @Test
  void aNoIsToldApartFromSilence() throws Exception {
    router.refusal = 2;
    var refused = door(natPmp());
    assertThat(refused.answer()).isEqualTo(new RouterAnswer.No(""));
    refused.close();
    try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      var nobody = door(new NatPmpRouter((InetSocketAddress) silent.getLocalSocketAddress()));
      assertThat(nobody.answer()).isEqualTo(new RouterAnswer.Nobody());
      nobody.close();
    }
  }

  @Test
  void whereNobodyMayBeARouterNobodyIsAsked() {
    var door = RouterDoor.at(PORT, List.of(), List.of());
    assertThat(door.answer()).isEqualTo(new RouterAnswer.Nobody());
    door.close();
  }
}
