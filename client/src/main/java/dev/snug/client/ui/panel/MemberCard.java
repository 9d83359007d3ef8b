package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Person;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;

/// Who somebody is: their face, what they are here, the words of their key, and what one can do with them.
public final class MemberCard {

  private static final double WIDTH = 344;
  private static final double FACE = 44;
  private static final double GAP = 8;
  private static final int COLUMNS = 2;

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final RoomModel room;
  private final Person person;
  private final Popup popup = new Popup();

  public MemberCard(Ui ui, HouseModel house, RoomModel room, Person person) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.room = room;
    this.person = person;
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /// Opens beside a node, on the side where there is more room.
  public void showBy(Node near) {
    var content = content();
    popup.getContent().setAll(content);
    Bounds place = near.localToScreen(near.getBoundsInLocal());
    var middle = near.getScene().getWindow().getX() + near.getScene().getWidth() / 2;
    var x = place.getCenterX() > middle ? place.getMinX() - WIDTH - GAP : place.getMaxX() + GAP;
    popup.show(near, x, place.getMinY());
    var first = content.lookupAll(".button").stream().filter(Node::isVisible).findFirst();
    first.ifPresent(Node::requestFocus);
  }

  private VBox content() {
    var card = new VBox(16, head(), new KeyWords(texts, person, COLUMNS));
    card.setId("member-card");
    card.getStyleClass().add("member-card");
    card.setMinWidth(WIDTH);
    card.setMaxWidth(WIDTH);
    var buttons = buttons();
    if (!buttons.getChildren().isEmpty()) {
      card.getChildren().add(buttons);
    }
    return card;
  }

  private HBox head() {
    var name = Labels.of(person.name(), "card-title");
    name.setId("card-name");
    name.setWrapText(true);
    var role = RoleTag.word(texts, person.role());
    var under = Labels.of(
        texts.live(
            () -> isYou()
                ? texts.text("person.under", role, texts.text("person.you"))
                : texts.text("person.under", role, PresenceWord.of(texts, room.present().get(person.id()))),
            room.present()),
        "caption",
        "subtle");
    under.setId("card-under");
    var words = new VBox(name, under);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    var head = new HBox(12, new Face(room, person, FACE), words);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox buttons() {
    var powers = Powers.of(house, room, person, ui.times().now());
    var buttons = new HBox(8);
    if (powers.message()) {
      var message = Buttons.primary("card-message", texts.live("person.message"), () -> {
        popup.hide();
        new Governing(ui, house, room, person).message();
      });
      buttons.getChildren().add(Buttons.with(message, Feather.MESSAGE_CIRCLE));
    }
    if (powers.isAny()) {
      buttons.getChildren().add(orderButton());
    }
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  private Button orderButton() {
    var button = Buttons.outlined("card-order", texts.live("person.order"), () -> {});
    button.setGraphic(Labels.icon(Feather.CHEVRON_DOWN, 16));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> {
      var menu = new PersonMenu(ui, house, room, person).order();
      menu.setOnAction(_ -> popup.hide());
      menu.show(button, Side.BOTTOM, 0, 4);
    });
    return button;
  }

  private boolean isYou() {
    var you = house.youProperty().get();
    return you != null && you.id().equals(person.id());
  }
}
