package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.RoomKind;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// What there is to know about a room that one is not looking at.
final class RoomNews {

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final BooleanBinding isShown;
  private final BooleanBinding hasDraft;
  private final BooleanBinding hasFailed;

  RoomNews(Ui ui, HouseModel house, RoomModel room) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.isShown = Bindings.createBooleanBinding(() -> house.roomProperty().get() == room, house.roomProperty());
    this.hasDraft =
        Bindings.createBooleanBinding(
            () -> !isShown.get() && !room.draftProperty().get().isBlank(), isShown, room.draftProperty());
    this.hasFailed = Bindings.createBooleanBinding(this::failed, house.outbox());
  }

  BooleanBinding isShown() {
    return isShown;
  }

  BooleanBinding hasDraft() {
    return hasDraft;
  }

  /// Whether the house refused something that this person said here.
  BooleanBinding hasFailed() {
    return hasFailed;
  }

  BooleanBinding isUnread() {
    return Bindings.createBooleanBinding(
        () -> !isShown.get() && (calls(room) > 0 || unread(room) > 0), isShown, room.unreadProperty(),
        room.mentionsProperty(), room.mutedProperty());
  }

  /// Whether the badge calls this person, and does not only count.
  BooleanBinding isCalling() {
    return Bindings.createBooleanBinding(
        () -> calls(room) > 0, room.unreadProperty(), room.mentionsProperty(), room.mutedProperty());
  }

  /// What stands in the badge; empty for none.
  ObservableValue<String> badge() {
    return Bindings.createStringBinding(
        () -> isShown.get() ? "" : written(), isShown, room.unreadProperty(), room.mentionsProperty(),
        room.mutedProperty());
  }

  /// All of it, to be read aloud.
  ObservableValue<String> spoken() {
    var name = RoomName.of(ui.texts(), room);
    return ui.texts().live(
        () -> spoken(name.getValue()), name, room.unreadProperty(), room.mentionsProperty(), room.mutedProperty(),
        hasDraft, hasFailed);
  }

  /// How many messages of a room are for this person: what mentions them, and what is said to them alone.
  static int calls(RoomModel room) {
    return room.kind() == RoomKind.DIRECT ? unread(room) : room.mentionsProperty().get();
  }

  /// How many messages of a room are new, as far as they want to know.
  static int unread(RoomModel room) {
    return room.mutedProperty().get() ? 0 : room.unreadProperty().get();
  }

  private String written() {
    var calls = calls(room);
    var count = calls > 0 ? calls : unread(room);
    var words = count > 99 ? "99+" : Integer.toString(count);
    return count == 0 ? "" : calls > 0 && room.kind() != RoomKind.DIRECT ? "@" + words : words;
  }

  private boolean failed() {
    return house.outbox().stream().filter(OutboxItem::isFailed).anyMatch(item -> item.room().equals(room.id()));
  }

  private String spoken(String name) {
    var texts = ui.texts();
    return texts.text("sidebar.room", name, room.unreadProperty().get(), room.mentionsProperty().get())
        + (hasDraft.get() ? texts.text("sidebar.room.draft") : "")
        + (hasFailed.get() ? texts.text("sidebar.room.failed") : "")
        + (room.mutedProperty().get() ? texts.text("sidebar.room.muted") : "");
  }
}
