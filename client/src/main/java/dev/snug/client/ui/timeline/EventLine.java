package dev.snug.client.ui.timeline;

import dev.snug.client.model.EventItem;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A quiet line about something that was not said.
final class EventLine extends HBox {

  EventLine(Ui ui, EventItem event) {
    super(12);
    var joined = event.kind() == EventItem.Kind.JOINED;
    var text = ui.texts().text(joined ? "timeline.joined" : "timeline.left", event.name());
    var icon = new HBox(Labels.icon(joined ? Feather.LOG_IN : Feather.LOG_OUT, 14, "subtle-icon"));
    icon.setMinWidth(36);
    icon.setAlignment(Pos.CENTER);
    var label = Labels.of(text, "caption", "subtle");
    label.setMinWidth(0);
    var time = Labels.of(ui.times().time(event.at()), "caption", "subtle");
    getChildren().addAll(icon, label, time);
    setMargin(time, new Insets(0, 0, 0, -4));
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("event-line");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(text + ", " + ui.times().time(event.at()));
  }
}
