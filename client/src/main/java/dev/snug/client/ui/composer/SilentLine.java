package dev.snug.client.ui.composer;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands in the place of the box for somebody who may not write here now, and says why.
final class SilentLine extends HBox {

  private final Ui ui;
  private final Place place;
  private final ObservableValue<String> reason;

  SilentLine(Ui ui, Place place) {
    super(8);
    this.ui = ui;
    this.place = place;
    setId("silent");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("silent-line");
    var room = place.room();
    this.reason =
        ui.texts().live(
            () -> reason(room).orElse(""), room.rightsProperty(), room.archivedProperty(), room.factsProperty(),
            room.members(), place.house().youProperty());
    var words = Labels.wrapping(reason, "muted");
    words.setId("silent-why");
    getChildren().addAll(Labels.icon(Feather.LOCK, 16), words);
    Labels.showWhen(this, isSilent());
  }

  /// Whether this person may not write here now.
  ObservableValue<Boolean> isSilent() {
    return Bindings.createBooleanBinding(() -> !reason.getValue().isEmpty(), reason);
  }

  /// Nothing as long as it is not known: then one writes, and the house answers.
  private Optional<String> reason(RoomModel room) {
    var you = place.house().youProperty().get();
    if (room.archivedProperty().get()) {
      return Optional.of(ui.texts().text("silent.archived"));
    }
    if (you == null || room.rightsProperty().get().contains(Right.SAY)) {
      return Optional.empty();
    }
    if (room.factsProperty().get().isMuted(you.id(), ui.times().now().toEpochMilli())) {
      return Optional.of(muted(room.factsProperty().get().muted().getOrDefault(you.id(), RoomFacts.EVER)));
    }
    var role = room.members().stream().filter(each -> each.id().equals(you.id())).findFirst().map(Person::role);
    return role.orElse(you.role()) == Role.READER ? Optional.of(ui.texts().text("silent.reader")) : Optional.empty();
  }

  private String muted(long until) {
    return until == RoomFacts.EVER
        ? ui.texts().text("silent.muted")
        : ui.texts().text("silent.muted.until", new LaterTimes(ui).written(Instant.ofEpochMilli(until)));
  }
}
