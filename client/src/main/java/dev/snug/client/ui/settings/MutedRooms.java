package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rooms of all houses that are muted, and the way back for each. It takes no room when there is none.
final class MutedRooms extends VBox {

  private record Muted(HouseModel house, RoomModel room) {}

  private final Ui ui;
  private final BooleanProperty any = new SimpleBooleanProperty();
  private final BooleanProperty reviewing = new SimpleBooleanProperty();
  private final StringProperty names = new SimpleStringProperty("");
  private final VBox rows = new VBox(4);

  MutedRooms(Ui ui, Ties ties) {
    super(8);
    this.ui = ui;
    setId("muted-rooms");
    getStyleClass().add("muted-rooms");
    Labels.showWhen(this, any);
    Labels.showWhen(rows, reviewing);
    var words = Labels.wrapping(ui.texts().live("notify.muted", names), "secondary", "muted");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var review = Buttons.outlined("review-muted", ui.texts().live("notify.review"), () -> reviewing.set(!reviewing.get()));
    review.getStyleClass().add("small");
    var head = new HBox(12, Labels.icon(Feather.BELL_OFF, 16), words, review);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, rows);
    for (var house : ui.model().houses()) {
      ties.listen(house.rooms(), this::refresh);
      house.rooms().forEach(room -> ties.listen(room.mutedProperty(), this::refresh));
    }
    ties.follow(ui.texts().languageProperty(), _ -> refresh());
  }

  private void refresh() {
    var all = muted();
    any.set(!all.isEmpty());
    names.set(all.stream().map(each -> RoomName.of(ui.texts(), each.room()).getValue()).collect(Collectors.joining(ui.texts().text("notify.and"))));
    rows.getChildren().setAll(all.stream().map(this::row).toList());
  }

  private List<Muted> muted() {
    var all = new ArrayList<Muted>();
    ui.model().houses().forEach(house -> house.rooms().stream()
        .filter(room -> room.mutedProperty().get())
        .forEach(room -> all.add(new Muted(house, room))));
    return all;
  }

  private HBox row(Muted muted) {
    var name = RoomName.of(ui.texts(), muted.room());
    var words = new VBox(Labels.wrapping(name), Labels.wrapping(muted.house().nameProperty(), "caption", "subtle"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var back = Buttons.flat("unmute-" + muted.room().id(), ui.texts().live("room.unmute"), () -> ui.intents().mute(muted.house(), muted.room(), false));
    back.getStyleClass().add("small");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.accessibleTextProperty().bind(ui.texts().live("notify.unmute.named", name));
    var row = new HBox(12, words, back);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
