package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A room in the sidebar.
final class RoomRow extends HBox implements AutoCloseable {

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");

  private final Ties ties = new Ties();
  private final RoomNews news;

  /// @param press what is done when it is pressed
  RoomRow(Ui ui, HouseModel house, RoomModel room, Consumer<RoomModel> press) {
    super(8);
    this.news = new RoomNews(ui, house, room);
    getStyleClass().add("room-row");
    setId("room-" + room.id());
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty().bind(news.spoken());
    var face = new RoomFace(house, room);
    ties.atEnd(face::close);
    var name = Labels.of(RoomName.of(ui.texts(), room), "room-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    getChildren()
        .addAll(
            face, name, mark(Feather.EDIT_2, "draft-mark", news.hasDraft()),
            mark(Feather.ALERT_CIRCLE, "failed-mark", news.hasFailed()),
            mark(Feather.BELL_OFF, "muted-mark", room.mutedProperty()), badge());
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        press.accept(room);
      }
    });
    ties.follow(news.isShown(), is -> pseudoClassStateChanged(SHOWN, is));
    ties.follow(news.isUnread(), is -> pseudoClassStateChanged(UNREAD, is));
    ties.follow(room.mutedProperty(), is -> pseudoClassStateChanged(MUTED, is));
  }

  @Override
  public void close() {
    ties.close();
  }

  private static Node mark(Feather icon, String styleClass, ObservableValue<Boolean> when) {
    var mark = Labels.icon(icon, 14, styleClass);
    Labels.showWhen(mark, when);
    return mark;
  }

  private Label badge() {
    var badge = Labels.of(news.badge(), "badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    Labels.showWhen(badge, badge.textProperty().isNotEmpty());
    ties.follow(news.isCalling(), is -> badge.pseudoClassStateChanged(CALLING, is));
    return badge;
  }
}
