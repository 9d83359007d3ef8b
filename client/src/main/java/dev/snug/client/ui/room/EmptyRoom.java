package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.emoji.EmojiPicture;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.panel.InviteSheet;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.RoomKind;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The first moment of a room.
final class EmptyRoom extends VBox {

  private static final String WAVE = "\uD83D\uDC4B";

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final RoomModel room;
  private final ObservableValue<Boolean> isHost;
  private final ObservableValue<Boolean> maySay;

  EmptyRoom(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.room = room;
    this.isHost = Derived.both(house.hostedHereProperty(), Derived.of(house.lineProperty(), Line.Open.class::isInstance));
    // As long as it is not known what one may do, one can try.
    this.maySay = Derived.both(
        room.archivedProperty().not(),
        Derived.of(room.rightsProperty(), rights -> rights.isEmpty() || rights.contains(Right.SAY)));
    setId("empty-room");
    setAlignment(Pos.CENTER);
    setVisible(false);
    setPickOnBounds(false);
  }

  void show(boolean isEmpty) {
    if (isEmpty && getChildren().isEmpty()) {
      fill();
    }
    setVisible(isEmpty);
  }

  private void fill() {
    var title = Labels.of(texts.live(room.kind() == RoomKind.DIRECT ? "empty.title.direct" : "empty.title"), "empty-title");
    var hint = Labels.of(texts.live(this::hint, isHost, maySay, RoomName.of(texts, room)), "muted");
    hint.setId("empty-hint");
    var buttons = new HBox(8, hello(), invite());
    buttons.setAlignment(Pos.CENTER);
    setMargin(title, new Insets(24, 0, 4, 0));
    setMargin(buttons, new Insets(20, 0, 0, 0));
    getChildren().addAll(HouseTile.of(RoomIcon.of(room.kind()), 72).show(Light.LIT), title, hint, buttons);
  }

  private String hint() {
    if (!maySay.getValue()) {
      return texts.text("empty.hint.reading");
    }
    return switch (room.kind()) {
      case DIRECT -> texts.text("empty.hint.direct", RoomName.of(texts, room).getValue());
      case GROUP -> texts.text("empty.hint.group");
      case PRIVATE -> texts.text("empty.hint.private");
      case PUBLIC -> texts.text(isHost.getValue() ? "empty.hint.host" : "empty.hint");
    };
  }

  private Button hello() {
    var hello = Buttons.primary("say-hello", texts.live("empty.hello"), () -> ui.intents().say(house, room, new Body.Said(WAVE)));
    ui.emoji().picture(WAVE).ifPresent(image -> hello.setGraphic(new EmojiPicture(image, 18)));
    hello.setContentDisplay(ContentDisplay.RIGHT);
    hello.setGraphicTextGap(4);
    Labels.showWhen(hello, maySay);
    return hello;
  }

  /// Into a public room come those who are in the house, so the host brings people into that.
  private Button invite() {
    var isChosen = room.kind() == RoomKind.PRIVATE || room.kind() == RoomKind.GROUP;
    Runnable bring = isChosen ? () -> new InviteSheet(ui, house, room).show() : () -> new Hosting(ui).invite(house);
    var invite = Buttons.outlined("empty-invite", texts.live("house.invite"), bring);
    ObservableValue<Boolean> mayInvite = switch (room.kind()) {
      case PUBLIC -> isHost;
      case PRIVATE, GROUP -> Derived.of(room.rightsProperty(), rights -> rights.contains(Right.INVITE));
      case DIRECT -> new ReadOnlyBooleanWrapper(false);
    };
    Labels.showWhen(invite, mayInvite);
    return Buttons.with(invite, Feather.USER_PLUS);
  }
}
