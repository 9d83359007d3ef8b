package dev.snug.server;

import dev.snug.server.CannotStart.Reason;
import dev.snug.server.account.Attempts;
import dev.snug.server.account.Bearers;
import dev.snug.server.account.Callers;
import dev.snug.server.account.Devices;
import dev.snug.server.account.Door;
import dev.snug.server.account.Hooks;
import dev.snug.server.account.Invites;
import dev.snug.server.account.LinkCodes;
import dev.snug.server.account.People;
import dev.snug.server.account.Terms;
import dev.snug.server.file.FileDesk;
import dev.snug.server.file.FileStore;
import dev.snug.server.hook.Deliveries;
import dev.snug.server.hook.HookDesk;
import dev.snug.server.admin.AdminSocket;
import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.server.log.Appender;
import dev.snug.server.log.Plans;
import dev.snug.server.log.ReadMarkers;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.Settings;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.room.Rooms;
import dev.snug.server.session.Flusher;
import dev.snug.server.session.Agenda;
import dev.snug.server.session.Appearing;
import dev.snug.server.session.Attendance;
import dev.snug.server.session.Expiry;
import dev.snug.server.session.ExpiryRound;
import dev.snug.server.session.Counts;
import dev.snug.server.session.Desk;
import dev.snug.server.session.Doorstep;
import dev.snug.server.session.Entrance;
import dev.snug.server.session.House;
import dev.snug.server.session.Indexing;
import dev.snug.server.transport.HostNames;
import dev.snug.server.transport.HouseKey;
import dev.snug.server.transport.HttpCourier;
import dev.snug.server.transport.Listener;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A house and the door to it: the root that puts the server together. Starts once and ends once; its methods may be
/// called from any thread.
public final class SnugServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnugServer.class);

  private final ServerConfig config;
  private final Clock clock;
  private final SecureRandom random;
  private final Storage.Bounds bounds;
  private final People people = new People();
  private final Invites invites;
  private final Hooks hooks;
  private final CopyOnWriteArrayList<Runnable> failureListeners = new CopyOnWriteArrayList<>();
  private @Nullable Running running;
  private boolean started;

  private record Running(
      Storage storage, Appender appender, House house, HouseKey key, FileDesk files, Deliveries deliveries,
      Listener listener, @Nullable AdminSocket admin) {}

  public SnugServer(ServerConfig config, Clock clock, SecureRandom random) {
    this(config, clock, random, Storage.Bounds.standard());
  }

  SnugServer(ServerConfig config, Clock clock, SecureRandom random, Storage.Bounds bounds) {
    this.config = config;
    this.clock = clock;
    this.random = random;
    this.bounds = bounds;
    this.invites = new Invites(random);
    this.hooks = new Hooks(people, random);
  }

  /// `listener` runs, on a thread of its own, after the server had to stop itself because it could store nothing more.
  public void onFailure(Runnable listener) {
    failureListeners.add(listener);
  }

  /// Opens the house and listens.
  ///
  /// @throws CannotStart if that is not possible; says why
  public synchronized void start() throws CannotStart {
    if (started) {
      throw new IllegalStateException("a server starts once");
    }
    started = true;
    checkAddress();
    var storage = Storage.in(config.data(), bounds);
    var rooms = new Rooms(new RoomLog(), clock, config.open());
    var flusher = new Flusher();
    var appender =
        new Appender(
            storage.writing(), bounds.inboxWorks(), bounds.inboxBytes(), rooms, flusher::burst, this::writerDied);
    appender.start();
    try {
      var key = HouseKey.keptIn(config.data(), HostNames.all(), clock.instant(), random);
      var attempts = new Attempts(System::nanoTime, config.rateLimits());
      var house = house(storage, flusher, appender, rooms, key, attempts);
      var files =
          new FileDesk(
              FileStore.in(config.data()), config.files(), new Callers(random, attempts), rooms, appender,
              storage.readers(), clock, System::nanoTime);
      // What was not to outlive a house that did not get to close itself.
      appender.submitAlways(new ExpiryRound(house, true));
      appender.submitAlways(new Indexing(house));
      files.start();
      var deliveries = new Deliveries(house, hooks, new HttpCourier(config.hooks()), config.hooks());
      running =
          new Running(
              storage, appender, house, key, files, deliveries,
              listener(house, key, files, new HookDesk(house, hooks, attempts, files), deliveries), adminSocket());
    } catch (StorageFailure e) {
      release(storage, appender);
      throw Storage.cannotStart(config.data(), e);
    } catch (IOException e) {
      release(storage, appender);
      throw Storage.cannotStart(config.data(), e);
    } catch (CannotStart | RuntimeException e) {
      release(storage, appender);
      throw e;
    }
  }

  /// The port it listens on.
  public int port() {
    return running().listener().port();
  }

  /// The fingerprint of the house's key.
  public Fingerprint key() {
    return running().key().fingerprint();
  }

  /// The links of its invites.
  InviteLinks links() {
    return new InviteLinks(config.host(), port(), key(), config.tls());
  }

  /// Carries out what whoever has the folder wants; waits for the disk.
  Answer carryOut(Wish wish) {
    return new Administration(
        running().house(), invites, hooks, secret -> links().of(secret), token -> links().ofHook(token)).carryOut(wish);
  }

  /// Makes an invite; waits for the disk.
  ///
  /// @param goodFor how long; zero for ever
  /// @param uses how many people may come in by it; 0 for any number
  /// @return its secret
  /// @throws IOException if it cannot be stored
  public String invite(Role role, Duration goodFor, int uses) throws IOException {
    return running().appender()
        .call(transaction -> invites.make(transaction, role, goodFor, uses, null, clock.millis()).secret());
  }

  /// Makes an owner's invite for one use, instead of those made before; none if the house has an owner.
  ///
  /// @throws IOException if it cannot be stored
  public Optional<String> inviteForOwner() throws IOException {
    return running().appender()
        .call(transaction ->
            people.owner(transaction).isPresent()
                ? Optional.<String>empty()
                : Optional.of(invites.makeForOwner(transaction, clock.millis())));
  }

  /// Stores what was said, says goodbye to everybody for this reason, and ends. Each of the two may take as long as a
  /// goodbye; who is then still there is cut.
  public void close(CloseCode code) {
    Running ending;
    synchronized (this) {
      ending = running;
      running = null;
    }
    if (ending == null) {
      return;
    }
    ending.listener().shut();
    if (ending.admin() != null) {
      ending.admin().close();
    }
    ending.deliveries().close();
    ending.appender().submitAlways(new ExpiryRound(ending.house(), true));
    try {
      // All that was posted before is stored, and heard ahead of the goodbye.
      var _ = ending.appender().call(_ -> true, config.timing().goodbye());
    } catch (StorageFailure e) {
      LOG.warn("the last posts were not stored: {}", e.getMessage());
    }
    ending.listener().sayGoodbye(code, config.timing().goodbye());
    ending.listener().close();
    ending.files().close();
    release(ending.storage(), ending.appender());
  }

  /// Ends, to be started again.
  @Override
  public void close() {
    close(CloseCode.GOING_DOWN);
  }

  private House house(Storage storage, Flusher flusher, Appender appender, Rooms rooms, HouseKey key, Attempts attempts)
      throws StorageFailure {
    var log = new RoomLog();
    var plans = new Plans();
    var agenda = new Agenda();
    var epoch =
        appender.call(transaction -> {
          rooms.prepare(transaction, config.name(), "named-" + Invite.newSecret(random));
          agenda.next(plans.next(transaction));
          return log.epoch(transaction, Invite.newSecret(random));
        });
    var attendance = new Attendance();
    var codes = new LinkCodes(random, clock);
    var terms = new Terms(config.open(), config.admission(), config.knocking());
    var door =
        new Door(terms, people, invites, codes, attempts, attendance::isGuestHere, rooms::isBanned, random, clock);
    var messages = rooms.messages();
    var markers = new ReadMarkers();
    var counts = new Counts(storage.readers(), appender, log, markers, attendance);
    var entrance =
        new Entrance(
            door, new Doorstep(attendance, rooms, clock, random, config.rateLimits()), new Devices(), codes,
            new Bearers(people, random, Limits.BEARERS), invites, attempts);
    return new House(
        epoch, key.fingerprint(), config.rateLimits(), random, System::nanoTime, clock, flusher, appender,
        storage.readers(), log, messages, markers, rooms, people, attendance,
        new Expiry(messages, rooms, clock, random), entrance,
        new Desk(new Settings(), counts, new Appearing(), plans, agenda));
  }

  private Listener listener(House house, HouseKey key, FileDesk files, HookDesk hookDesk, Deliveries deliveries)
      throws CannotStart, IOException {
    var hosts = new LinkedHashSet<>(HostNames.ofThisMachine());
    hosts.add(config.host().toLowerCase(Locale.ROOT));
    config.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    var plan =
        new Listener.Plan(
            config.host(), config.port(), config.tls() ? key : null, config.echo(), config.rateLimits(), hosts,
            config.origins(), config.metricsOpen());
    var listener =
        new Listener(plan, house, files, hookDesk, deliveries::tick, config.timing(), random, System::nanoTime);
    try {
      listener.start();
      return listener;
    } catch (IOException e) {
      listener.close();
      var isForbidden = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("permission");
      throw isForbidden
          ? new CannotStart(Reason.NO_PERMISSION, "This user may not listen on port " + config.port() + ".", e)
          : new CannotStart(Reason.PORT_IN_USE, "Port " + config.port() + " is in use.", e);
    }
  }

  /// Without it the house is as good; only the command line has to wait until the server is stopped.
  private @Nullable AdminSocket adminSocket() {
    try {
      return AdminSocket.open(config.data(), this::carryOut);
    } catch (IOException e) {
      LOG.warn("The command line cannot reach this server: {}", e.getMessage());
      return null;
    }
  }

  private void checkAddress() throws CannotStart {
    try {
      var address = InetAddress.getByName(config.host());
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
        throw new CannotStart(
            Reason.NO_SUCH_ADDRESS, config.host() + " is not an address of this machine.", null);
      }
    } catch (UnknownHostException e) {
      throw new CannotStart(Reason.NO_SUCH_ADDRESS, "There is no host " + config.host() + ".", e);
    } catch (IOException e) {
      throw new CannotStart(Reason.NO_SUCH_ADDRESS, "This machine's addresses cannot be read.", e);
    }
  }

  private void writerDied() {
    Thread.ofPlatform().name("snug-failure").start(() -> {
      close(CloseCode.GOING_DOWN);
      failureListeners.forEach(Runnable::run);
    });
  }

  private static void release(Storage storage, Appender appender) {
    // The last to close carries the write-ahead log over into the file, and a reader cannot.
    storage.readers().close();
    appender.close();
    try {
      storage.lock().close();
    } catch (IOException e) {
      LOG.warn("giving the folder back: {}", e.getMessage());
    }
  }

  private synchronized Running running() {
    if (running == null) {
      throw new IllegalStateException("the server does not run");
    }
    return running;
  }
}
