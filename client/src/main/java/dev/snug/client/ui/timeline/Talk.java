package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.file.PictureViewer;
import dev.snug.client.ui.markdown.Markdown;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is listed, where it was said, and whom its rows ask for things.
///
/// @param thread the thread that is listed; null for the room itself
/// @param items in a thread the message that the others answer comes first
/// @param markdown reads each text once for all rows
record Talk(
    Ui ui, HouseModel house, RoomModel room, @Nullable ThreadModel thread, ObservableList<TimelineItem> items,
    RoomDesk desk, Markdown markdown) {

  private static final double THREAD_PICTURE = 240;

  static Talk of(Ui ui, HouseModel house, RoomModel room, RoomDesk desk) {
    return new Talk(ui, house, room, null, room.timeline(), desk, new Markdown());
  }

  static Talk of(Ui ui, HouseModel house, RoomModel room, ThreadModel thread, RoomDesk desk, Ties ties) {
    ObservableList<TimelineItem> items = FXCollections.observableArrayList(thread.root());
    items.addAll(thread.timeline());
    ListChangeListener<TimelineItem> follow = change -> {
      while (change.next()) {
        if (change.wasPermutated()) {
          items.remove(1, items.size());
          items.addAll(change.getList());
          return;
        }
        var from = 1 + change.getFrom();
        items.remove(from, from + change.getRemovedSize());
        items.addAll(from, change.getAddedSubList());
      }
    };
    thread.timeline().addListener(follow);
    ties.atEnd(() -> thread.timeline().removeListener(follow));
    return new Talk(ui, house, room, thread, items, desk, new Markdown());
  }

  boolean isThread() {
    return thread != null;
  }

  /// Whether there is something behind the last item that is stored.
  boolean hasNewer() {
    return !isThread() && room.newerProperty().get();
  }

  /// This person's id; empty as long as it is not known.
  String you() {
    var you = house.youProperty().get();
    return you == null ? "" : you.id();
  }

  boolean isYou(String id) {
    return !id.isEmpty() && id.equals(you());
  }

  boolean isYours(TimelineItem item) {
    return isYou(item.author());
  }

  boolean may(Right right) {
    return room.rightsProperty().get().contains(right);
  }

  Person person(String id) {
    var person = room.people().get(id);
    return person == null ? new Person(id, ui.texts().text("person.unknown"), Role.MEMBER, null) : person;
  }

  /// Where an entry stands here, or -1.
  int indexOf(long seq) {
    var from = 0;
    var to = items.size() - 1;
    while (from <= to) {
      var middle = (from + to) >>> 1;
      var found = items.get(middle).seq();
      if (found == seq) {
        return middle;
      }
      if (found < seq) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }

  /// Where an item stands, or -1.
  int place(TimelineItem item) {
    var index = item.seq() == Long.MAX_VALUE ? items.lastIndexOf(item) : indexOf(item.seq());
    return index >= 0 && items.get(index).equals(item) ? index : -1;
  }

  /// A message of the room, if it is at hand.
  Optional<MessageModel> message(long seq) {
    var index = indexOf(seq);
    if (index >= 0) {
      return Optional.of(items.get(index)).filter(MessageModel.class::isInstance).map(MessageModel.class::cast);
    }
    return isThread()
        ? new Talk(ui, house, room, null, room.timeline(), desk, markdown).message(seq)
        : Optional.ofNullable(room.quoted().get(seq));
  }

  /// Shows a picture large; the arrows go to the others that are at hand.
  void look(Attachment picture) {
    var pictures = items.stream()
        .filter(MessageModel.class::isInstance)
        .map(each -> ((MessageModel) each).contentProperty().get())
        .filter(Content.Written.class::isInstance)
        .flatMap(each -> Excerpt.attachments(((Content.Written) each).body()).stream())
        .filter(Attachment::isPicture)
        .toList();
    new PictureViewer(ui, house, pictures, Math.max(0, pictures.indexOf(picture))).open();
  }

  /// How wide pictures may be here, in pixels.
  double widestPicture() {
    return isThread() ? THREAD_PICTURE : Double.MAX_VALUE;
  }

  Measures measures() {
    return isThread() ? Measures.THREAD : Measures.ROOM;
  }
}
