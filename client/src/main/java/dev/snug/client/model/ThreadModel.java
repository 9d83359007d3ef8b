package dev.snug.client.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A message and what was said to it in its thread.
public final class ThreadModel {

  private final MessageModel root;
  private final ObservableList<TimelineItem> timeline = FXCollections.observableArrayList();
  private final StringProperty draft = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Unfinished> unfinished = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RecordingModel> recording = new SimpleObjectProperty<>();

  public ThreadModel(MessageModel root) {
    this.root = root;
  }

  /// The message to which the others answer.
  public MessageModel root() {
    return root;
  }

  /// What was answered, oldest first; what is not stored at the house yet comes last.
  public ObservableList<TimelineItem> timeline() {
    return timeline;
  }

  /// What is written and not sent.
  public StringProperty draftProperty() {
    return draft;
  }

  /// What this person has spoken here and not sent; null for nothing.
  public ObjectProperty<@Nullable RecordingModel> recordingProperty() {
    return recording;
  }

  /// Which message this person was answering or editing here; null for none.
  public ObjectProperty<@Nullable Unfinished> unfinishedProperty() {
    return unfinished;
  }
}
