package dev.snug.client.ui;

import dev.snug.client.control.Intents;
import dev.snug.client.model.Admission;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Language;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
  public void use(Theme theme) {
    model.themeProperty().set(theme);
  }

  @Override
  public void use(Language language) {
    model.languageProperty().set(language);
  }

  @Override
  public void host(String name, Admission admission, Consumer<Outcome<OpenRoom>> answer) {
    wanted.add("host " + name + " " + admission);
    answer(answer, room);
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
  public void tryNow(HouseModel house) {
    wanted.add("tryNow");
  }

  @Override
  public void say(HouseModel house, RoomModel room, String text) {
    wanted.add("say " + text);
  }

  @Override
  public void again(HouseModel house, RoomModel room, MessageModel message) {
    wanted.add("again");
  }

  @Override
  public void discard(HouseModel house, RoomModel room, MessageModel message) {
    wanted.add("discard");
  }

  @Override
  public void draft(HouseModel house, RoomModel room, String text) {
    wanted.add("draft");
    room.draftProperty().set(text);
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
}
