package dev.snug.client.ui.part;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Person;
import javafx.beans.value.ObservableValue;

/// What a room is called: a group that nobody has named by those who are in it.
public final class RoomName {

  private RoomName() {}

  public static ObservableValue<String> of(Texts texts, RoomModel room) {
    return texts.live(() -> written(texts, room), room.nameProperty(), room.others());
  }

  private static String written(Texts texts, RoomModel room) {
    var name = room.nameProperty().get();
    return name.isEmpty()
        ? room.others().stream().map(Person::name).reduce((some, one) -> texts.text("room.others", some, one))
            .orElseGet(() -> texts.text("room.nameless"))
        : name;
  }
}
