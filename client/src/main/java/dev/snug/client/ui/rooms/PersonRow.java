package dev.snug.client.ui.rooms;

import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Person;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Somebody who can be picked.
final class PersonRow extends ListCell<Person> {

  private final Predicate<Person> isPicked;

  PersonRow(Predicate<Person> isPicked, Consumer<Person> pick) {
    this.isPicked = isPicked;
    getStyleClass().add("pick-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setText("");
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      var person = getItem();
      if (person != null) {
        pick.accept(person);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Person person, boolean isEmpty) {
    super.updateItem(person, isEmpty);
    if (person == null || isEmpty) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      setGraphic(row(person));
      setAccessibleText(person.name());
    }
  }

  private Node row(Person person) {
    var name = Labels.of(person.name());
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var row = new HBox(10, Avatar.of(person, 28), name);
    if (isPicked.test(person)) {
      row.getChildren().add(Labels.icon(Feather.CHECK, 16, "picked-icon"));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
