package dev.snug.client.ui.panel;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.timeline.EventWords;
import dev.snug.shared.room.Body;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What was last changed in the room, the last first.
final class ChangesSection extends Section {

  private static final int SHOWN = 5;

  private final Ui ui;
  private final RoomModel room;

  ChangesSection(Ui ui, RoomModel room, Ties ties) {
    super("changes", ui.texts().live("details.changes"));
    this.ui = ui;
    this.room = room;
    gap(4);
    ties.listen(room.timeline(), this::refresh);
    ties.listen(room.people(), this::refresh);
    ties.follow(ui.texts().languageProperty(), _ -> refresh());
  }

  private void refresh() {
    var rows = room.timeline().reversed().stream()
        .filter(EventItem.class::isInstance)
        .map(EventItem.class::cast)
        .filter(each -> isAboutTheRoom(each.body()))
        .limit(SHOWN)
        .map(this::row)
        .toList();
    hold(rows);
    setVisible(!rows.isEmpty());
    setManaged(!rows.isEmpty());
  }

  /// Pins have a place of their own, and what becomes of messages is seen there.
  private static boolean isAboutTheRoom(Body body) {
    return switch (body) {
      case Body.OnMessage _, Body.OfMessage _, Body.Expired _, Body.Gone _ -> false;
      case Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _, Body.TopicSet _,
          Body.RetentionSet _, Body.Archived _ -> true;
    };
  }

  private HBox row(EventItem event) {
    var words = EventWords.of(ui.texts(), room, event);
    var when = ui.times().moment(event.at());
    var icon = new StackPane(Labels.icon(words.icon(), 14, "subtle-icon"));
    icon.setMinWidth(16);
    var text = Labels.of(words.text() + " · " + when, "caption", "muted");
    text.setWrapText(true);
    text.setMinWidth(0);
    text.setMinHeight(USE_PREF_SIZE);
    var row = new HBox(8, icon, text);
    row.setAlignment(Pos.TOP_LEFT);
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(words.text() + ", " + when);
    return row;
  }
}
