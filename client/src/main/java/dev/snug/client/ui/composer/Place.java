package dev.snug.client.ui.composer;

import dev.snug.client.control.Intents;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.model.Unfinished;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Where what is written goes: a room, or a thread in it.
final class Place {

  private final Intents intents;
  private final HouseModel house;
  private final RoomModel room;
  private final @Nullable ThreadModel thread;
  private final BooleanProperty alsoInRoom = new SimpleBooleanProperty();

  Place(Intents intents, HouseModel house, RoomModel room, @Nullable ThreadModel thread) {
    this.intents = intents;
    this.house = house;
    this.room = room;
    this.thread = thread;
  }

  HouseModel house() {
    return house;
  }

  RoomModel room() {
    return room;
  }

  boolean isThread() {
    return thread != null;
  }

  /// Whether what is said in the thread is said in the room as well.
  BooleanProperty alsoInRoomProperty() {
    return alsoInRoom;
  }

  /// What stands there, oldest first.
  ObservableList<TimelineItem> timeline() {
    return thread == null ? room.timeline() : thread.timeline();
  }

  /// What is written and not sent.
  ObservableValue<String> draft() {
    return thread == null ? room.draftProperty() : thread.draftProperty();
  }

  /// What was spoken here and not sent.
  ObjectProperty<@Nullable RecordingModel> recordingProperty() {
    return thread == null ? room.recordingProperty() : thread.recordingProperty();
  }

  void keep(String draft) {
    if (thread == null) {
      intents.draft(house, room, draft);
    } else {
      intents.draft(house, room, thread, draft);
    }
  }

  /// Which message was being answered or edited here.
  ObservableValue<@Nullable Unfinished> unfinished() {
    return thread == null ? room.unfinishedProperty() : thread.unfinishedProperty();
  }

  void keep(@Nullable Unfinished what) {
    if (thread == null) {
      intents.unfinished(house, room, what);
    } else {
      intents.unfinished(house, room, thread, what);
    }
  }

  /// A message of the room. One that is not at hand is looked for, and then stands in [RoomModel#quoted].
  Optional<MessageModel> find(long seq) {
    var found = Stream.concat(timeline().stream(), thread == null ? Stream.of() : Stream.of(thread.root()))
        .filter(each -> each.seq() == seq && each instanceof MessageModel)
        .map(MessageModel.class::cast)
        .findFirst()
        .or(() -> Optional.ofNullable(room.quoted().get(seq)));
    if (found.isEmpty()) {
      intents.quote(house, room, seq);
    }
    return found;
  }

  /// What is said when this text is said here.
  Body.Said body(String text, @Nullable Long replyTo, Set<String> mentions) {
    return new Body.Said(text, replyTo, thread == null ? null : thread.root().seq(), mentions, List.of());
  }

  void say(Body.Said body) {
    intents.say(house, room, body);
    if (isThread() && alsoInRoom.get()) {
      intents.say(house, room, new Body.Said(body.text(), null, null, body.mentions(), List.of()));
      alsoInRoom.set(false);
    }
  }

  /// Says something with files.
  void send(Body.Said body, List<ChosenFile> files, Consumer<Outcome<RoomModel>> answer) {
    intents.send(house, room, body, files, answer);
  }

  /// Asks for people of the house whose names contain something.
  void find(String name, Consumer<Outcome<List<Person>>> answer) {
    intents.find(house, name, answer);
  }

  void ask(Body.Poll poll) {
    intents.say(house, room, poll);
  }

  void sayLater(Body.Said body, Instant at, Consumer<Outcome<Plan>> answer) {
    intents.schedule(house, room, body, at, answer);
  }

  void change(Body.OnMessage change) {
    intents.change(house, room, change);
  }

  void tellTyping() {
    intents.typing(house, room);
  }
}
