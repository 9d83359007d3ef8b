package dev.snug.client.ui;

import dev.snug.client.control.Intents;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Found;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Movement;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.RoomTelling;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.Tone;
import dev.snug.client.model.Unfinished;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes down what was wanted, and answers what it was told to answer.
final class RecordingIntents implements Intents {

  final List<String> wanted = new ArrayList<>();
  Outcome<OpenRoom> room = new Outcome.Failed<>(Problem.Obstacle.PORT_IN_USE);
  Outcome<InvitePreview> preview = new Outcome.Failed<>(Problem.Obstacle.UNREACHABLE);
  boolean isAnswering = true;
  private final AppModel model;

  RecordingIntents(AppModel model) {
    this.model = model;
  }

  /// What the answers are, by the name of the intent; what has none here is not answered.
  final Map<String, Outcome<?>> answers = new HashMap<>();
  /// Who waits for what was looked for, if that is kept: they hold their view.
  boolean isHoldingSeekers;
  final List<Consumer<Outcome<Found>>> seekers = new ArrayList<>();
  /// What files are found to be; one that is not here is a short text.
  final Map<Path, ChosenFile> chosen = new HashMap<>();
  /// Who wants to hear that something cannot be heard.
  final List<Consumer<Problem>> troubles = new ArrayList<>();
  /// What was said with files, without them.
  final List<Body.Said> sent = new ArrayList<>();
  /// How houses were to be hosted.
  final List<HostPlan> plans = new ArrayList<>();
  /// What was said, whole.
  final List<Body.OfMessage> said = new ArrayList<>();
  /// In which rooms, by their ids.
  final List<String> saidIn = new ArrayList<>();

  @SuppressWarnings("unchecked")
  private <T> void answer(String intent, Consumer<Outcome<T>> answer) {
    var outcome = answers.get(intent);
    if (outcome != null) {
      answer(answer, (Outcome<T>) outcome);
    }
  }

  private <T> void answer(Consumer<T> answer, T outcome) {
    if (isAnswering) {
      answer.accept(outcome);
    }
  }

  @Override
  public void callMe(String name) {
    wanted.add("callMe " + name);
    model.nameProperty().set(name);
  }

  @Override
  public void use(ThemeChoice theme) {
    wanted.add("use " + theme);
    model.themeChoiceProperty().set(theme);
    model.themeProperty().set(theme.theme(model.themeProperty().get()));
  }

  @Override
  public void use(LanguageChoice language) {
    model.languageChoiceProperty().set(language);
  }

  @Override
  public void backUp(Path target, CharSequence passphrase, Consumer<Outcome<Path>> answer) {
    wanted.add("backUp " + target.getFileName() + " " + passphrase);
    answer("backUp", answer);
  }

  @Override
  public void restore(Path backup, CharSequence passphrase, Consumer<Outcome<PublicKey>> answer) {
    wanted.add("restore " + backup.getFileName() + " " + passphrase);
    answer("restore", answer);
  }

  @Override
  public void rename(HouseModel house, String name, Consumer<Outcome<HouseModel>> answer) {
    wanted.add("rename " + name + " in " + house.nameProperty().get());
    answer("rename", answer);
  }

  @Override
  public void devices(HouseModel house, Consumer<Outcome<List<ServerFrame.Device>>> answer) {
    wanted.add("devices");
    answer("devices", answer);
  }

  @Override
  public void link(HouseModel house, Consumer<Outcome<ServerFrame.Linked>> answer) {
    wanted.add("link");
    answer("link", answer);
  }

  @Override
  public void revoke(HouseModel house, PublicKey device, Consumer<Outcome<PublicKey>> answer) {
    wanted.add("revoke");
    answer("revoke", answer);
  }

  @Override
  public void openLogs() {
    wanted.add("openLogs");
  }

  @Override
  public void report(Consumer<String> answer) {
    wanted.add("report");
    answer(answer, "Snug 1.0.0");
  }

