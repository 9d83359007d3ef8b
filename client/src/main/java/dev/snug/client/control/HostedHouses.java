package dev.snug.client.control;

import dev.snug.client.control.Background.Hindered;
import dev.snug.client.host.CannotHost;
import dev.snug.client.host.HostedServer;
import dev.snug.client.model.Admission;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.Reachability;
import dev.snug.client.reach.ReachCheck;
import dev.snug.client.reach.RouterAnswer;
import dev.snug.client.reach.RouterDoor;
import dev.snug.client.store.KnownHouse;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// The houses that are open on this computer. Its methods take time, so they are called on background threads; one waits
/// for the other, so that a house that is being closed is closed before it opens again.
final class HostedHouses implements AutoCloseable {

  private static final Duration INVITE_GOOD_FOR = Duration.ofHours(24);
  private static final int INVITE_USES = 10;

  private final Path folder;
  private final Surroundings surroundings;
  private final Clock clock;
  private final SecureRandom random;
  private final ConcurrentMap<Fingerprint, HostedServer> open = new ConcurrentHashMap<>();
  private final ConcurrentMap<Fingerprint, RouterDoor> routers = new ConcurrentHashMap<>();

  /// @param folder where each hosted house has its own folder
  HostedHouses(Path folder, Surroundings surroundings, Clock clock, SecureRandom random) {
    this.folder = folder;
    this.surroundings = surroundings;
    this.clock = clock;
    this.random = random;
  }

  /// A house that has just been opened.
  ///
  /// @param hosting how to open it again
  /// @param owners by which its host comes in
  record Opened(Fingerprint key, KnownHouse.Hosting hosting, Invite owners) {}

  synchronized Opened openNew(HostPlan plan, Set<Integer> taken) throws Hindered {
    var folderName = Invite.newSecret(random);
    try {
      var server = HostedServer.openNew(folder.resolve(folderName), plan, taken, clock, random);
      open.put(server.key(), server);
      askRouter(server, plan.internet());
      var isNetwork = plan.admission() == Admission.NETWORK;
      var hosting = new KnownHouse.Hosting(folderName, server.port(), isNetwork, plan.listed() && plan.tls(), plan.internet());
      return new Opened(server.key(), hosting, server.ownersInvite());
    } catch (CannotHost e) {
      throw new Hindered(e.obstacle(), e);
    }
  }

  synchronized void openAgain(KnownHouse house, KnownHouse.Hosting hosting) throws Hindered {
    if (open.containsKey(house.key())) {
      return;
    }
    try {
      var place = folder.resolve(hosting.folder());
      var server = HostedServer.open(place, house.name(), hosting.port(), hosting.network(), house.tls(), clock, random);
      open.put(house.key(), server);
      askRouter(server, hosting.internet());
    } catch (CannotHost e) {
      throw new Hindered(e.obstacle(), e);
    }
  }

  boolean isOpen(Fingerprint house) {
    return open.containsKey(house);
  }

  /// A new invite to hand out.
  synchronized NewInvite invite(Fingerprint house) throws Hindered {
    var server = open.get(house);
    if (server == null) {
      throw new Hindered(Obstacle.UNREACHABLE, new IllegalStateException("the house is closed"));
    }
    try {
      return new NewInvite(
          server.invite(addresses(server), INVITE_GOOD_FOR, INVITE_USES), INVITE_GOOD_FOR, INVITE_USES);
    } catch (CannotHost e) {
      throw new Hindered(e.obstacle(), e);
    }
  }

  /// Tries from where a house can be reached; takes a few seconds.
  Reachability reach(Fingerprint house) throws Hindered {
    var server = open.get(house);
    if (server == null) {
      throw new Hindered(Obstacle.UNREACHABLE, new IllegalStateException("the house is closed"));
    }
    return new ReachCheck(house, server.port(), server.tls(), surroundings.addresses().get(), router(house)).run();
  }

  /// Where others find the house: on its own networks first, then from the internet.
  private List<Address> addresses(HostedServer server) {
    var near = surroundings.addresses().get().stream().map(each -> new Address(each, server.port()));
    var far = router(server.key()) instanceof RouterAnswer.LetsIn(Address outside) && ReachCheck.isPublic(outside.host())
        ? Stream.of(outside)
        : Stream.<Address>of();
    return Stream.concat(near, far).toList();
  }

  private void askRouter(HostedServer server, boolean isWanted) {
    if (isWanted) {
      routers.put(server.key(), RouterDoor.at(server.port(), surroundings.cards().get(), surroundings.routers().get()));
    }
  }

  private RouterAnswer router(Fingerprint house) {
    var door = routers.get(house);
    return door == null ? new RouterAnswer.NotAsked() : door.answer();
  }

  /// An invite and how long and how often it opens the house.
  record NewInvite(Invite invite, Duration goodFor, int uses) {}

  synchronized void close(Fingerprint house) {
    var router = routers.remove(house);
    if (router != null) {
      router.close();
    }
    var server = open.remove(house);
    if (server != null) {
      server.close();
    }
  }

  /// Closes them all, politely and side by side.
  @Override
  public synchronized void close() {
    Stream.<Runnable>concat(
            open.values().stream().map(each -> each::close), routers.values().stream().map(each -> each::close))
        .parallel()
        .forEach(Runnable::run);
    open.clear();
    routers.clear();
  }
}
