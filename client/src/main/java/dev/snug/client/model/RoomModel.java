package dev.snug.client.model;

import dev.snug.shared.room.Person;
import javafx.beans.binding.Bindings;
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
  private final StringProperty name;
  private final IntegerProperty memberCount = new SimpleIntegerProperty();
  private final ObservableMap<String, Person> people = FXCollections.observableHashMap();
  private final ObservableSet<String> here = FXCollections.observableSet();
  private final ObservableList<String> typing = FXCollections.observableArrayList();
  private final ObservableList<TimelineItem> timeline = FXCollections.observableArrayList();
  private final BooleanProperty older = new SimpleBooleanProperty();
  private final LongProperty read = new SimpleLongProperty();
  private final LongProperty newFrom = new SimpleLongProperty(Long.MAX_VALUE);
  private final StringProperty draft = new SimpleStringProperty("");
  private final IntegerProperty unread = new SimpleIntegerProperty();

  public RoomModel(String id, String name) {
    this.id = id;
    this.name = new SimpleStringProperty(name);
  }

  public String id() {
    return id;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public IntegerProperty memberCountProperty() {
    return memberCount;
  }

  /// Everyone known here by id: the members, and the authors of what is loaded.
  public ObservableMap<String, Person> people() {
    return people;
  }

  /// The ids of the members who are connected now; empty while cut off.
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

  /// Whether the house has entries older than the first in the timeline.
  public BooleanProperty olderProperty() {
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
}