  @Override
  public void previewLinks(boolean on) {
    wanted.add("previewLinks " + on);
    model.linkPreviewsProperty().set(on);
  }

  @Override
  public void host(HostPlan plan, Consumer<Outcome<OpenRoom>> answer) {
    wanted.add("host " + plan.name() + " " + plan.admission());
    plans.add(plan);
    answer(answer, room);
  }

  @Override
  public void lookAround(boolean isWanted) {
    wanted.add("look around " + isWanted);
  }

  @Override
  public void enter(NearbyHouse house, Consumer<Outcome<HouseModel>> answer) {
    wanted.add("enter " + house.name() + " " + house.addresses());
    answer("enter", answer);
  }

  @Override
  public void checkReach(HouseModel house) {
    wanted.add("check reach");
  }

  @Override
  public void open(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    wanted.add("open");
    answer(answer, room);
  }

  @Override
  public void invite(HouseModel house, Consumer<Outcome<OpenRoom>> answer) {
    wanted.add("invite");
    answer(answer, room);
  }

  @Override
  public void close(HouseModel house) {
    wanted.add("close");
  }

  @Override
  public void look(String link, Consumer<Outcome<InvitePreview>> answer) {
    wanted.add("look " + link);
    answer(answer, preview);
  }

  @Override
  public void join(InvitePreview preview, Consumer<Outcome<HouseModel>> answer) {
    wanted.add("join");
  }

  @Override
  public void leave(HouseModel house) {
    wanted.add("leave");
  }

  @Override
  public void trust(HouseModel house, Fingerprint shown, Consumer<Outcome<HouseModel>> answer) {
    wanted.add("trust " + shown.text());
    answer.accept(new Outcome.Done<>(house));
  }

  @Override
  public void show(HouseModel house) {
    wanted.add("show house");
    model.houseProperty().set(house);
  }

  @Override
  public void show(HouseModel house, RoomModel room) {
    wanted.add("show room " + room.id());
    house.roomProperty().set(room);
  }

  @Override
  public void visit(String address) {
    wanted.add("visit " + address);
  }

  @Override
  public void tryNow(HouseModel house) {
    wanted.add("tryNow");
  }

  @Override
  public void use(int size) {
    model.textSizeProperty().set(size);
  }

  @Override
  public void use(Movement movement) {
    model.movementProperty().set(movement);
  }

  @Override
  public void use(Tone tone) {
    model.toneProperty().set(tone);
  }

  @Override
  public void picked(String emoji) {
    model.recentEmoji().remove(emoji);
    model.recentEmoji().addFirst(emoji);
  }

  @Override
  public void understood(HouseModel house) {
    wanted.add("understood");
    house.troubleProperty().set(null);
  }

  @Override
  public void say(HouseModel house, RoomModel room, Body.OfMessage body) {
    wanted.add("say " + (body instanceof Body.Said said ? said.text() : body));
    said.add(body);
    saidIn.add(room.id());
  }

  @Override
  public void change(HouseModel house, RoomModel room, Body.OnMessage change) {
    wanted.add("change " + change);
  }

  @Override
  public void govern(HouseModel house, RoomModel room, Body body, Consumer<Outcome<RoomModel>> answer) {
    wanted.add("govern " + body);
    answer("govern", answer);
  }

  @Override
  public void choose(HouseModel house, List<Path> files, Consumer<List<ChosenFile>> answer) {
    wanted.add("choose " + files.size());
    answer.accept(files.stream().map(file -> chosen.getOrDefault(file, new ChosenFile(file, file.getFileName().toString(), "text/plain", 1, null))).toList());
  }

  @Override
  public void choose(HouseModel house, BufferedImage picture, String name, Consumer<Outcome<ChosenFile>> answer) {
    wanted.add("choose " + picture.getWidth() + " x " + picture.getHeight());
    answer("choose", answer);
  }

