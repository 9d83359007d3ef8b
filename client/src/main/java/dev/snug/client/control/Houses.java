package dev.snug.client.control;

import dev.snug.client.connection.Door;
import dev.snug.client.control.Background.Hindered;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.HouseFile;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The houses in the rail: what is remembered of them and the session with each. On the FX thread.
final class Houses {

  private static final Logger LOG = LoggerFactory.getLogger(Houses.class);

  /// More than anybody does while a house opens.
  private static final int MOST_WAITING = 1_000;

  private final AppModel model;
  private final AppStore store;
  private Identity identity;
  private final Path folder;
  private final LinkLook links;
  private final Tellings tellings;
  private final FxMailbox mailbox;
  private final Background background;
  private final Clock clock;
  private final SecureRandom random;
  private final Map<Fingerprint, KnownHouse> known = new LinkedHashMap<>();
  /// Read on another thread at the end.
  private final Map<Fingerprint, HouseSession> sessions = new ConcurrentHashMap<>();
  /// What is wanted of houses that are just being opened, or opened anew; it waits until what is kept of them shows.
  private final Map<Fingerprint, List<Consumer<HouseSession>>> waiting = new HashMap<>();
  private volatile boolean isClosing;

  /// @param folder where the store of each house is
  Houses(
      AppModel model, AppStore store, Identity identity, Path folder, LinkLook links, Tellings tellings, FxMailbox mailbox,
      Clock clock, SecureRandom random) {
    this.model = model;
    this.store = store;
    this.identity = identity;
    this.folder = folder;
    this.links = links;
    this.tellings = tellings;
    this.mailbox = mailbox;
    this.background = new Background(mailbox);
    this.clock = clock;
    this.random = random;
  }

  /// Opens the rail as it was left: everything known shows at once, and each house is called on.
  void openAll() throws StoreFailed {
    for (var house : store.houses()) {
      known.put(house.key(), house);
      var shown = show(house);
      open(house, null, shown, session -> {
        if (house.hosting() == null) {
          session.start();
        } else {
          session.startResting();
        }
      });
    }
    if (!model.houses().isEmpty()) {
      model.houseProperty().set(model.houses().getFirst());
    }
  }

  Optional<KnownHouse> known(HouseModel house) {
    return Optional.ofNullable(known.get(house.key()));
  }

  Optional<HouseModel> shown(Fingerprint key) {
    return model.houses().stream().filter(house -> house.key().equals(key)).findFirst();
  }

  /// Does something in a house, or as soon as it is open: whoever writes while it is opened anew must not lose it.
  void at(HouseModel house, Consumer<HouseSession> what) {
    var session = sessions.get(house.key());
    if (session != null && !waiting.containsKey(house.key())) {
      what.accept(session);
      return;
    }
    var wanted = waiting.computeIfAbsent(house.key(), _ -> new ArrayList<>());
    if (wanted.size() < MOST_WAITING) {
      wanted.add(what);
    }
  }

  private void doWhatWaited(HouseSession session) {
    var wanted = waiting.remove(session.model().key());
    if (wanted != null) {
      wanted.forEach(each -> each.accept(session));
    }
  }

  Optional<HouseSession> session(HouseModel house) {
    return Optional.ofNullable(sessions.get(house.key()));
  }

  /// Goes to a house, new or known, by an invite, or without one to a house that lets in who comes from its network. If that fails, everything is as it was before.
  void arrive(KnownHouse house, @Nullable String invite, Consumer<Outcome<HouseModel>> answer) {
    var before = sessions.remove(house.key());
    var shown = shown(house.key()).orElseGet(() -> new HouseModel(house.key(), house.name()));
    close(before, () -> open(house, invite, shown, session -> session.start(outcome -> {
      switch (outcome) {
        case Outcome.Done<HouseModel> _ -> {
          remember(house);
          if (!model.houses().contains(shown)) {
            model.houses().add(shown);
          }
          shown.hostedHereProperty().set(house.hosting() != null);
        }
        case Outcome.Failed<HouseModel> _ -> {
          if (!known.containsKey(house.key())) {
            sessions.remove(house.key());
            close(session, () -> {});
          }
        }
      }
      answer.accept(outcome);
    })));
  }

  /// Takes the key that answers at a house's address for the house's own from now on. What is kept here of it stays, and what
  /// was not sent goes to the house of the new key.
  void trust(HouseModel house, Fingerprint key, Consumer<Outcome<HouseModel>> answer) {
    var before = known.get(house.key());
    var place = model.houses().indexOf(house);
    if (before == null || place < 0) {
      answer.accept(new Outcome.Failed<>(Obstacle.OTHER_KEY));
      return;
    }
    var already = shown(key);
    if (already.isPresent()) {
      model.houseProperty().set(already.get());
      answer.accept(new Outcome.Done<>(already.get()));
      return;
    }
    var now = new KnownHouse(key, before.name(), before.host(), before.addresses(), before.tls(), before.hosting());
    close(sessions.remove(house.key()), () -> background.run(() -> copied(house.key(), key), copied -> {
      switch (copied) {
        case Outcome.Done<Fingerprint> _ -> answer.accept(renamed(house, now));
        case Outcome.Failed<Fingerprint>(var problem) -> {
          open(before, null, house, HouseSession::start);
          answer.accept(new Outcome.Failed<>(problem));
        }
      }
    }));
  }

  private Fingerprint copied(Fingerprint before, Fingerprint now) throws Hindered {
    try {
      HouseFile.copy(file(before), file(now));
      return now;
    } catch (StoreFailed e) {
      throw new Hindered(Obstacles.of(e.reason()), e);
    }
  }

