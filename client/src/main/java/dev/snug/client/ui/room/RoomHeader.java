package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.AvatarStack;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Person;
import java.util.Comparator;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the room is called, and who is in it.
final class RoomHeader extends HBox {

  private static final int FACES = 3;

  private final HouseModel house;
  private final RoomModel room;
  private final AvatarStack faces = new AvatarStack(24);

  RoomHeader(Ui ui, HouseModel house, RoomModel room, Ties ties, Runnable openDrawer) {
    super(12);
    this.house = house;
    this.room = room;
    getStyleClass().add("room-header");
    setAlignment(Pos.CENTER_LEFT);
    paddingProperty().bind(ui.narrow().map(narrow -> new Insets(0, 24, 0, narrow ? 12 : 24)));
    var menu = Buttons.icon("drawer", Feather.MENU, 20, ui.texts(), "header.menu", openDrawer);
    Labels.showWhen(menu, ui.narrow());
    var tile = new StackPane(Labels.icon(RoomIcon.of(room.kind()), 18));
    tile.getStyleClass().add("icon-tile");
    var title = Labels.of(RoomName.of(ui.texts(), room), "room-title");
    title.setId("room-title");
    var said = ui.texts().live(() -> under(ui.texts()), room.topicProperty(), room.memberCountProperty());
    var under = Labels.of(said, "caption", "muted");
    under.setId("room-topic");
    Labels.showWhen(under, under.textProperty().map(text -> !text.isEmpty()));
    var words = new VBox(title, under);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    var count = Labels.of(ui.texts().live("here.count", room.hereCount()), "secondary", "muted");
    count.setId("here-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    // While cut off nobody can tell who is here; in a house that is closed nobody is.
    var isKnown = house.lineProperty().map(line -> line instanceof Line.Open || line instanceof Line.Closed);
    ObservableValue<Boolean> isShown = ui.narrow().flatMap(narrow -> isKnown.map(known -> known && !narrow));
    Labels.showWhen(faces, isShown);
    Labels.showWhen(count, isShown);
    getChildren().addAll(menu, tile, words, Labels.spring(), faces, count);
    ties.listen(room.present(), this::showFaces);
    ties.listen(room.people(), this::showFaces);
    showFaces();
  }

  /// What the room is about, or how many are in it.
  private String under(Texts texts) {
    var topic = room.topicProperty().get();
    return topic.isEmpty() ? texts.text("header.members", room.memberCountProperty().get()) : topic;
  }

  private void showFaces() {
    You you = house.youProperty().get();
    faces.show(
        room.present().keySet().stream()
            .map(room.people()::get)
            .filter(Objects::nonNull)
            .filter(each -> you == null || !each.id().equals(you.id()))
            .sorted(Comparator.comparing(Person::id))
            .limit(FACES)
            .toList());
  }
}