  @Override
  public void send(
      HouseModel house, RoomModel room, Body.Said body, List<ChosenFile> files, Consumer<Outcome<RoomModel>> answer) {
    wanted.add("send " + files.stream().map(ChosenFile::name).toList() + " " + body.text());
    sent.add(body);
    answer("send", answer);
  }

  @Override
  public void fetch(HouseModel house, Attachment file) {
    wanted.add("fetch " + file.name());
  }

  @Override
  public void fetchSmall(HouseModel house, Attachment file) {
    wanted.add("fetch small " + file.name());
  }

  @Override
  public void save(HouseModel house, Attachment file, Path target, Consumer<Outcome<Path>> answer) {
    wanted.add("save " + file.name());
    answer("save", answer);
  }

  @Override
  public void open(HouseModel house, Attachment file, Consumer<Outcome<Path>> answer) {
    wanted.add("open " + file.name());
    answer("open", answer);
  }

  @Override
  public void stopFetching(HouseModel house, Attachment file) {
    wanted.add("stop " + file.name());
  }

  @Override
  public void again(HouseModel house, String post) {
    wanted.add("again");
  }

  @Override
  public void discard(HouseModel house, String post) {
    wanted.add("discard");
  }

  @Override
  public void versions(HouseModel house, RoomModel room, long message, Consumer<Outcome<List<Version>>> answer) {
    wanted.add("versions " + message);
    answer("versions", answer);
  }

  @Override
  public void schedule(HouseModel house, RoomModel room, Body.Said body, Instant at, Consumer<Outcome<Plan>> answer) {
    wanted.add("schedule " + body.text() + " " + at);
    answer("schedule", answer);
  }

  @Override
  public void remind(HouseModel house, RoomModel room, long message, Instant at, Consumer<Outcome<Plan>> answer) {
    wanted.add("remind " + message + " " + at);
    answer("remind", answer);
  }

  @Override
  public void cancel(HouseModel house, Plan plan, Consumer<Outcome<Plan>> answer) {
    wanted.add("cancel " + plan.id());
    answer("cancel", answer);
  }

  @Override
  public void make(
      HouseModel house, RoomKind kind, String name, String topic, Set<String> people, Consumer<Outcome<RoomModel>> answer) {
    wanted.add("make " + kind + " " + name + " " + people);
    answer("make", answer);
  }

  @Override
  public void browse(HouseModel house, String find, @Nullable String after, Consumer<Outcome<ServerFrame.Browsed>> answer) {
    wanted.add("browse " + find);
    answer("browse", answer);
  }

  @Override
  public void find(HouseModel house, String name, Consumer<Outcome<List<Person>>> answer) {
    wanted.add("find " + name);
    answer("find", answer);
  }

  @Override
  public void search(
      HouseModel house, String query, @Nullable RoomModel room, @Nullable Found after, Consumer<Outcome<Found>> answer) {
    wanted.add("search " + query + (room == null ? "" : " in " + room.id()) + (after == null ? "" : " after " + after.next()));
    if (isHoldingSeekers) {
      seekers.add(answer);
    }
    answer("search", answer);
  }

  @Override
  public void enter(HouseModel house, String room, Consumer<Outcome<RoomModel>> answer) {
    wanted.add("enter " + room);
    answer("enter", answer);
  }

  @Override
  public void notNow(HouseModel house, RoomSummary invitation) {
    wanted.add("notNow " + invitation.room());
    house.invitations().remove(invitation);
  }

  @Override
  public void leave(HouseModel house, RoomModel room, Consumer<Outcome<RoomModel>> answer) {
    wanted.add("leave " + room.id());
    answer("leave", answer);
  }

  @Override
  public void order(HouseModel house, List<RoomModel> rooms) {
    wanted.add("order " + rooms.stream().map(RoomModel::id).toList());
  }

  @Override
  public void use(NotificationSettings settings) {
    wanted.add("notifications");
    model.notificationsProperty().set(settings);
  }