  private Outcome<HouseModel> renamed(HouseModel house, KnownHouse now) {
    try {
      store.rename(house.key(), now.key());
    } catch (StoreFailed e) {
      LOG.warn("A house could not be remembered under its new key", e);
      return new Outcome.Failed<>(Obstacles.of(e.reason()));
    }
    known.remove(house.key());
    known.put(now.key(), now);
    var wanted = waiting.remove(house.key());
    if (wanted != null) {
      waiting.put(now.key(), wanted);
    }
    var shown = new HouseModel(now.key(), now.name());
    shown.hostProperty().set(now.host());
    var isInFront = house.equals(model.houseProperty().get());
    model.houses().set(model.houses().indexOf(house), shown);
    if (isInFront) {
      model.houseProperty().set(shown);
    }
    open(now, null, shown, HouseSession::start);
    return new Outcome.Done<>(shown);
  }

  /// Goes to houses as somebody else from now on.
  void goAs(Identity restored) {
    identity = restored;
  }

  /// Takes a house out of the rail.
  void forget(HouseModel house) {
    waiting.remove(house.key());
    known.remove(house.key());
    tellings.forget(house);
    model.houses().remove(house);
    if (model.houseProperty().get() == house) {
      model.houseProperty().set(model.houses().isEmpty() ? null : model.houses().getFirst());
    }
    close(sessions.remove(house.key()), () -> {});
    try {
      store.forget(house.key());
    } catch (StoreFailed e) {
      LOG.warn("A house could not be taken out of the rail for good", e);
    }
  }

  /// Waits until what this person has said is out, where it can go out. What is not by then, is kept and goes out the next time.
  ///
  /// @param longest to wait
  void send(Duration longest) {
    var all = sessions.values().stream().map(HouseSession::sent).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(all).get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.info("Something is sent the next time");
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends all sessions. Waits for their threads, so not on the FX thread.
  void close() {
    isClosing = true;
    new ArrayList<>(sessions.values()).parallelStream().forEach(HouseSession::close);
  }

  private HouseModel show(KnownHouse house) {
    var shown = new HouseModel(house.key(), house.name());
    shown.hostProperty().set(house.host());
    shown.hostedHereProperty().set(house.hosting() != null);
    model.houses().add(shown);
    return shown;
  }

  private void open(KnownHouse house, @Nullable String invite, HouseModel shown, Consumer<HouseSession> then) {
    var file = file(house.key());
    var files = folder.resolve(house.key().text() + ".files");
    background.run(() -> opened(shown, house.tls(), file, files), outcome -> {
      switch (outcome) {
        case Outcome.Done<Opened>(var opened) -> {
          var rebuilt = Obstacles.of(opened.store().found());
          if (rebuilt != null) {
            shown.troubleProperty().set(rebuilt);
          }
          var door = new Door(addresses(house), house.tls(), house.key(), identity, model.nameProperty().get(), invite);
          var session = new HouseSession(shown, door, opened.store().store(), opened.files(), links, mailbox, clock, random);
          session.onWelcome(this::learn);
          session.onNews(update -> {
            tellings.after(shown, update);
            if (update instanceof Update.Remembered) {
              doWhatWaited(session);
            }
          });
          session.onSuccession(key -> trust(shown, key, _ -> LOG.info("A house has handed over to a new key")));
          waiting.computeIfAbsent(house.key(), _ -> new ArrayList<>());
          sessions.put(house.key(), session);
          if (isClosing) {
            close(session, () -> {});
          } else {
            then.accept(session);
          }
        }
        case Outcome.Failed<Opened>(var problem) -> shown.troubleProperty().set(problem);
      }
    });
  }

  private Path file(Fingerprint key) {
    return folder.resolve(key.text() + ".db");
  }

  private static List<Address> addresses(KnownHouse house) {
    var hosting = house.hosting();
    return hosting == null ? house.addresses() : List.of(new Address("127.0.0.1", hosting.port()));
  }

  /// What is kept here of a house.
  private record Opened(HouseFile.Opened store, HouseFiles files) {}

  private Opened opened(HouseModel house, boolean tls, Path file, Path files) throws Hindered {
    var kept = files(house, tls, files);
    try {
      return new Opened(HouseFile.open(file, clock.instant()), kept);
    } catch (StoreFailed e) {
      kept.close();
      throw new Hindered(Obstacles.of(e.reason()), e);
    }
  }

  private HouseFiles files(HouseModel house, boolean tls, Path folder) throws Hindered {
    try {
      return new HouseFiles(house, tls, folder, mailbox, clock);
    } catch (IOException e) {
      throw new Hindered(Obstacle.NO_PERMISSION, e);
    }
  }

  /// The house has said what it is called and who hosts it.
  private void learn(HouseModel house) {
    var before = known.get(house.key());
    if (before != null) {
      remember(new KnownHouse(
          house.key(), house.nameProperty().get(), house.hostProperty().get(), before.addresses(), before.tls(), before.hosting()));
    }
  }

  private void remember(KnownHouse house) {
    if (house.equals(known.put(house.key(), house))) {
      return;
    }
    try {
      store.keep(house);
    } catch (StoreFailed e) {
      LOG.warn("A house could not be remembered", e);
      shown(house.key()).ifPresent(shown -> shown.troubleProperty().set(Obstacles.of(e.reason())));
    }
  }

  private void close(@Nullable HouseSession session, Runnable then) {
    if (session == null) {
      then.run();
      return;
    }
    background.<Boolean>run(
        () -> {
          session.close();
          return true;
        },
        _ -> then.run());
  }
}
