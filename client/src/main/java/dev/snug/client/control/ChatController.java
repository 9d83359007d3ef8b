package dev.snug.client.control;

import dev.snug.client.discovery.Discovery;
import dev.snug.client.discovery.Sight;
import dev.snug.client.identity.IdentityFile;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.model.Movement;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.model.Tone;
import dev.snug.client.preview.Previewer;
import dev.snug.client.report.LogFile;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.voice.Chime;
import dev.snug.client.voice.Chimes;
import dev.snug.client.voice.Sound;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Does what a person wants: intents in, frames out. Lives on the FX thread; whatever takes time is done elsewhere.
public final class ChatController extends HouseIntents implements AutoCloseable {

  /// How long what was said last may take to go out when the app ends.
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final Duration GOODBYES = Duration.ofMillis(1_500);

  private final AppModel model;
  private final Preferences preferences;
  private final Tellings tellings;
  private final Houses houses;
  private final Discovery discovery;
  private final Nearby nearby;
  private final Hosting hosting;
  private final Preview preview;
  private final Diagnosis diagnosis;
  private final Path logs;
  private final OwnIdentity own;
  private final Voices voices;
  private final Chimes chimes;

  /// @param folder the app's own folder
  /// @param previewer looks what stands behind links
  public ChatController(
      AppModel model,
      AppStore store,
      Identity identity,
      Path folder,
      Surroundings surroundings,
      Previewer previewer,
      FxMailbox mailbox,
      Sound sound,
      Clock clock,
      SecureRandom random) {
    this.model = model;
    this.preferences = new Preferences(model, store);
    var background = new Background(mailbox);
    var links = new LinkLook(previewer);
    model.linkPreviewsProperty().subscribe(links::turn);
    this.tellings = new Tellings(model, clock);
    this.houses = new Houses(model, store, identity, folder.resolve("houses"), links, tellings, mailbox, clock, random);
    this.discovery = new Discovery(surroundings.cards(), sight -> mailbox.post(() -> see(sight)), random);
    this.nearby = new Nearby(model, discovery);
    var hosted = new HostedHouses(folder.resolve("hosted"), surroundings, clock, random);
    this.hosting = new Hosting(model, houses, hosted, new Announcing(discovery), background, clock);
    this.preview = new Preview(background);
    this.diagnosis = new Diagnosis(model, folder, background, clock);
    this.logs = LogFile.folder(folder);
    this.own = new OwnIdentity(model, houses, identity, new IdentityFile(folder.resolve("identity"), clock, random), background);
    this.chimes = new Chimes(sound.loudspeaker());
    this.voices = new Voices(model, sound, folder.resolve("recorded"), mailbox, clock);
  }

  /// Shows everything as it was left.
  ///
  /// @throws StoreFailed if what the app remembers cannot be read
  public void start() throws StoreFailed {
    preferences.show();
    voices.start();
    houses.openAll();
  }

  /// From now on this bell rings for what this person wants to be told.
  public void ring(Bell bell) {
    tellings.ring(bell);
  }

  /// Closes the houses that are open here, politely, and ends all sessions. Takes up to a few seconds, so not on the FX
  /// thread.
  @Override
  public void close() {
    voices.close();
    houses.send(LAST_WORDS);
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
  public void use(LanguageChoice language) {
    preferences.use(language);
  }

  @Override
  public void backUp(Path target, CharSequence passphrase, Consumer<Outcome<Path>> answer) {
    own.backUp(target, passphrase, answer);
  }

  @Override
  public void restore(Path backup, CharSequence passphrase, Consumer<Outcome<PublicKey>> answer) {
    own.restore(backup, passphrase, answer);
  }

  @Override
  public void openLogs() {
    visit(logs.toUri().toString());
  }

  @Override
  public void report(Consumer<String> answer) {
    diagnosis.report(answer);
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
  public void trust(HouseModel house, Fingerprint shown, Consumer<Outcome<HouseModel>> answer) {
    houses.trust(house, shown, answer);
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
  public void lookForMicrophone() {
    voices.lookForMicrophone();
  }

  @Override
  public void record(RecordingModel recording) {
    voices.record(recording);
  }

  @Override
  public void stop(RecordingModel recording) {
    voices.stop(recording);
  }

  @Override
  public void discard(RecordingModel recording) {
    voices.discard(recording);
  }

  @Override
  public void play(HouseModel house, Attachment file, long from, Consumer<Problem> trouble) {
    at(house, session -> voices.play(house, session.files(), file, from, trouble));
  }

  @Override
  public void play(ChosenFile file, long from, Consumer<Problem> trouble) {
    voices.play(file, from, trouble);
  }

  @Override
  public void pause() {
    voices.pause();
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
  public void previewLinks(boolean on) {
    preferences.previewLinks(on);
  }

  @Override
  public void use(NotificationSettings settings) {
    preferences.use(settings);
  }

  @Override
  public void play(NotificationSettings.Sound sound) {
    switch (sound) {
      case NONE -> {}
      case KNOCK -> chimes.play(Chime.KNOCK);
      case BELL -> chimes.play(Chime.BELL);
      case DROP -> chimes.play(Chime.DROP);
    }
  }

  @Override
  public void picked(String emoji) {
    preferences.picked(emoji);
  }

  @Override
  Optional<HouseSession> session(HouseModel house) {
    return houses.session(house);
  }

  @Override
  void at(HouseModel house, Consumer<HouseSession> what) {
    houses.at(house, what);
  }
}
