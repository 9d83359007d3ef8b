package dev.snug.client.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.model.Admission;
import dev.snug.client.model.NearbyHouse;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// How much of what is announced is kept.
@Execution(CONCURRENT)
class SightingsTest {

  private final InetAddress card = InetAddress.getLoopbackAddress();
  private final Sightings sightings = new Sightings();

  private static NearbyHouse house(int number, String address) {
    var key = Fingerprint.ofBytes(new byte[] {(byte) number});
    return new NearbyHouse(key, "house " + number, "", List.of(new Address(address, 7670)), Admission.NETWORK, 1);
  }

  @BeforeEach
  void theCardIsListenedTo() {
    sightings.listen(card);
  }

  private void flood(int count) {
    IntStream.range(0, count).forEach(i -> sightings.came(card, "service " + i, house(i, "127.0.0.1")));
  }

  @Test
  void fiftyAreKept() {
    flood(50);
    assertThat(sightings.houses()).hasSize(50);
  }

  @Test
  void thoseThatComeAfterFiftyArePassedOver() {
    flood(51);
    assertThat(sightings.houses()).hasSize(50).doesNotContain(house(50, "127.0.0.1"));
  }

  @Test
  void whatIsKnownChangesAlsoWhenItIsFull() {
    flood(51);
    sightings.came(card, "service 7", house(99, "127.0.0.1"));
    assertThat(sightings.houses()).contains(house(99, "127.0.0.1"));
  }

  @Test
  void whenOneHasGoneThereIsRoomForAnother() {
    flood(50);
    sightings.went(card, "service 0");
    sightings.came(card, "service 50", house(50, "127.0.0.1"));
    assertThat(sightings.houses()).contains(house(50, "127.0.0.1"));
  }

  @Test
  void aHouseOnTwoNetworksIsOneWithBothAddresses() throws Exception {
    var other = InetAddress.getByName("192.0.2.1");
    sightings.listen(other);
    sightings.came(card, "service", house(1, "127.0.0.1"));
    sightings.came(other, "service", house(1, "192.0.2.9"));
    assertThat(sightings.houses()).singleElement().extracting(NearbyHouse::addresses)
        .isEqualTo(List.of(new Address("127.0.0.1", 7670), new Address("192.0.2.9", 7670)));
  }

  @Test
  void whatIsStillHeardOnANetworkThatIsGoneDoesNotCount() {
    sightings.went(card);
    sightings.came(card, "service", house(1, "127.0.0.1"));
    assertThat(sightings.houses()).isEmpty();
  }

  @Test
  void theSameAgainIsNoNews() {
    sightings.came(card, "service", house(1, "127.0.0.1"));
    sightings.takeNews();
    sightings.came(card, "service", house(1, "127.0.0.1"));
    assertThat(sightings.takeNews()).isFalse();
  }
}
