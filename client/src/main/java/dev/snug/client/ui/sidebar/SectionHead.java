package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.rooms.BrowseSheet;
import dev.snug.client.ui.rooms.HouseRights;
import dev.snug.client.ui.rooms.NewDirectSheet;
import dev.snug.client.ui.rooms.NewGroupSheet;
import dev.snug.client.ui.rooms.NewRoomSheet;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What a section is called, and the way to more of it.
final class SectionHead extends HBox {

  private final Ui ui;
  private final HouseModel house;
  private final Section section;

  SectionHead(Ui ui, HouseModel house, Section section) {
    this.ui = ui;
    this.house = house;
    this.section = section;
    getStyleClass().add("section-row");
    setAlignment(Pos.CENTER_LEFT);
    var word = section.name().toLowerCase(Locale.ROOT);
    var head = Labels.of(ui.texts().live("sidebar.section." + word), "section-head");
    getChildren().addAll(head, Labels.spring(), add(word));
  }

  private Button add(String word) {
    var add = Buttons.icon("add-" + word, Feather.PLUS, 14, ui.texts(), "sidebar.add." + word, () -> {});
    add.getStyleClass().add("section-add");
    add.setOnAction(_ -> add(add));
    var rights = new HouseRights(house);
    switch (section) {
      case ROOMS -> {}
      case GROUPS -> add.disableProperty().bind(rights.canMakeGroups().not());
      case DIRECT -> add.disableProperty().bind(rights.canWriteDirect().not());
    }
    return add;
  }

  private void add(Button button) {
    switch (section) {
      case ROOMS -> roomMenu().show(button, Side.BOTTOM, 0, 4);
      case GROUPS -> new NewGroupSheet(ui, house).show();
      case DIRECT -> new NewDirectSheet(ui, house).show();
    }
  }

  private ContextMenu roomMenu() {
    var texts = ui.texts();
    var make =
        Menus.item("menu-new-room", Feather.PLUS, texts.text("rooms.new"), () -> new NewRoomSheet(ui, house).show());
    make.setDisable(!new HouseRights(house).canMakeAny().get());
    return new ContextMenu(
        make,
        Menus.item("menu-browse", Feather.COMPASS, texts.text("rooms.browse"), () -> new BrowseSheet(ui, house).show()));
  }
}
