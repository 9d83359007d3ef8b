package dev.snug.client.control;

import dev.snug.client.discovery.Discovery;
import dev.snug.client.discovery.Sight;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Language;
import dev.snug.client.model.Movement;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.model.Tone;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Does what a person wants: intents in, frames out. Lives on the FX thread; whatever takes time is done elsewhere.
public final class ChatController extends HouseIntents implements AutoCloseable {

  private static final Duration GOODBYES = Duration.ofMillis(1_500);

  private final AppModel model;
  private final Preferences preferences;
  private final Houses houses;
  private final Discovery discovery;
  private final Nearby nearby;
  private final Hosting hosting;
  private final Preview preview;

  /// @param folder the app's own folder
  public ChatController(
      AppModel model,
      AppStore store,
      Identity identity,
      Path folder,
      Surroundings surroundings,
      FxMailbox mailbox,
      Clock clock,
      SecureRandom random) {
    this.model = model;
    this.preferences = new Preferences(model, store);
    var background = new Background(mailbox);
    this.houses = new Houses(model, store, identity, folder.resolve("houses"), mailbox, clock, random);
    this.discovery = new Discovery(surroundings.cards(), sight -> mailbox.post(() -> see(sight)), random);
    this.nearby = new Nearby(model, discovery);
    var hosted = new HostedHouses(folder.resolve("hosted"), surroundings, clock, random);
    this.hosting = new Hosting(model, houses, hosted, new Announcing(discovery), background, clock);
    this.preview = new Preview(background);
  }

  /// Shows everything as it was left.
  ///
  /// @throws StoreFailed if what the app remembers cannot be read
  public void start() throws StoreFailed {
    preferences.show();
    houses.openAll();
  }

  /// Closes the houses that are open here, politely, and ends all sessions. Takes up to a few seconds, so not on the FX
  /// thread.
  @Override
  public void close() {
    // The goodbyes take their second while the houses are closed.
    var goodbyes = Thread.ofPlatform().daemon().name("goodbyes").start(discovery::close);
    hosting.close();
    houses.close();
    try {
      goodbyes.join(GOODBYES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void callMe(String name) {
    preferences.callMe(name);
  }

  @Override
  public void use(ThemeChoice theme) {
    preferences.use(theme);
  }

  @Override
  public void use(Language language) {
    preferences.use(language);
  }

  @Override
  public void host(HostPlan plan, Consumer<Outcome<OpenRoom>> answer) {
    hosting.host(plan, answer);
  }

  @Override
  public void lookAround(boolean isWanted) {
    nearby.look(isWanted);
  }

  @Override
  public void enter(NearbyHouse house, Consumer<Outcome<HouseModel>> answer) {
    var before = houses.shown(house.key()).flatMap(houses::known).map(KnownHouse::hosting).orElse(null);
    var known = new KnownHouse(house.key(), house.name(), house.host(), house.addresses(), true, before);
    houses.arrive(known, null, outcome -> {
      if (outcome instanceof Outcome.Done<HouseModel>(var joined)) {
        model.houseProperty().set(joined);
      }
      answer.accept(outcome);
    });
  }

  @Override
  public void checkReach(HouseModel house) {
    hosting.checkReach(house);
  }

  private void see(Sight sight) {
    nearby.see(sight);
  }

  @Override
  public void open(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    hosting.open(house, answer);
  }

  @Override
  public void invite(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    hosting.invite(house, answer);
  }

  @Override
  public void close(HouseModel house) {
    hosting.close(house);
  }

  @Override
  public void look(String link, Consumer<Outcome<InvitePreview>> answer) {
    preview.of(link, answer);
  }

  @Override
  public void join(InvitePreview previewed, Consumer<Outcome<HouseModel>> answer) {
    var invite = previewed.invite();
    var host = previewed.house().host();
    var before = houses.shown(invite.house()).flatMap(houses::known).map(KnownHouse::hosting).orElse(null);
    var house = new KnownHouse(
        invite.house(), previewed.house().name(), host == null ? "" : host, invite.addresses(), invite.tls(), before);
    houses.arrive(house, invite.secret(), outcome -> {
      if (outcome instanceof Outcome.Done<HouseModel>(var joined)) {
        model.houseProperty().set(joined);
      }
      answer.accept(outcome);
    });
  }

  @Override
  public void leave(HouseModel house) {
    hosting.closeIfOpen(house);
    houses.forget(house);
  }

  @Override
  public void show(HouseModel house) {
    model.houseProperty().set(house);
  }

  @Override
  public void show(HouseModel house, RoomModel room) {
    var before = house.roomProperty().get();
    if (before != null && before != room) {
      before.newFromProperty().set(Long.MAX_VALUE);
    }
    house.roomProperty().set(room);
    model.houseProperty().set(house);
  }

  @Override
  public void tryNow(HouseModel house) {
    at(house, HouseSession::tryNow);
  }

  @Override
  public void visit(String address) {
    new Visit().of(address);
  }

  @Override
  public void understood(HouseModel house) {
    if (Obstacles.isRebuilt(house.troubleProperty().get())) {
      house.troubleProperty().set(null);
    }
  }

  @Override
  public void notNow(HouseModel house, RoomSummary invitation) {
    house.invitations().remove(invitation);
  }

  @Override
  public void use(int size) {
    preferences.use(size);
  }

  @Override
  public void use(Movement movement) {
    preferences.use(movement);
  }

  @Override
  public void use(Tone tone) {
    preferences.use(tone);
  }

  @Override
  public void picked(String emoji) {
    preferences.picked(emoji);
  }

  @Override
  Optional<HouseSession> session(HouseModel house) {
    return houses.session(house);
  }
}
