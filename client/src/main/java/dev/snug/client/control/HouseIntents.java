package dev.snug.client.control;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Found;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.RoomTelling;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.Unfinished;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person wants of a house that is open here: carried out by the session with it. On the FX thread.
abstract class HouseIntents implements Intents {

  /// The session with a house, once it is open.
  abstract Optional<HouseSession> session(HouseModel house);

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
  public void rename(HouseModel house, String name, Consumer<Outcome<HouseModel>> answer) {
    ask(house, answer, session -> session.rename(name, answer));
  }

  @Override
  public void devices(HouseModel house, Consumer<Outcome<List<ServerFrame.Device>>> answer) {
    ask(house, answer, session -> session.devices(answer));
  }

  @Override
  public void link(HouseModel house, Consumer<Outcome<ServerFrame.Linked>> answer) {
    ask(house, answer, session -> session.link(answer));
  }

  @Override
  public void revoke(HouseModel house, PublicKey device, Consumer<Outcome<PublicKey>> answer) {
    ask(house, answer, session -> session.revoke(device, answer));
  }

  @Override
  public void choose(HouseModel house, List<Path> files, Consumer<List<ChosenFile>> answer) {
    at(house, session -> session.sending().look(files, answer));
  }

  @Override
  public void choose(HouseModel house, BufferedImage picture, String name, Consumer<Outcome<ChosenFile>> answer) {
    ask(house, answer, session -> session.sending().keep(picture, name, answer));
  }

  @Override
  public void send(
      HouseModel house, RoomModel room, Body.Said body, List<ChosenFile> files, Consumer<Outcome<RoomModel>> answer) {
    ask(house, answer, session -> session.send(room, body, files, answer));
  }

  @Override
  public void fetch(HouseModel house, Attachment file) {
    at(house, session -> session.files().fetch(file));
  }

  @Override
  public void fetchSmall(HouseModel house, Attachment file) {
    at(house, session -> session.files().fetchSmall(file));
  }

  @Override
  public void save(HouseModel house, Attachment file, Path target, Consumer<Outcome<Path>> answer) {
    ask(house, answer, session -> session.files().save(file, target, answer));
  }

  @Override
  public void open(HouseModel house, Attachment file, Consumer<Outcome<Path>> answer) {
    ask(house, answer, session -> session.files().open(file, answer));
  }

  @Override
  public void stopFetching(HouseModel house, Attachment file) {
    at(house, session -> session.files().stopFetching(file.file()));
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
  public void search(
      HouseModel house, String query, @Nullable RoomModel room, @Nullable Found after, Consumer<Outcome<Found>> answer) {
    ask(house, answer, session -> session.search(query, room, after, answer));
  }

  @Override
  public void enter(HouseModel house, String room, Consumer<Outcome<RoomModel>> answer) {
    ask(house, answer, session -> session.enter(room, showing(house, answer)));
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
  public void tell(HouseModel house, RoomModel room, RoomTelling telling) {
    at(house, session -> session.write(SettingKeys.muted(room.id()), SettingKeys.telling(telling)));
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
  public void unfinished(HouseModel house, RoomModel room, @Nullable Unfinished what) {
    at(house, session -> session.write(SettingKeys.errand(room.id()), SettingKeys.errand(what)));
  }

  @Override
  public void unfinished(HouseModel house, RoomModel room, ThreadModel thread, @Nullable Unfinished what) {
    at(house, session -> session.write(SettingKeys.errand(room.id(), thread.root().seq()), SettingKeys.errand(what)));
  }

  @Override
  public void typing(HouseModel house, RoomModel room) {
    at(house, session -> session.typing(room.id()));
  }

  @Override
  public void older(HouseModel house, RoomModel room) {
    at(house, session -> session.at(room, RoomReading::older));
  }

  @Override
  public void newer(HouseModel house, RoomModel room) {
    at(house, session -> session.at(room, RoomReading::newer));
  }

  @Override
  public void quote(HouseModel house, RoomModel room, long seq) {
    at(house, session -> session.at(room, it -> it.quotes().want(seq)));
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
    at(house, session -> session.at(room, RoomReading::toEnd));
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

  abstract void at(HouseModel house, Consumer<HouseSession> what);

  /// As long as a house is being opened nobody can be asked there.
  private <T> void ask(HouseModel house, Consumer<Outcome<T>> answer, Consumer<HouseSession> question) {
    session(house).ifPresentOrElse(question, () -> answer.accept(new Outcome.Failed<>(Obstacle.UNREACHABLE)));
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
