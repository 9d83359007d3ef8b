package dev.snug.client.model;

import dev.snug.shared.room.Voice;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A voice message that is spoken on this computer and not sent.
public final class RecordingModel {

  private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Running());
  private final ObservableList<Integer> levels = FXCollections.observableArrayList();
  private final LongProperty millis = new SimpleLongProperty();

  /// How far it is.
  public sealed interface State {

    /// It is being spoken.
    record Running() implements State {}

    /// It can be heard and sent.
    ///
    /// @param file carries a voice
    /// @param why it ended if nobody ended it; null otherwise
    record Spoken(ChosenFile file, @Nullable Problem why) implements State {

      /// How long it is and how it looks.
      public Voice voice() {
        var voice = file.voice();
        if (voice == null) {
          throw new IllegalStateException("nobody spoke " + file.name());
        }
        return voice;
      }
    }

    /// Nothing could be recorded.
    record Failed(Problem problem) implements State {}

    /// It was sent, or thrown away.
    record Gone() implements State {}
  }

  public ObjectProperty<State> stateProperty() {
    return state;
  }

  /// How loud it was so far, some twenty a second, each 0 to 255.
  public ObservableList<Integer> levels() {
    return levels;
  }

  /// How long it is so far.
  public LongProperty millisProperty() {
    return millis;
  }
}
