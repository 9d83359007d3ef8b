package dev.snug.client.ui.part;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// What a room is called: a group that nobody has named by those who are in it.
public final class RoomName {

  private RoomName() {}

  public static ObservableValue<String> of(Texts texts, RoomModel room) {
    return texts.live(() -> written(texts, room.nameProperty().get(), room.others()), room.nameProperty(), room.others());
  }

  /// What a room in a list is called.
  public static ObservableValue<String> of(Texts texts, RoomSummary room) {
    return texts.live(() -> written(texts, room.name(), room.people()));
  }

  private static String written(Texts texts, String name, List<Person> others) {
    return name.isEmpty()
        ? others.stream().map(Person::name).reduce((some, one) -> texts.text("room.others", some, one))
            .orElseGet(() -> texts.text("room.nameless"))
        : name;
  }
}
