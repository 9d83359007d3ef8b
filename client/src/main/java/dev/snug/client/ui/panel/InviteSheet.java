package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Asks who of the house shall come into a room that is not for everybody.
public final class InviteSheet {

  private static final double WIDTH = 448;
  private static final double FACE = 28;
  private static final Duration PAUSE = Duration.millis(200);

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final PickList<Person> list;
  private final FieldNote note;
  private final PauseTransition pause = new PauseTransition(PAUSE);

  public InviteSheet(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.list = new PickList<>(ui, "invite-find", "pick.people", Person::name, each -> Avatar.of(each, FACE), this::invite);
    this.note = new FieldNote(list.field(), ui.texts().live("empty"));
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    note.setId("invite-note");
  }

  public void show() {
    var texts = ui.texts();
    var under = room.kind() == RoomKind.GROUP ? "pick.under.group" : "pick.under.private";
    var sheet = new Sheet(texts, "invite-sheet", WIDTH, ui.sheets()::close, new VBox(8, list, note))
        .titled(texts.live("pick.title", RoomName.of(texts, room)), texts.live(under))
        .ending(Buttons.primary("invite-done", texts.live("pick.done"), ui.sheets()::close));
    sheet.whenGone(pause::stop);
    pause.setOnFinished(_ -> find());
    list.whenSearched(text -> {
      if (!text.isEmpty()) {
        note.calm();
      }
      pause.playFromStart();
    });
    ui.sheets().show(sheet, list.field());
    find();
  }

  private void find() {
    pause.stop();
    var wanted = list.field().getText().strip();
    ui.intents().find(house, wanted, outcome -> {
      // An answer that comes late is not one to what stands there now.
      if (wanted.equals(list.field().getText().strip())) {
        show(outcome);
      }
    });
  }

  private void show(Outcome<List<Person>> outcome) {
    switch (outcome) {
      case Outcome.Done<List<Person>>(var people) -> {
        list.show(people.stream().filter(this::isOutside).toList());
      }
      case Outcome.Failed<List<Person>>(var problem) -> note.complain(ui.texts().live(Sentences.keyOf(problem)));
    }
  }

  private boolean isOutside(Person person) {
    return room.members().stream().noneMatch(each -> each.id().equals(person.id()))
        && !room.factsProperty().get().invited().contains(person.id());
  }

  private void invite(Person person) {
    ui.intents().govern(house, room, new Body.Invited(person.id()), outcome -> {
      switch (outcome) {
        case Outcome.Done<RoomModel> _ -> {
          note.say(ui.texts().live("pick.invited", person.name()));
          list.field().clear();
          list.field().requestFocus();
          find();
        }
        case Outcome.Failed<RoomModel>(var problem) -> note.complain(ui.texts().live(Sentences.keyOf(problem)));
      }
    });
  }
}
