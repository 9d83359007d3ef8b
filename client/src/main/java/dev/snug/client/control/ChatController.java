package dev.snug.client.control;

import dev.snug.client.connection.CannotConnect;
import dev.snug.client.connection.Peek;
import dev.snug.client.control.Background.Hindered;
import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Language;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.Theme;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Names;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what a person wants: intents in, frames out. Lives on the FX thread; whatever takes time is done elsewhere.
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
  private final Background background;
  private final HostedHouses hosted;
  private final Houses houses;

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
    this.background = new Background(mailbox);
    this.hosted = new HostedHouses(folder.resolve("hosted"), addresses, clock, random);
    this.houses = new Houses(model, store, identity, folder.resolve("houses"), mailbox, clock, random);
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
    hosted.close();
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
    var tidy = Names.tidy(name);
    var network = admission == Admission.NETWORK;
    var taken = portsOfHostedHouses();
    background.run(() -> hosted.openNew(tidy, network, taken), outcome -> {
      switch (outcome) {
        case Outcome.Done<HostedHouses.Opened>(var opened) -> enterOwn(tidy, opened, answer);
        case Outcome.Failed<HostedHouses.Opened>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
      }
    });
  }

  @Override
  public void open(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
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
                houses.session(house).ifPresent(session -> session.tryNow(arrived -> handOut(arrived, answer)));
            case Outcome.Failed<Boolean>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
          }
        });
  }

  @Override
  public void invite(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    var how = houses.known(house).map(KnownHouse::hosting).orElse(null);
    background.run(() -> hosted.invite(house.key(), how != null && how.network()), outcome ->
        answer.accept(switch (outcome) {
          case Outcome.Done<HostedHouses.NewInvite>(var made) ->
              new Outcome.Done<>(new OpenRoom(house, made.invite(), made.goodFor(), made.uses()));
          case Outcome.Failed<HostedHouses.NewInvite>(var problem) -> new Outcome.Failed<>(problem);
        }));
  }

  @Override
  public void close(HouseModel house) {
    houses.session(house).ifPresent(HouseSession::rest);
    background.<Boolean>run(
        () -> {
          hosted.close(house.key());
          return true;
        },
        _ -> houses.session(house).ifPresent(session -> session.closed(clock.instant())));
  }

  @Override
  public void look(String link, Consumer<Outcome<InvitePreview>> answer) {
    var invite = parse(link);
    if (invite == null) {
      var problem = link.strip().toLowerCase(Locale.ROOT).startsWith("snug://")
          ? Obstacle.INVITE_INCOMPLETE : Obstacle.NOT_AN_INVITE;
      answer.accept(new Outcome.Failed<>(problem));
      return;
    }
    background.run(() -> preview(invite), answer);
  }

  @Override
  public void join(InvitePreview preview, Consumer<Outcome<HouseModel>> answer) {
    var invite = preview.invite();
    var host = preview.house().host();
    var before = houses.shown(invite.house()).flatMap(houses::known).map(KnownHouse::hosting).orElse(null);
    var house = new KnownHouse(
        invite.house(), preview.house().name(), host == null ? "" : host, invite.addresses(), invite.tls(), before);
    houses.arrive(house, invite.secret(), outcome -> {
      if (outcome instanceof Outcome.Done<HouseModel>(var joined)) {
        model.houseProperty().set(joined);
      }
      answer.accept(outcome);
    });
  }

  @Override
  public void leave(HouseModel house) {
    if (hosted.isOpen(house.key())) {
      close(house);
    }
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
    houses.session(house).ifPresent(HouseSession::tryNow);
  }

  @Override
  public void say(HouseModel house, RoomModel room, String text) {
    var id = new byte[POST_ID_BYTES];
    random.nextBytes(id);
    var name = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    var post = new UnsentPost(name, room.id(), text, clock.instant(), null);
    room.draftProperty().set("");
    houses.session(house).ifPresent(session -> session.say(room, post));
  }

  @Override
  public void again(HouseModel house, RoomModel room, MessageModel message) {
    var open = house.lineProperty().get() instanceof Line.Open;
    message.sendingProperty().set(open ? new Sending.Pending() : new Sending.Waiting());
    var post = new UnsentPost(message.id(), room.id(), message.text(), message.at(), null);
    houses.session(house).ifPresent(session -> session.again(post));
  }

  @Override
  public void discard(HouseModel house, RoomModel room, MessageModel message) {
    room.timeline().remove(message);
    houses.session(house).ifPresent(session -> session.discard(message.id()));
  }

  @Override
  public void draft(HouseModel house, RoomModel room, String text) {
    room.draftProperty().set(text);
    houses.session(house).ifPresent(session -> session.draft(room.id(), text));
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

  /// The host comes in by the front door, like everyone.
  private void enterOwn(String name, HostedHouses.Opened opened, Consumer<Outcome<OpenRoom>> answer) {
    var addresses = List.of(new Address("127.0.0.1", opened.hosting().port()));
    var house = new KnownHouse(opened.key(), name, model.nameProperty().get(), addresses, true, opened.hosting());
    houses.arrive(house, opened.owners().secret(), arrived -> {
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
        invite(house, answer);
      }
      case Outcome.Failed<HouseModel>(var problem) -> answer.accept(new Outcome.Failed<>(problem));
    }
  }

  private Set<Integer> portsOfHostedHouses() {
    return model.houses().stream()
        .flatMap(house -> houses.known(house).stream())
        .map(KnownHouse::hosting)
        .filter(how -> how != null)
        .map(KnownHouse.Hosting::port)
        .collect(Collectors.toSet());
  }

  private static InvitePreview preview(Invite invite) throws Hindered {
    try {
      return switch (Peek.at(invite)) {
        case ServerFrame.Peeked(var house, var people, var here) -> new InvitePreview(invite, house, people, here);
        case ServerFrame.Refused refused ->
            throw new Hindered(new Problem.Refused(refused.refusal()), new IllegalStateException(refused.message()));
        default -> throw new Hindered(Obstacle.UNREACHABLE, new IllegalStateException("not an answer to peek"));
      };
    } catch (CannotConnect e) {
      throw new Hindered(Obstacles.of(e.reason()), e);
    }
  }

  private static @Nullable Invite parse(String link) {
    try {
      return Invite.parse(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void keep(String setting, String value) {
    try {
      store.setting(setting, value);
    } catch (StoreFailed e) {
      LOG.warn("A setting could not be kept", e);
    }
  }
}
