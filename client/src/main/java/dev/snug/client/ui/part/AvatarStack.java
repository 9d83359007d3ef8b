package dev.snug.client.ui.part;

import dev.snug.shared.room.Person;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Some faces, each over the edge of the one before.
public final class AvatarStack extends HBox {

  private static final double RING = 2;
  private final double size;

  public AvatarStack(double size) {
    super(-size * 0.3 - RING);
    this.size = size;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("avatar-stack");
  }

  public void show(List<Person> people) {
    getChildren().setAll(people.stream().map(this::ringed).toList());
  }

  private StackPane ringed(Person person) {
    var ring = new StackPane(Avatar.of(person, size));
    ring.getStyleClass().add("avatar-ring");
    ring.setMinSize(size + 2 * RING, size + 2 * RING);
    ring.setMaxSize(size + 2 * RING, size + 2 * RING);
    return ring;
  }
}
