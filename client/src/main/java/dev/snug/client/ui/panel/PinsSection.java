package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What is pinned: pressing shows where it was said.
final class PinsSection extends Section {

  private static final double FACE = 16;
  private static final int LENGTH = 160;

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final RoomDesk desk;
  private final Ties pinTies = new Ties();

  PinsSection(Ui ui, HouseModel house, RoomModel room, RoomDesk desk, Ties ties) {
    super("pins", ui.texts().live("details.pinned"));
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.desk = desk;
    gap(8);
    count(ui.texts().live(this::howMany, room.factsProperty(), room.pins()));
    ties.listen(room.people(), this::refresh);
    ties.listen(room.pins(), this::refresh);
    ties.follow(room.rightsProperty(), _ -> refresh());
    ties.atEnd(pinTies::close);
  }

  /// Some of them may stand too far back to be had at once.
  private String howMany() {
    var all = Math.max(room.factsProperty().get().pins().size(), room.pins().size());
    return all == 0 ? "" : ui.texts().text("details.count", all);
  }

  private void refresh() {
    pinTies.close();
    if (room.pins().isEmpty()) {
      hold(Labels.of(ui.texts().live("details.nothing-pinned"), "caption", "subtle"));
    } else {
      hold(room.pins().stream().map(this::card).toList());
    }
  }

  private PressBox card(MessageModel message) {
    var card = new PressBox(() -> desk.reveal(message.seq()));
    card.setId("pin-" + message.seq());
    card.getStyleClass().add("pin-card");
    pinTies.follow(message.contentProperty(), _ -> fill(card, message));
    return card;
  }

  private void fill(PressBox card, MessageModel message) {
    var author = room.people()
        .getOrDefault(message.author(), new Person(message.author(), ui.texts().text("person.unknown"), Role.MEMBER, null));
    var name = Labels.of(author.name(), "caption", "w600");
    name.setMinWidth(0);
    var day = Labels.of(ui.times().date(message.at()), "caption", "subtle");
    day.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, Avatar.of(author, FACE), name, day, Labels.spring());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("pin-head");
    if (room.rightsProperty().get().contains(Right.PIN)) {
      head.getChildren().add(unpin(message));
    }
    card.getChildren().setAll(head, new EmojiText(ui.emoji(), shortened(message.text()), 14, "message-text"));
    card.setAccessibleText(author.name() + ", " + ui.times().date(message.at()) + ", " + message.text());
  }

  private Button unpin(MessageModel message) {
    var unpin = Buttons.icon(
        "unpin-" + message.seq(), Feather.X, 14, ui.texts(), "details.unpin",
        () -> ui.intents().change(house, room, new Body.Pinned(message.seq(), false)));
    unpin.getStyleClass().add("unpin");
    return unpin;
  }

  private static String shortened(String text) {
    if (text.length() <= LENGTH) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LENGTH) - 1)).strip() + "…";
  }
}
