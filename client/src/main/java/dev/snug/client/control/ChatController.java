package dev.snug.client.control;

import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Language;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Movement;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.Tone;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does what a person wants: intents in, frames out. Lives on the FX thread; whatever takes time is done elsewhere.
public final class ChatController implements Intents, AutoCloseable {

  private final AppModel model;
  private final Preferences preferences;
  private final Houses houses;
  private final Hosting hosting;
  private final Preview preview;

  /// @param folder the app's own folder
  /// @param addresses under which others reach this computer now
  public ChatController(
      AppModel model,
      AppStore store,
      Identity identity,
      Path folder,
      Supplier<List<String>> addresses,
      FxMailbox mailbox,
      Clock clock,
      SecureRandom random) {
    this.model = model;
    this.preferences = new Preferences(model, store);
    var background = new Background(mailbox);
    this.houses = new Houses(model, store, identity, folder.resolve("houses"), mailbox, clock, random);
    var hosted = new HostedHouses(folder.resolve("hosted"), addresses, clock, random);
    this.hosting = new Hosting(model, houses, hosted, background, clock);
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
    hosting.close();
    houses.close();
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
  public void host(String name, Admission admission, Consumer<Outcome<OpenRoom>> answer) {
    hosting.host(Names.tidy(name), admission == Admission.NETWORK, answer);
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
  public void visit(String address) {
    new Visit().of(address);
  }

  @Override
  public void tryNow(HouseModel house) {
    at(house, HouseSession::tryNow);
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
  public void understood(HouseModel house) {
    if (Obstacles.isRebuilt(house.troubleProperty().get())) {
      house.troubleProperty().set(null);
    }
  }

  @Override
  public void say(HouseModel house, RoomModel room, Body.OfMessage body) {
    at(house, session -> session.say(room, body));
  }

  @Override
  public void change(HouseModel house, RoomModel room, Body.OnMessage change) {
    at(house, session -> session.say(room, change));
  }

  @Override
  public void govern(HouseModel house, RoomModel room, Body body, Consumer<Outcome<RoomModel>> answer) {
    ask(house, answer, session -> session.govern(room, body, answer));
  }

  @Override
  public void again(HouseModel house, String post) {
    at(house, session -> session.again(post));
  }

  @Override
  public void discard(HouseModel house, String post) {
    at(house, session -> session.discard(post));
  }

  @Override
  public void versions(HouseModel house, RoomModel room, long message, Consumer<Outcome<List<Version>>> answer) {
    ask(house, answer, session -> session.versions(room, message, answer));
  }

  @Override
  public void schedule(HouseModel house, RoomModel room, Body.Said body, Instant at, Consumer<Outcome<Plan>> answer) {
    ask(house, answer, session -> session.schedule(room, body, at, answer));
  }

  @Override
  public void remind(HouseModel house, RoomModel room, long message, Instant at, Consumer<Outcome<Plan>> answer) {
    ask(house, answer, session -> session.remind(room, message, at, answer));
  }

  @Override
  public void cancel(HouseModel house, Plan plan, Consumer<Outcome<Plan>> answer) {
    ask(house, answer, session -> session.cancel(plan, answer));
  }

  @Override
  public void make(
      HouseModel house, RoomKind kind, String name, String topic, Set<String> people, Consumer<Outcome<RoomModel>> answer) {
    ask(house, answer, session -> session.make(kind, name, topic, people, showing(house, answer)));
  }

  @Override
  public void browse(HouseModel house, String find, @Nullable String after, Consumer<Outcome<ServerFrame.Browsed>> answer) {
    ask(house, answer, session -> session.browse(find, after, answer));
  }

  @Override
  public void find(HouseModel house, String name, Consumer<Outcome<List<Person>>> answer) {
    ask(house, answer, session -> session.find(name, answer));
  }

  @Override
  public void enter(HouseModel house, String room, Consumer<Outcome<RoomModel>> answer) {
    ask(house, answer, session -> session.enter(room, showing(house, answer)));
  }

  @Override
  public void notNow(HouseModel house, RoomSummary invitation) {
    house.invitations().remove(invitation);
  }

  @Override
  public void leave(HouseModel house, RoomModel room, Consumer<Outcome<RoomModel>> answer) {
    govern(house, room, new Body.Left(), answer);
  }

  @Override
  public void order(HouseModel house, List<RoomModel> rooms) {
    var ids = rooms.stream().map(RoomModel::id).toList();
    at(house, session -> session.write(SettingKeys.ROOMS, SettingKeys.order(ids)));
  }

  @Override
  public void mute(HouseModel house, RoomModel room, boolean on) {
    at(house, session -> session.write(SettingKeys.muted(room.id()), on ? SettingKeys.ON : ""));
  }

  @Override
  public void receipts(HouseModel house, boolean on) {
    at(house, session -> session.write(SettingKeys.RECEIPTS, on ? "" : SettingKeys.OFF));
  }

  @Override
  public void appear(HouseModel house, Presence presence) {
    at(house, session -> session.appear(presence));
  }

  @Override
  public void draft(HouseModel house, RoomModel room, String text) {
    at(house, session -> session.write(SettingKeys.draft(room.id()), text));
  }

  @Override
  public void draft(HouseModel house, RoomModel room, ThreadModel thread, String text) {
    at(house, session -> session.write(SettingKeys.draft(room.id(), thread.root().seq()), text));
  }

  @Override
  public void typing(HouseModel house, RoomModel room) {
    at(house, session -> session.typing(room.id()));
  }

  @Override
  public void older(HouseModel house, RoomModel room) {
    at(house, session -> session.at(room, RoomSync::older));
  }

  @Override
  public void newer(HouseModel house, RoomModel room) {
    at(house, session -> session.at(room, RoomSync::newer));
  }

  @Override
  public void goTo(HouseModel house, RoomModel room, long seq, Consumer<Outcome<Long>> answer) {
    ask(house, answer, session -> session.goTo(room, seq, answer));
  }

  @Override
  public void goTo(HouseModel house, RoomModel room, Instant at, Consumer<Outcome<Long>> answer) {
    ask(house, answer, session -> session.goTo(room, at, answer));
  }

  @Override
  public void toEnd(HouseModel house, RoomModel room) {
    at(house, session -> session.at(room, RoomSync::toEnd));
  }

  @Override
  public void openThread(HouseModel house, RoomModel room, MessageModel root) {
    at(house, session -> session.openThread(room, root));
  }

  @Override
  public void closeThread(HouseModel house, RoomModel room) {
    at(house, session -> session.closeThread(room));
  }

  @Override
  public void seen(HouseModel house, RoomModel room) {
    at(house, session -> session.seen(room.id()));
  }

  private void at(HouseModel house, Consumer<HouseSession> what) {
    houses.session(house).ifPresent(what);
  }

  /// As long as a house is being opened nobody can be asked there.
  private <T> void ask(HouseModel house, Consumer<Outcome<T>> answer, Consumer<HouseSession> question) {
    houses.session(house).ifPresentOrElse(question, () -> answer.accept(new Outcome.Failed<>(Obstacle.UNREACHABLE)));
  }

  /// Shows the room to which a person has come.
  private Consumer<Outcome<RoomModel>> showing(HouseModel house, Consumer<Outcome<RoomModel>> answer) {
    return outcome -> {
      if (outcome instanceof Outcome.Done<RoomModel>(var room)) {
        show(house, room);
      }
      answer.accept(outcome);
    };
  }
}
