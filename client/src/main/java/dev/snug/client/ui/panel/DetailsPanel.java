package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Escapable;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.RoomKind;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// About a room: who is in it, what is pinned, what was changed, and how things are kept.
public final class DetailsPanel extends SidePanel implements Escapable {

  private static final double WIDTH = 320;

  private final Ties ties = new Ties();
  private final ScrollPane scroll = new ScrollPane();
  private final AllPeople everybody;
  private final Button back;
  private final PinsSection pins;

  /// @param shut takes the panel away
  public DetailsPanel(Ui ui, HouseModel house, RoomModel room, RoomDesk desk, Runnable shut) {
    super(ui, "details", WIDTH, false, ui.texts().live(room.kind() == RoomKind.DIRECT ? "details.title.direct" : "details.title"), shut);
    this.everybody = new AllPeople(ui, house, room, ties);
    this.back = Buttons.icon("people-back", Feather.ARROW_LEFT, 18, ui.texts(), "details.back", this::escape);
    this.pins = new PinsSection(ui, house, room, desk, ties);
    lead(back);
    var sections = new VBox();
    sections.getStyleClass().add("panel-sections");
    if (room.kind() == RoomKind.DIRECT) {
      sections.getChildren().add(new OtherSection(ui, house, room, ties));
    } else {
      sections.getChildren().add(new PeopleSection(ui, house, room, ties, this::showEverybody));
    }
    sections.getChildren().addAll(pins, new FilesSection(ui, house, room, desk, ties));
    if (room.kind() == RoomKind.DIRECT) {
      sections.getChildren().add(new DirectSection(ui, house, room, ties));
    } else {
      sections.getChildren().addAll(
          new AboutSection(ui, house, room, ties), new ChangesSection(ui, room, ties), new BannedSection(ui, house, room, ties));
    }
    scroll.setContent(sections);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    showSections();
  }

  @Override
  public void close() {
    ties.close();
  }

  @Override
  public Node first() {
    return lookup("#details-close");
  }

  /// Goes back from the list of everybody.
  @Override
  public boolean escape() {
    var isEverybody = back.isVisible();
    if (isEverybody) {
      showSections();
      first().requestFocus();
    }
    return isEverybody;
  }

  /// Brings what is pinned into view.
  public void showPins() {
    showSections();
    applyCss();
    layout();
    var content = scroll.getContent();
    var room = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : Math.min(1, pins.getBoundsInParent().getMinY() / room));
  }

  private void showEverybody() {
    show(true);
    hold(everybody);
    everybody.filter().requestFocus();
  }

  private void showSections() {
    show(false);
    hold(scroll);
  }

  private void show(boolean isEverybody) {
    back.setVisible(isEverybody);
    back.setManaged(isEverybody);
  }
}
