package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import java.util.ArrayList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Somebody in the list of people: pressing shows who they are, and the dots show what one can do.
final class PersonRow extends StackPane {

  private static final double FACE = 28;

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Person person;
  private final Button more;

  PersonRow(Ui ui, HouseModel house, RoomModel room, Person person) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.person = person;
    this.more = Buttons.icon("person-more-" + person.id(), Feather.MORE_HORIZONTAL, 16, ui.texts(), "person.more", this::showMenu);
    getStyleClass().add("person-row");
    setAlignment(Pos.CENTER_RIGHT);
    more.getStyleClass().add("person-more");
    getChildren().addAll(button(), more);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      menu().show(this, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }

  private Button button() {
    var name = Labels.of(person.name(), "person-name");
    name.setMinWidth(0);
    var parts = new ArrayList<Node>();
    parts.add(new Face(room, person, FACE));
    parts.add(name);
    if (isYou()) {
      var you = Labels.of(ui.texts().live("person.you"), "caption", "subtle");
      you.setMinWidth(Label.USE_PREF_SIZE);
      parts.add(you);
    }
    parts.add(Labels.spring());
    if (RoleTag.isNeeded(person.role())) {
      parts.add(RoleTag.of(ui.texts(), person.role()));
    }
    var line = new HBox(8, parts.toArray(Node[]::new));
    HBox.setMargin(name, new Insets(0, 0, 0, 4));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMouseTransparent(true);
    var button = new Button();
    button.setId("person-" + person.id());
    button.getStyleClass().setAll("person-button");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(line);
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty());
    button.accessibleTextProperty().bind(ui.texts().live(this::spoken, room.present()));
    button.setOnAction(_ -> new MemberCard(ui, house, room, person).showBy(this));
    return button;
  }

  private String spoken() {
    var present = PresenceWord.of(ui.texts(), room.present().get(person.id()));
    return person.name() + ", " + ui.texts().text("person.under", RoleTag.word(ui.texts(), person.role()), present);
  }

  private void showMenu() {
    menu().show(more, Side.BOTTOM, 0, 4);
  }

  private ContextMenu menu() {
    return new PersonMenu(ui, house, room, person).whole(() -> new MemberCard(ui, house, room, person).showBy(this));
  }

  private boolean isYou() {
    var you = house.youProperty().get();
    return you != null && you.id().equals(person.id());
  }
}
