package dev.snug.client.model;

import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// One room as this person sees it.
public final class RoomModel {

  private final String id;
  private final RoomKind kind;
  private final StringProperty name;
  private final StringProperty topic = new SimpleStringProperty("");
  private final BooleanProperty archived = new SimpleBooleanProperty();
  private final IntegerProperty memberCount = new SimpleIntegerProperty();
  private final ObservableList<Person> members = FXCollections.observableArrayList();
  private final ObservableList<Person> others = FXCollections.observableArrayList();
  private final ObservableMap<String, Person> people = FXCollections.observableHashMap();
  private final ObservableMap<String, Presence> present = FXCollections.observableHashMap();
  private final ObservableList<String> typing = FXCollections.observableArrayList();
  private final ObservableList<TimelineItem> timeline = FXCollections.observableArrayList();
  private final LongProperty from = new SimpleLongProperty(Long.MAX_VALUE);
  private final LongProperty expired = new SimpleLongProperty();
  private final BooleanBinding older = Bindings.createBooleanBinding(this::hasOlder, from, expired);
  private final LongProperty read = new SimpleLongProperty();
  private final LongProperty newFrom = new SimpleLongProperty(Long.MAX_VALUE);
  private final StringProperty draft = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Unfinished> unfinished = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RecordingModel> recording = new SimpleObjectProperty<>();
  private final IntegerProperty unread = new SimpleIntegerProperty();
  private final IntegerProperty mentions = new SimpleIntegerProperty();
  private final BooleanProperty muted = new SimpleBooleanProperty();
  private final ObjectProperty<RoomTelling> telling = new SimpleObjectProperty<>(RoomTelling.USUAL);
  private final ObjectProperty<RoomFacts> facts = new SimpleObjectProperty<>(RoomFacts.NONE);
  private final ObjectProperty<Set<Right>> rights = new SimpleObjectProperty<>(Set.of());
  private final ObservableList<MessageModel> pins = FXCollections.observableArrayList();
  private final ObservableMap<Long, MessageModel> quoted = FXCollections.observableHashMap();
  private final ObservableMap<String, Long> seen = FXCollections.observableHashMap();
  private final ObjectProperty<@Nullable ThreadModel> thread = new SimpleObjectProperty<>();
  private final BooleanProperty newer = new SimpleBooleanProperty();
  private final LongProperty low = new SimpleLongProperty();
  private final LongProperty high = new SimpleLongProperty();
  private final LongProperty top = new SimpleLongProperty();

  public RoomModel(String id, RoomKind kind, String name) {
    this.id = id;
    this.kind = kind;
    this.name = new SimpleStringProperty(name);
  }

  public String id() {
    return id;
  }

  public RoomKind kind() {
    return kind;
  }

  /// What it is called; in a direct room the name of the other. Empty in a group that nobody has named.
  public StringProperty nameProperty() {
    return name;
  }

  /// What it is about; empty if nobody has said.
  public StringProperty topicProperty() {
    return topic;
  }

  /// Whether it is only to be read.
  public BooleanProperty archivedProperty() {
    return archived;
  }

  public IntegerProperty memberCountProperty() {
    return memberCount;
  }

  /// Those in the room with their roles there, in the order in which they came; in a large room not all of them.
  public ObservableList<Person> members() {
    return members;
  }

  /// In a direct room the other, in a group some of the others.
  public ObservableList<Person> others() {
    return others;
  }

  /// Everyone known here by id: the members, and those whom what is loaded names.
  public ObservableMap<String, Person> people() {
    return people;
  }

  /// The members who are connected now, by id, and where their attention is; empty while cut off.
  public ObservableMap<String, Presence> present() {
    return present;
  }

  /// The ids of those who are typing, this person not among them.
  public ObservableList<String> typing() {
    return typing;
  }

  /// What stands in the room, oldest first; what is not stored at the house yet comes last.
  public ObservableList<TimelineItem> timeline() {
    return timeline;
  }

  /// The number of the first entry that is loaded, whether it shows in the timeline or not; Long.MAX_VALUE for none.
  public LongProperty fromProperty() {
    return from;
  }

  /// The number up to which what was said is gone, because that is how long things are kept here; 0 for nothing.
  public LongProperty expiredProperty() {
    return expired;
  }

  /// Whether there is something to show that is older than what is loaded.
  public BooleanBinding older() {
    return older;
  }

  /// The number of the last entry this person has read.
  public LongProperty readProperty() {
    return read;
  }

  /// The first entry below the line of new messages; Long.MAX_VALUE for no line.
  public LongProperty newFromProperty() {
    return newFrom;
  }

  /// What is written and not sent.
  public StringProperty draftProperty() {
    return draft;
  }

  /// Which message this person was answering or editing here; null for none.
  public ObjectProperty<@Nullable Unfinished> unfinishedProperty() {
    return unfinished;
  }

  /// What this person has spoken here and not sent; null for nothing.
  public ObjectProperty<@Nullable RecordingModel> recordingProperty() {
    return recording;
  }

  /// How many messages of others stand after the last that was read.
  public IntegerProperty unreadProperty() {
    return unread;
  }

  /// How many of those mention this person.
  public IntegerProperty mentionsProperty() {
    return mentions;
  }

  /// Whether this person does not want to be called by what is said here; on all their devices.
  public BooleanProperty mutedProperty() {
    return muted;
  }

  /// By what said here this person wants to be called, on all their devices; muted is [RoomTelling#NONE].
  public ObjectProperty<RoomTelling> tellingProperty() {
    return telling;
  }

  /// What is known of the room besides who is in it.
  public ObjectProperty<RoomFacts> factsProperty() {
    return facts;
  }

  /// What this person may do here now; nothing as long as it is not known.
  public ObjectProperty<Set<Right>> rightsProperty() {
    return rights;
  }

  /// The messages on the room's board, as far as they can be had, in the order in which they were pinned.
  public ObservableList<MessageModel> pins() {
    return pins;
  }

  /// Messages that are answered here and stand outside the timeline, by their numbers, as far as somebody looked for them.
  public ObservableMap<Long, MessageModel> quoted() {
    return quoted;
  }

  /// Up to which entry the others have read, by id; in direct rooms, and if both want that.
  public ObservableMap<String, Long> seen() {
    return seen;
  }

  /// The thread that is open beside the room.
  public ObjectProperty<@Nullable ThreadModel> threadProperty() {
    return thread;
  }

  /// Whether there is something to show that is newer than what is loaded.
  public BooleanProperty newerProperty() {
    return newer;
  }

  /// The first entry that this computer keeps; 0 for none.
  public LongProperty lowProperty() {
    return low;
  }

  /// The last entry that this computer keeps; all between it and [#lowProperty] are kept too.
  public LongProperty highProperty() {
    return high;
  }

  /// The last entry that the house has, as far as this app has heard; 0 as long as it has not.
  public LongProperty topProperty() {
    return top;
  }

  /// How many are here now.
  public IntegerBinding hereCount() {
    return Bindings.size(present);
  }

  private boolean hasOlder() {
    return from.get() != Long.MAX_VALUE && from.get() > Math.max(1, expired.get() + 1);
  }
}
