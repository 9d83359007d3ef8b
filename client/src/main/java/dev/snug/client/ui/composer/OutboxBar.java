package dev.snug.client.ui.composer;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Says over the composer how much waits to go out, while it cannot, or when something was refused.
final class OutboxBar extends HBox {

  private final Ui ui;
  private final Place place;
  private final HouseModel house;
  private final OutboxWords words;

  OutboxBar(Ui ui, Place place, Ties ties) {
    super(10);
    this.ui = ui;
    this.place = place;
    this.house = place.house();
    this.words = new OutboxWords(ui.texts(), house);
    setId("outbox");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("outbox-bar");
    managedProperty().bind(visibleProperty());
    var count = Labels.of(ui.texts().live(this::count, house.outbox(), house.rooms()), "muted");
    count.setId("outbox-count");
    count.setMinWidth(0);
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    var look = Buttons.flat("outbox-look", ui.texts().live("outbox.look"), () -> new OutboxSheet(ui, house).show());
    look.getStyleClass().addAll("small", "link-button");
    getChildren().addAll(Labels.icon(Feather.INBOX, 16), Labels.of(ui.texts().live("outbox.title"), "w600"), count, look);
    ties.listen(house.outbox(), this::refresh);
    ties.follow(house.lineProperty(), _ -> refresh());
  }

  private void refresh() {
    var isStuck = !(house.lineProperty().get() instanceof Line.Open);
    setVisible(!house.outbox().isEmpty() && (isStuck || house.outbox().stream().anyMatch(OutboxItem::isFailed)));
  }

  /// How many in each room, this one first.
  private String count() {
    var counts = new LinkedHashMap<String, Integer>();
    house.outbox().forEach(each -> counts.merge(each.room(), 1, Integer::sum));
    var parts = new ArrayList<String>();
    var here = counts.remove(place.room().id());
    if (here != null) {
      parts.add(ui.texts().text("outbox.here", here));
    }
    counts.forEach((room, count) -> parts.add(ui.texts().text("outbox.there", count, words.roomName(room))));
    return String.join(ui.texts().text("outbox.and"), parts);
  }
}
