package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.time.Instant;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A quiet line about something that was not said.
final class EventLine extends HBox {

  EventLine(Ui ui, EventWords words, Instant at) {
    super(12);
    var icon = new HBox(Labels.icon(words.icon(), 14, "subtle-icon"));
    icon.setMinWidth(36);
    icon.setAlignment(Pos.CENTER);
    var label = Labels.of(words.text(), "caption", "subtle");
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(Region.USE_PREF_SIZE);
    var time = Labels.of(ui.times().time(at), "caption", "subtle");
    time.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(icon, label, time);
    setMargin(time, new Insets(0, 0, 0, -4));
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("event-line");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(words.text() + ", " + ui.times().time(at));
  }
}
