package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What one can do with somebody. It holds only what this person may do.
final class PersonMenu {

  private static final double FACE = 36;

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final RoomModel room;
  private final Person person;
  private final Governing governing;
  private final Powers powers;
  private final ContextMenu menu = new ContextMenu();

  PersonMenu(Ui ui, HouseModel house, RoomModel room, Person person) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.room = room;
    this.person = person;
    this.governing = new Governing(ui, house, room, person);
    this.powers = Powers.of(house, room, person, ui.times().now());
    menu.setId("person-menu");
  }

  /// With somebody's face above it.
  ///
  /// @param card shows who they are
  ContextMenu whole(Runnable card) {
    menu.getItems().addAll(heading(), new SeparatorMenuItem());
    if (powers.message()) {
      menu.getItems().add(item("menu-message", Feather.MESSAGE_CIRCLE, "person.message", governing::message));
    }
    menu.getItems().add(item("menu-card", Feather.USER_CHECK, "person.words", card));
    if (powers.isAny()) {
      menu.getItems().add(new SeparatorMenuItem());
      addOrder();
    }
    return menu;
  }

  /// Only what keeps order.
  ContextMenu order() {
    addOrder();
    return menu;
  }

  private MenuItem heading() {
    var present = PresenceWord.of(texts, room.present().get(person.id()));
    var under = texts.text("person.under", RoleTag.word(texts, person.role()), present);
    var words = new VBox(Labels.of(person.name(), "w600"), Labels.of(under, "caption", "subtle"));
    words.setAlignment(Pos.CENTER_LEFT);
    var face = new HBox(12, Avatar.of(person, FACE), words);
    face.setAlignment(Pos.CENTER_LEFT);
    face.getStyleClass().add("person-heading");
    var heading = new SeparatorMenuItem();
    heading.setContent(face);
    return heading;
  }

  private void addOrder() {
    for (var role : powers.roles()) {
      var name = role.name().toLowerCase(Locale.ROOT);
      menu.getItems().add(item("make-" + name, Feather.AWARD, "make." + name, () -> governing.make(role)));
    }
    if (powers.handOver()) {
      var key = isHouse() ? "person.hand-over.house" : "person.hand-over.room";
      menu.getItems().add(item("hand-over", Feather.KEY, key, this::askToHandOver));
    }
    if (powers.mute()) {
      menu.getItems().add(muting());
    }
    if (powers.unmute()) {
      menu.getItems().add(item("unmute", Feather.VOLUME_2, "person.unmute", governing::unmute));
    }
    if (powers.remove()) {
      menu.getItems().add(item("remove", Feather.LOG_OUT, "person.remove", this::askToRemove));
    }
    addBans();
  }

  private Menu muting() {
    var mute = new Menu(texts.text("person.mute"), Labels.icon(Feather.VOLUME_X, 16));
    mute.setId("mute");
    mute.setMnemonicParsing(false);
    mute.getItems()
        .addAll(List.of(
            item("mute-minutes", Feather.CLOCK, "mute.minutes", () -> governing.muteFor(Duration.ofMinutes(10))),
            item("mute-hour", Feather.CLOCK, "mute.hour", () -> governing.muteFor(Duration.ofHours(1))),
            item("mute-tomorrow", Feather.CLOCK, "mute.tomorrow", governing::muteUntilTomorrow),
            new SeparatorMenuItem(),
            item("mute-good", Feather.VOLUME_X, "mute.good", governing::muteForGood)));
    return mute;
  }

  private void addBans() {
    if (powers.roomBan() || powers.houseBan()) {
      var key = powers.houseBan() ? "person.ban.house" : "person.ban.room";
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              Menus.danger("ban", Feather.SLASH, texts.text(key), () -> new BanSheet(ui, house, room, person).ask()));
    }
  }

  private boolean isHouse() {
    return room.id().equals(Powers.LOBBY);
  }

  private void askToHandOver() {
    var what = isHouse() ? house.nameProperty() : room.nameProperty();
    new ConfirmSheet(ui, person, "hand-over-sheet")
        .ask(
            texts.live("hand-over.title", what, person.name()),
            texts.live(isHouse() ? "hand-over.under.house" : "hand-over.under", person.name()),
            texts.live("hand-over.do"),
            () -> governing.make(Role.OWNER));
  }

  private void askToRemove() {
    new ConfirmSheet(ui, person, "remove-sheet")
        .ask(
            texts.live("remove.title", person.name()),
            texts.live("remove.under", room.nameProperty()),
            texts.live("remove.do"),
            governing::remove);
  }

  private MenuItem item(String id, Feather icon, String key, Runnable then) {
    return Menus.item(id, icon, texts.text(key), then);
  }
}
