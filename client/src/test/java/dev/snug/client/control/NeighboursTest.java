package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.Admission;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.Lookout;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Reachability.Finding;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Retention;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Two people on one network: everything but the views, with real multicast and a real house.
@Execution(CONCURRENT)
class NeighboursTest {

  private static final Surroundings NETWORK =
      new Surroundings(() -> List.of("127.0.0.1"), () -> List.of(InetAddress.getLoopbackAddress()), List::of);

  @TempDir Path folder;
  private Somebody mei;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyStart() throws Exception {
    mei = Somebody.starts(folder.resolve("mei"), "Mei", NETWORK);
    tom = Somebody.starts(folder.resolve("tom"), "Tomás", NETWORK);
    tom.does(() -> tom.intents().lookAround(true));
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
  }

  private OpenRoom meiHosts(Admission admission, boolean listed) throws Exception {
    return mei.hosts(new HostPlan("周日厨房", admission, Somebody.freePort(), true, new Retention.Forever(), listed, false));
  }

  @Test
  void aHouseForTheNetworkIsSeenAndEnteredWithoutAnInvite() throws Exception {
    var key = meiHosts(Admission.NETWORK, true).house().key();
    var near = tom.seesNearby(key);
    assertThat(near.name()).isEqualTo("周日厨房");
    assertThat(near.host()).isEqualTo("Mei");
    assertThat(near.here()).isEqualTo(1);
    tom.entersNearby(near);
    tom.says("Hello, Mei");
    mei.sees("Hello, Mei");
  }

  @Test
  void howManyAreThereFollowsWhoComes() throws Exception {
    var room = meiHosts(Admission.NETWORK, true);
    tom.joins(room.invite().link());
    tom.seesNearbyWith(room.house().key(), 2);
  }

  @Test
  void aHouseByInviteIsSeenButNotEnteredWithoutOne() throws Exception {
    var near = tom.seesNearby(meiHosts(Admission.INVITED, true).house().key());
    assertThat(near.admission()).isEqualTo(Admission.INVITED);
    assertThat(tom.entersNearbyInVain(near)).isEqualTo(new Problem.Refused(Refusal.NOT_INVITED));
    assertThat(tom.housesInTheRail()).isZero();
  }

  @Test
  void whoeverAnnouncesAnotherHousesAddressIsFoundOutByTheKey() throws Exception {
    var near = tom.seesNearby(meiHosts(Admission.NETWORK, true).house().key());
    var lie = new NearbyHouse(
        Fingerprint.ofBytes(new byte[] {1}), near.name(), near.host(), near.addresses(), near.admission(), near.here());
    assertThat(tom.entersNearbyInVain(lie)).isEqualTo(Problem.Obstacle.OTHER_KEY);
  }

  @Test
  void aHouseThatIsClosedIsNotSeenAnyMoreAndIsSeenAgainWhenItOpens() throws Exception {
    var key = meiHosts(Admission.NETWORK, true).house().key();
    tom.seesNearby(key);
    mei.closesTheHouse();
    tom.doesNotSeeNearby(key);
    mei.opensAgain();
    tom.seesNearby(key);
  }

  @Test
  void aHouseThatIsNotListedIsNotAnnounced() throws Exception {
    var quiet = meiHosts(Admission.NETWORK, false).house().key();
    var listed = meiHosts(Admission.NETWORK, true).house().key();
    tom.seesNearby(listed);
    assertThat(tom.nearby()).noneMatch(each -> each.key().equals(quiet));
  }

  @Test
  void whoLooksNoLongerSeesNothing() throws Exception {
    tom.seesNearby(meiHosts(Admission.NETWORK, true).house().key());
    tom.does(() -> tom.intents().lookAround(false));
    tom.eventually("nobody looks", () -> tom.model().lookoutProperty().get() == Lookout.RESTING);
    assertThat(tom.nearby()).isEmpty();
  }

  @Test
  void theHostIsToldFromWhereTheHouseCanBeReached() throws Exception {
    var house = meiHosts(Admission.INVITED, false).house();
    mei.does(() -> mei.intents().checkReach(house));
    mei.eventually("it was tried", () -> {
      var found = house.reachProperty().get();
      return found != null && found.computer() == Finding.COMPUTER_OPEN && found.network() == Finding.NETWORK_OPEN
          && found.internet() == Finding.INTERNET_NOT_ASKED;
    });
  }

  @Test
  void theFirstRoomKeepsWhatIsSaidAsLongAsItsHostWants() throws Exception {
    var plan = new HostPlan("kitchen", Admission.INVITED, Somebody.freePort(), true, new Retention.Days(7), false, false);
    var house = mei.hosts(plan).house();
    mei.eventually("the first room forgets after a week", () -> !house.rooms().isEmpty()
        && house.rooms().getFirst().factsProperty().get().retention().equals(new Retention.Days(7)));
  }

  @Test
  void withoutTlsAHouseIsNotListed() throws Exception {
    var plan = new HostPlan("kitchen", Admission.NETWORK, Somebody.freePort(), false, new Retention.Forever(), true, false);
    var plain = mei.hosts(plan);
    assertThat(plain.invite().tls()).isFalse();
    tom.seesNearby(meiHosts(Admission.NETWORK, true).house().key());
    assertThat(tom.nearby()).noneMatch(each -> each.key().equals(plain.house().key()));
  }
}
