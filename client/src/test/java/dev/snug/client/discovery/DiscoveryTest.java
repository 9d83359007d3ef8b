package dev.snug.client.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.model.Admission;
import dev.snug.client.model.NearbyHouse;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Houses are announced and heard of over real multicast, within this machine. Others may announce there at the same time, so
/// each test looks for its own houses only.
@Execution(CONCURRENT)
class DiscoveryTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Discovery> all = new ArrayList<>();
  private final LinkedBlockingQueue<Sight> sights = new LinkedBlockingQueue<>();

  @AfterEach
  void theyEnd() {
    all.forEach(Discovery::close);
  }

  private Discovery listener(Supplier<List<InetAddress>> places) {
    var discovery = new Discovery(places, sights::add, RANDOM);
    all.add(discovery);
    discovery.look(true);
    return discovery;
  }

  private Discovery listener() {
    return listener(() -> List.of(HERE));
  }

  private Discovery host() {
    var discovery = new Discovery(() -> List.of(HERE), _ -> {}, RANDOM);
    all.add(discovery);
    return discovery;
  }

  private static Fingerprint key() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Fingerprint.ofBytes(bytes);
  }

  private static Announcement kitchen(Fingerprint key, int here) {
    return new Announcement(key, "周日厨房 kitchen", "Tomás", 7670, Admission.NETWORK, here);
  }

  /// What somebody sends who keeps to the rules.
  private static Map<String, String> text(Fingerprint key, String name) {
    return new HashMap<>(new Announcement(key, name, "Zoe", 7670, Admission.NETWORK, 1).text());
  }

  private static void shout(Fingerprint key, String name) throws Exception {
    new Shout(key.text().substring(0, 20), HERE, 7670, 120, text(key, name)).into(HERE);
  }

  /// Waits for a sight that is so.
  private Sight sees(Predicate<Sight> isSo) throws Exception {
    for (var sight = next(); ; sight = next()) {
      if (isSo.test(sight)) {
        return sight;
      }
    }
  }

  private Sight next() throws InterruptedException {
    return Optional.ofNullable(sights.poll(30, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("nothing new is seen"));
  }

  private NearbyHouse sees(Fingerprint key, Predicate<NearbyHouse> isSo) throws Exception {
    return find(sees(sight -> find(sight, key).filter(isSo).isPresent()), key).orElseThrow();
  }

  private static Optional<NearbyHouse> find(Sight sight, Fingerprint key) {
    return sight.houses().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  @Test
  void aHouseThatIsAnnouncedIsHeardOf() throws Exception {
    var key = key();
    listener();
    host().announce(kitchen(key, 3));
    assertThat(sees(key, _ -> true))
        .isEqualTo(new NearbyHouse(key, "周日厨房 kitchen", "Tomás", List.of(new Address("127.0.0.1", 7670)), Admission.NETWORK, 3));
  }

  @Test
  void whoListensLaterHearsOfItToo() throws Exception {
    var key = key();
    var other = key();
    host().announce(kitchen(key, 3));
    listener();
    sees(key, _ -> true);
    host().announce(kitchen(other, 1));
    sees(other, _ -> true);
  }

  @Test
  void howManyAreThereIsHeardWhenItChanges() throws Exception {
    var key = key();
    listener();
    var host = host();
    host.announce(kitchen(key, 1));
    sees(key, house -> house.here() == 1);
    host.announce(kitchen(key, 2));
    sees(key, house -> house.here() == 2);
  }

  @Test
  void aHouseThatIsClosedIsGone() throws Exception {
    var key = key();
    listener();
    var host = host();
    host.announce(kitchen(key, 1));
    sees(key, _ -> true);
    host.withdraw(key);
    sees(sight -> find(sight, key).isEmpty());
  }

  @Test
  void aHouseWhoseAppEndsIsGone() throws Exception {
    var key = key();
    listener();
    var host = host();
    host.announce(kitchen(key, 1));
    sees(key, _ -> true);
    host.close();
    sees(sight -> find(sight, key).isEmpty());
  }

  @Test
  void aHouseThatCrashedIsGoneWhenNothingWasHeardOfItForItsTime() throws Exception {
    var key = key();
    listener();
    sees(sight -> !sight.isBlind());
    new Shout("crashed-" + key.text().substring(0, 8), HERE, 7670, 3, text(key, "Studio nine")).into(HERE);
    sees(key, _ -> true);
    sees(sight -> find(sight, key).isEmpty());
  }

  @Test
  void twoHousesThatAreCalledTheSameAreTwo() throws Exception {
    var one = key();
    var other = key();
    listener();
    host().announce(kitchen(one, 1));
    host().announce(kitchen(other, 1));
    sees(sight -> find(sight, one).isPresent() && find(sight, other).isPresent());
  }

  @Test
  void twoServicesOfOneNameAreTwo() throws Exception {
    // Somebody takes the name under which another house is announced; who announces second goes by another name.
    var one = key();
    var other = key();
    listener();
    sees(sight -> !sight.isBlind());
    new Shout(kitchen(other, 1).service(), HERE, 7670, 120, text(one, "Lantern House")).into(HERE);
    sees(one, _ -> true);
    host().announce(kitchen(other, 1));
    sees(other, _ -> true);
  }

  @Test
  void aNameThatTurnsTextAroundIsPassedOver() throws Exception {
    var bad = key();
    var good = key();
    listener();
    sees(sight -> !sight.isBlind());
    shout(bad, "kitchen\u202Egpj.exe");
    shout(good, "kitchen");
    assertThat(find(sees(sight -> find(sight, good).isPresent()), bad)).isEmpty();
  }

  @Test
  void aHostWhoIsCalledSomethingInvisibleHasNoName() throws Exception {
    var key = key();
    listener();
    sees(sight -> !sight.isBlind());
    var text = text(key, "kitchen");
    text.put("host", "\u200B\u0007");
    new Shout("nameless-" + key.text().substring(0, 8), HERE, 7670, 120, text).into(HERE);
    assertThat(sees(key, _ -> true).host()).isEmpty();
  }

  @Test
  void aHouseThatIsSaidToBeElsewhereIsPassedOver() throws Exception {
    var elsewhere = key();
    var good = key();
    listener();
    sees(sight -> !sight.isBlind());
    var address = InetAddress.getByName("198.51.100.7");
    new Shout("elsewhere-" + elsewhere.text().substring(0, 8), address, 443, 120, text(elsewhere, "bank")).into(HERE);
    shout(good, "kitchen");
    assertThat(find(sees(sight -> find(sight, good).isPresent()), elsewhere)).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodAsksForAnInvite() throws Exception {
    var key = key();
    listener();
    sees(sight -> !sight.isBlind());
    var text = text(key, "kitchen");
    text.put("in", "everybody, really");
    text.put("here", "-7");
    new Shout("odd-" + key.text().substring(0, 8), HERE, 7670, 120, text).into(HERE);
    var house = sees(key, _ -> true);
    assertThat(house.admission()).isEqualTo(Admission.INVITED);
    assertThat(house.here()).isZero();
  }

  @Test
  void withoutANetworkItSaysSo() throws Exception {
    listener(List::of);
    assertThat(next().isBlind()).isTrue();
  }

  @Test
  void aNetworkThatComesLaterIsUsedAndOneThatGoesIsForgotten() throws Exception {
    var places = ConcurrentHashMap.<InetAddress>newKeySet();
    listener(() -> List.copyOf(places));
    var key = key();
    host().announce(kitchen(key, 1));
    assertThat(next().isBlind()).isTrue();
    places.add(HERE);
    sees(key, _ -> true);
    places.clear();
    assertThat(sees(sight -> find(sight, key).isEmpty()).isBlind()).isTrue();
  }

  @Test
  void nothingIsToldThatOpensAnything() {
    assertThat(kitchen(key(), 1).text()).containsOnlyKeys("v", "key", "name", "host", "in", "here");
  }
}
