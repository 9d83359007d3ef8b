package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.protocol.Plan;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Says over the composer what of this room is planned, and of what one is to be reminded now.
final class PlansBar extends HBox {

  private final Ui ui;
  private final Place place;

  PlansBar(Ui ui, Place place, RoomDesk desk, Ties ties) {
    super(8);
    this.ui = ui;
    this.place = place;
    setId("plans");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("plans-bar");
    managedProperty().bind(visibleProperty());
    var plans = place.house().plans();
    var words = Labels.of(ui.texts().live(this::words, plans), "caption", "muted");
    words.setMinWidth(0);
    var look = Buttons.flat("plans-look", ui.texts().live("plans.look"), () -> new PlansSheet(ui, place, desk).show());
    look.getStyleClass().addAll("small", "link-button");
    getChildren().addAll(Labels.icon(Feather.CLOCK, 14), words, look);
    ties.listen(plans, this::refresh);
    refresh();
  }

  private void refresh() {
    setVisible(!plans().isEmpty());
  }

  private List<Plan> plans() {
    return place.house().plans().stream().filter(each -> each.room().equals(place.room().id())).toList();
  }

  private String words() {
    var due = plans().stream().filter(each -> each.due() && each.what() instanceof Plan.What.Reminder).count();
    var failed = plans().stream().filter(each -> each.due() && each.what() instanceof Plan.What.Message).count();
    var messages = plans().stream().filter(each -> !each.due() && each.what() instanceof Plan.What.Message).count();
    var reminders = plans().stream().filter(each -> !each.due() && each.what() instanceof Plan.What.Reminder).count();
    var parts = new ArrayList<String>();
    add(parts, "plans.due", due);
    add(parts, "plans.failed", failed);
    add(parts, "plans.messages", messages);
    add(parts, "plans.reminders", reminders);
    return String.join(" · ", parts);
  }

  private void add(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(ui.texts().text(key, count));
    }
  }
}
