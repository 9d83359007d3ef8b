package dev.snug.client.model;

import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

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
  private final ObservableSet<String> here = FXCollections.observableSet();
  private final ObservableList<String> typing = FXCollections.observableArrayList();
  private final ObservableList<TimelineItem> timeline = FXCollections.observableArrayList();
  private final LongProperty from = new SimpleLongProperty(Long.MAX_VALUE);
  private final LongProperty expired = new SimpleLongProperty();
  private final BooleanBinding older = Bindings.createBooleanBinding(this::hasOlder, from, expired);
  private final LongProperty read = new SimpleLongProperty();
  private final LongProperty newFrom = new SimpleLongProperty(Long.MAX_VALUE);
  private final StringProperty draft = new SimpleStringProperty("");
  private final IntegerProperty unread = new SimpleIntegerProperty();

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

  /// The ids of the members who are connected now, wherever their attention is; empty while cut off.
  public ObservableSet<String> here() {
    return here;
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

  /// How many messages of others stand after the last that was read.
  public IntegerProperty unreadProperty() {
    return unread;
  }

  /// How many are here now.
  public IntegerBinding hereCount() {
    return Bindings.size(here);
  }

  private boolean hasOlder() {
    return from.get() != Long.MAX_VALUE && from.get() > Math.max(1, expired.get() + 1);
  }
}
