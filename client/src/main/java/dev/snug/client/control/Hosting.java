package dev.snug.client.control;

import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.Reachability;
import dev.snug.client.model.RoomModel;
import dev.snug.client.store.KnownHouse;
import dev.snug.shared.identity.Address;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Retention;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a host does: opens houses on this computer, hands out invites, closes. On the FX thread.
final class Hosting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);

  private final AppModel model;
  private final Houses houses;
  private final HostedHouses hosted;
  private final Announcing announcing;
  private final Background background;
  private final Clock clock;

  Hosting(AppModel model, Houses houses, HostedHouses hosted, Announcing announcing, Background background, Clock clock) {
    this.model = model;
    this.houses = houses;
    this.hosted = hosted;
    this.announcing = announcing;
    this.background = background;
    this.clock = clock;
  }

  /// Opens a new house with a first room of that name, and goes in.
  void host(HostPlan plan, Consumer<Outcome<OpenRoom>> answer) {
    var taken = portsOfHostedHouses();
    background.run(() -> hosted.openNew(plan, taken), outcome -> {
      switch (outcome) {
        case Outcome.Done<HostedHouses.Opened>(var opened) -> enterOwn(plan, opened, answer);
        case Outcome.Failed<HostedHouses.Opened>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
      }
    });
  }

  /// Opens a house again.
  void open(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    var known = houses.known(house).orElse(null);
    var how = known == null ? null : known.hosting();
    if (known == null || how == null) {
      answer.accept(new Outcome.Failed<>(Obstacle.NO_PERMISSION));
      return;
    }
    background.<Boolean>run(
        () -> {
          hosted.openAgain(known, how);
          return true;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Boolean> _ ->
                houses.session(house).ifPresentOrElse(
                    session -> session.tryNow(arrived -> handOut(arrived, answer)),
                    () -> answer.accept(new Outcome.Failed<>(Obstacle.STORAGE_BROKEN)));
            case Outcome.Failed<Boolean>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
          }
        });
  }

  /// Makes a new invite for a house that is open here.
  void invite(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    background.run(() -> hosted.invite(house.key()), outcome ->
        answer.accept(switch (outcome) {
          case Outcome.Done<HostedHouses.NewInvite>(var made) ->
              new Outcome.Done<>(new OpenRoom(house, made.invite(), made.goodFor(), made.uses()));
          case Outcome.Failed<HostedHouses.NewInvite>(var problem) -> new Outcome.Failed<>(problem);
        }));
  }

  /// Finds out from where a house can be reached.
  void checkReach(HouseModel house) {
    house.reachProperty().set(Reachability.trying());
    background.run(() -> hosted.reach(house.key()), outcome ->
        house.reachProperty().set(outcome instanceof Outcome.Done<Reachability>(var found) ? found : null));
  }

  /// Closes a house; its guests are told.
  void close(HouseModel house) {
    announcing.end(house);
    houses.session(house).ifPresent(HouseSession::rest);
    background.<Boolean>run(
        () -> {
          hosted.close(house.key());
          return true;
        },
        _ -> houses.session(house).ifPresent(session -> session.closed(clock.instant())));
  }

  void closeIfOpen(HouseModel house) {
    if (hosted.isOpen(house.key())) {
      close(house);
    }
  }

  /// Closes all of them, politely. Takes up to a few seconds, so not on the FX thread.
  @Override
  public void close() {
    hosted.close();
  }

  /// The host comes in by the front door, like everyone.
  private void enterOwn(HostPlan plan, HostedHouses.Opened opened, Consumer<Outcome<OpenRoom>> answer) {
    var addresses = List.of(new Address("127.0.0.1", opened.hosting().port()));
    var house = new KnownHouse(opened.key(), plan.name(), model.nameProperty().get(), addresses, plan.tls(), opened.hosting());
    houses.arrive(house, opened.owners().secret(), arrived -> {
      if (arrived instanceof Outcome.Done<HouseModel>(var own)) {
        keepFor(own, plan.history());
      }
      if (arrived instanceof Outcome.Failed<HouseModel>) {
        background.<Boolean>run(
            () -> {
              hosted.close(opened.key());
              return true;
            },
            _ -> LOG.warn("The host could not come into the house that was just opened"));
      }
      handOut(arrived, answer);
    });
  }

  private void handOut(Outcome<HouseModel> arrived, Consumer<Outcome<OpenRoom>> answer) {
    switch (arrived) {
      case Outcome.Done<HouseModel>(var house) -> {
        model.houseProperty().set(house);
        announce(house);
        invite(house, answer);
      }
      case Outcome.Failed<HouseModel>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
    }
  }

  /// The first room keeps what is said in it as long as its host wants. If the house does not take that, it is kept for ever, and its details
  /// say so.
  private void keepFor(HouseModel house, Retention history) {
    if (history instanceof Retention.Forever) {
      return;
    }
    houses.session(house).ifPresent(session -> house.rooms().stream().findFirst().ifPresent(lobby ->
        session.govern(lobby, new Body.RetentionSet(history), outcome -> {
          if (outcome instanceof Outcome.Failed<RoomModel>(var problem)) {
            LOG.warn("How long the first room keeps what is said could not be set: {}", problem);
          }
        })));
  }

  private void announce(HouseModel house) {
    houses.known(house).map(KnownHouse::hosting).filter(KnownHouse.Hosting::listed).ifPresent(how ->
        announcing.begin(house, how.port(), how.network() ? Admission.NETWORK : Admission.INVITED));
  }

  private Set<Integer> portsOfHostedHouses() {
    return model.houses().stream()
        .flatMap(house -> houses.known(house).stream())
        .map(KnownHouse::hosting)
        .filter(Objects::nonNull)
        .map(KnownHouse.Hosting::port)
        .collect(Collectors.toSet());
  }
}
