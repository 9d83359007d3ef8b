package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Children;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Names;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everybody in the room who is known here, to be found by name.
final class AllPeople extends VBox {

  private final Ui ui;
  private final RoomModel room;
  private final PersonRows people;
  private final TextField filter = new TextField();
  private final VBox rows = new VBox();

  AllPeople(Ui ui, HouseModel house, RoomModel room, Ties ties) {
    super(12);
    this.ui = ui;
    this.room = room;
    this.people = new PersonRows(ui, house, room);
    setId("all-people");
    getStyleClass().add("all-people");
    filter.setId("people-filter");
    filter.promptTextProperty().bind(ui.texts().live("details.filter"));
    filter.accessibleTextProperty().bind(ui.texts().live("details.filter"));
    ties.follow(filter.textProperty(), _ -> refresh());
    ties.listen(room.members(), this::refresh);
    var note = Labels.wrapping(
        ui.texts().live(
            () -> ui.texts().text("details.some", room.members().size(), room.memberCountProperty().get()),
            room.members(), room.memberCountProperty()),
        "caption", "subtle");
    Labels.showWhen(note, Derived.of(room.memberCountProperty(), count -> count.intValue() > room.members().size()));
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(filter, note, scroll);
  }

  TextField filter() {
    return filter;
  }

  private void refresh() {
    var wanted = Names.fold(filter.getText());
    var found = people.of(Members.sorted(room).stream().filter(each -> Names.fold(each.name()).contains(wanted)).toList());
    if (found.isEmpty()) {
      rows.getChildren().setAll(Labels.wrapping(ui.texts().live("list.nothing", filter.getText()), "caption", "subtle"));
    } else {
      Children.arrange(rows, found);
    }
  }
}
