package dev.snug.client.ui.room;

import dev.snug.shared.room.Body;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.emoji.EmojiPicture;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
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

  EmptyRoom(Ui ui, HouseModel house, RoomModel room) {
    var texts = ui.texts();
    setId("empty-room");
    setAlignment(Pos.CENTER);
    setVisible(false);
    setPickOnBounds(false);
    var title = Labels.of(texts.live("empty.title"), "empty-title");
    var isHost = house.hostedHereProperty().flatMap(is -> house.lineProperty().map(line -> is && line instanceof Line.Open));
    var hint = Labels.of(texts.live(() -> texts.text(isHost.getValue() ? "empty.hint.host" : "empty.hint"), isHost), "muted");
    var invite = Buttons.outlined("empty-invite", texts.live("house.invite"), () -> new Hosting(ui).invite(house));
    Labels.showWhen(invite, isHost);
    var buttons = new HBox(8, hello(ui, house, room), Buttons.with(invite, Feather.USER_PLUS));
    buttons.setAlignment(Pos.CENTER);
    setMargin(title, new Insets(24, 0, 4, 0));
    setMargin(buttons, new Insets(20, 0, 0, 0));
    getChildren().addAll(HouseTile.of(Feather.HASH, 72).show(Light.LIT), title, hint, buttons);
  }

  private static Button hello(Ui ui, HouseModel house, RoomModel room) {
    var hello =
        Buttons.primary("say-hello", ui.texts().live("empty.hello"), () -> ui.intents().say(house, room, new Body.Said(WAVE)));
    ui.emoji().picture(WAVE).ifPresent(image -> hello.setGraphic(new EmojiPicture(image, 18)));
    hello.setContentDisplay(ContentDisplay.RIGHT);
    hello.setGraphicTextGap(4);
    return hello;
  }
}
