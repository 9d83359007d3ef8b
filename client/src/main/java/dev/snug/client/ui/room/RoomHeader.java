package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.panel.Face;
import dev.snug.client.ui.panel.PresenceWord;
import dev.snug.client.ui.part.AvatarStack;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.Comparator;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the room is called, who is in it, and the ways to what is known of it.
final class RoomHeader extends HeaderBar {

  private static final int FACES = 3;
  private static final double FACE = 36;
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final AvatarStack faces = new AvatarStack(24);
  private final StackPane picture = new StackPane();
  // While cut off nobody can tell who is here; in a house that is closed nobody is.
  private final ObservableValue<Boolean> isKnown;

  RoomHeader(Ui ui, HouseModel house, RoomModel room, Ties ties, Doors doors) {
    super(ui, doors.rooms());
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.isKnown = Derived.of(house.lineProperty(), line -> line instanceof Line.Open || line instanceof Line.Closed);
    var count = Labels.of(ui.texts().live("here.count", room.hereCount()), "secondary", "muted");
    count.setId("here-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    var isMany = room.kind() != RoomKind.DIRECT;
    var isShown = Derived.both(isKnown, Derived.of(ui.narrow(), narrow -> !narrow && isMany));
    Labels.showWhen(faces, isShown);
    Labels.showWhen(count, isShown);
    getChildren().addAll(picture, words(), Labels.spring(), faces, count, buttons(ties, doors));
    ties.listen(room.present(), this::showFaces);
    ties.listen(room.people(), this::showFaces);
    ties.listen(room.others(), this::showPicture);
    showFaces();
    showPicture();
  }

  private VBox words() {
    var title = Labels.of(RoomName.of(ui.texts(), room), "room-title");
    title.setId("room-title");
    var said = ui.texts().live(
        () -> under(ui.texts()), room.topicProperty(), room.memberCountProperty(), room.archivedProperty(), room.present(),
        room.others(), isKnown);
    var under = Labels.of(said, "caption", "muted");
    under.setId("room-topic");
    Labels.showWhen(under, under.textProperty().isNotEmpty());
    var words = new VBox(title, under);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    return words;
  }

  private HBox buttons(Ties ties, Doors doors) {
    var search = Buttons.icon("show-search", Feather.SEARCH, 18, ui.texts(), "header.search", doors.search());
    ties.follow(doors.searching(), is -> search.pseudoClassStateChanged(ON, is));
    var pins = Buttons.icon("show-pins", Feather.BOOKMARK, 18, ui.texts(), "header.pins", doors.pins());
    var details = Buttons.icon("show-details", Feather.SIDEBAR, 18, ui.texts(), "header.details", doors.details());
    // The sign has its side at the left, the panel stands at the right.
    details.getGraphic().setScaleX(-1);
    ties.follow(doors.open(), is -> details.pseudoClassStateChanged(ON, is));
    var buttons = new HBox(4, search, pins, details);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(USE_PREF_SIZE);
    return buttons;
  }

  /// What the room is about, or how many are in it; of somebody, whether they are here.
  private String under(Texts texts) {
    var topic = room.topicProperty().get();
    if (room.archivedProperty().get()) {
      return texts.text("header.archived");
    }
    if (room.kind() == RoomKind.DIRECT) {
      return isKnown.getValue()
          ? room.others().stream().findFirst().map(other -> PresenceWord.of(texts, room.present().get(other.id()))).orElse("")
          : "";
    }
    return topic.isEmpty() ? texts.text("header.members", room.memberCountProperty().get()) : topic;
  }

  private void showPicture() {
    picture.getChildren().setAll(
        room.kind() == RoomKind.DIRECT ? room.others().stream().findFirst().map(this::face).orElseGet(this::tile) : tile());
  }

  private Node face(Person other) {
    return new Face(room, other, FACE);
  }

  private Node tile() {
    var tile = new StackPane(Labels.icon(RoomIcon.of(room.kind()), 18));
    tile.getStyleClass().add("icon-tile");
    return tile;
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
