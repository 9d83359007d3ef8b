package dev.snug.client.ui.panel;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.PresenceDot;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/// Somebody's circle, and whether they are here.
public final class Face extends StackPane {

  private static final double SMALL = 24;

  // The binding is held only by whoever follows it.
  private final ObservableValue<Presence> presence;

  public Face(RoomModel room, Person person, double size) {
    this.presence = Bindings.valueAt(room.present(), person.id());
    var dot = new PresenceDot(size > SMALL ? 10 : 8);
    setMinSize(size, size);
    setMaxSize(size, size);
    getChildren().addAll(Avatar.of(person, size), dot);
    setAlignment(dot, Pos.BOTTOM_RIGHT);
    dot.setTranslateX(4);
    dot.setTranslateY(4);
    presence.subscribe(dot::show);
  }
}
