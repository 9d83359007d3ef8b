package dev.snug.client.control;

import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Language;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Movement;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.Theme;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.Tone;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what a person wants: intents in, frames out. Lives on the FX thread; whatever takes time is done elsewhere.
@SuppressWarnings("UnusedVariable")
public final class ChatController implements Intents, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);
  private static final int POST_ID_BYTES = 12;
  private static final String NAME = "name";
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";

  private final AppModel model;
  private final AppStore store;
  private final Clock clock;
  private final SecureRandom random;
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
    this.store = store;
    this.clock = clock;
    this.random = random;
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
    store.setting(NAME).ifPresent(model.nameProperty()::set);
    store.setting(THEME).ifPresent(theme -> model.themeProperty().set(Theme.valueOf(theme)));
    store.setting(LANGUAGE).ifPresent(language -> model.languageProperty().set(Language.valueOf(language)));
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
    model.nameProperty().set(name);
    keep(NAME, name);
  }

  @Override
  public void use(Theme theme) {
    model.themeProperty().set(theme);
    keep(THEME, theme.name());
  }

  @Override
  public void use(Language language) {
    model.languageProperty().set(language);
    keep(LANGUAGE, language.name());
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
    houses.session(house).ifPresent(HouseSession::tryNow);
  }

  @Override
  public void typing(HouseModel house, RoomModel room) {
    houses.session(house).ifPresent(session -> session.typing(room.id()));
  }

  @Override
  public void older(HouseModel house, RoomModel room) {
    houses.session(house).ifPresent(session -> session.older(room.id()));
  }

  @Override
  public void seen(HouseModel house, RoomModel room) {
    houses.session(house).ifPresent(session -> session.seen(room.id()));
  }

  @Override
  public void use(int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void use(Movement movement) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void use(Tone tone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void picked(String emoji) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void say(HouseModel house, RoomModel room, Body.OfMessage body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void change(HouseModel house, RoomModel room, Body.OnMessage change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void govern(HouseModel house, RoomModel room, Body body, Consumer<Outcome<RoomModel>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void again(HouseModel house, String post) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void discard(HouseModel house, String post) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void versions(HouseModel house, RoomModel room, long message, Consumer<Outcome<List<Version>>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void schedule(HouseModel house, RoomModel room, Body.Said body, Instant at, Consumer<Outcome<Plan>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remind(HouseModel house, RoomModel room, long message, Instant at, Consumer<Outcome<Plan>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void cancel(HouseModel house, Plan plan, Consumer<Outcome<Plan>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void make(HouseModel house, RoomKind kind, String name, String topic, Set<String> people, Consumer<Outcome<RoomModel>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void browse(HouseModel house, String find, @Nullable String after, Consumer<Outcome<ServerFrame.Browsed>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void find(HouseModel house, String name, Consumer<Outcome<List<Person>>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void enter(HouseModel house, String room, Consumer<Outcome<RoomModel>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void leave(HouseModel house, RoomModel room, Consumer<Outcome<RoomModel>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void order(HouseModel house, List<RoomModel> rooms) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void mute(HouseModel house, RoomModel room, boolean on) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void receipts(HouseModel house, boolean on) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void appear(HouseModel house, Presence presence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void draft(HouseModel house, RoomModel room, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void draft(HouseModel house, RoomModel room, ThreadModel thread, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void newer(HouseModel house, RoomModel room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void goTo(HouseModel house, RoomModel room, long seq, Consumer<Outcome<Long>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void goTo(HouseModel house, RoomModel room, Instant at, Consumer<Outcome<Long>> answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void toEnd(HouseModel house, RoomModel room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void openThread(HouseModel house, RoomModel room, MessageModel root) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void closeThread(HouseModel house, RoomModel room) {
    throw new UnsupportedOperationException();
  }

  private void keep(String setting, String value) {
    try {
      store.setting(setting, value);
    } catch (StoreFailed e) {
      LOG.warn("A setting could not be kept", e);
    }
  }
}