  @Override
  public void play(NotificationSettings.Sound sound) {
    wanted.add("play " + sound);
  }

  @Override
  public void tell(HouseModel house, RoomModel room, RoomTelling telling) {
    wanted.add("tell " + room.id() + " " + telling);
    room.tellingProperty().set(telling);
  }

  @Override
  public void mute(HouseModel house, RoomModel room, boolean on) {
    wanted.add("mute " + room.id() + " " + on);
    room.mutedProperty().set(on);
  }

  @Override
  public void receipts(HouseModel house, boolean on) {
    wanted.add("receipts " + on);
    house.receiptsProperty().set(on);
  }

  @Override
  public void appear(HouseModel house, Presence presence) {
    wanted.add("appear " + presence);
    house.presenceProperty().set(presence);
  }

  @Override
  public void draft(HouseModel house, RoomModel room, String text) {
    wanted.add("draft");
    room.draftProperty().set(text);
  }

  @Override
  public void draft(HouseModel house, RoomModel room, ThreadModel thread, String text) {
    wanted.add("draft in thread");
    thread.draftProperty().set(text);
  }

  @Override
  public void unfinished(HouseModel house, RoomModel room, @Nullable Unfinished what) {
    wanted.add("unfinished " + what);
    room.unfinishedProperty().set(what);
  }

  @Override
  public void unfinished(HouseModel house, RoomModel room, ThreadModel thread, @Nullable Unfinished what) {
    wanted.add("unfinished in thread " + what);
    thread.unfinishedProperty().set(what);
  }

  @Override
  public void typing(HouseModel house, RoomModel room) {
    wanted.add("typing");
  }

  @Override
  public void older(HouseModel house, RoomModel room) {
    wanted.add("older");
  }

  @Override
  public void seen(HouseModel house, RoomModel room) {
    wanted.add("seen");
  }

  @Override
  public void newer(HouseModel house, RoomModel room) {
    wanted.add("newer");
  }

  @Override
  public void quote(HouseModel house, RoomModel room, long seq) {
    wanted.add("quote " + seq);
  }

  @Override
  public void goTo(HouseModel house, RoomModel room, long seq, Consumer<Outcome<Long>> answer) {
    wanted.add("goTo " + seq);
    answer(answer, new Outcome.Done<>(seq));
  }

  @Override
  public void goTo(HouseModel house, RoomModel room, Instant at, Consumer<Outcome<Long>> answer) {
    wanted.add("goTo " + at);
    answer("goTo", answer);
  }

  @Override
  public void toEnd(HouseModel house, RoomModel room) {
    wanted.add("toEnd");
  }

  @Override
  public void openThread(HouseModel house, RoomModel room, MessageModel root) {
    wanted.add("openThread " + root.seq());
    room.threadProperty().set(new ThreadModel(root));
  }

  @Override
  public void closeThread(HouseModel house, RoomModel room) {
    wanted.add("closeThread");
    room.threadProperty().set(null);
  }

  @Override
  public void lookForMicrophone() {
    wanted.add("look for a microphone");
  }

  @Override
  public void record(RecordingModel recording) {
    wanted.add("record");
  }

  @Override
  public void stop(RecordingModel recording) {
    wanted.add("stop the recording");
    recording.stateProperty().set(new RecordingModel.State.Spoken(Voices.SPOKEN, null));
  }

  @Override
  public void discard(RecordingModel recording) {
    wanted.add("discard the recording");
    recording.stateProperty().set(new RecordingModel.State.Gone());
  }

  @Override
  public void play(HouseModel house, Attachment file, long from, Consumer<Problem> trouble) {
    wanted.add("play " + file.name() + " from " + from);
    troubles.add(trouble);
  }

  @Override
  public void play(ChosenFile file, long from, Consumer<Problem> trouble) {
    wanted.add("play " + file.name() + " from " + from);
    troubles.add(trouble);
  }

  @Override
  public void pause() {
    wanted.add("pause");
  }
}
