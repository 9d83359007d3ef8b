package dev.snug.client.ui.composer;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RecordingModel.State;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Speaking instead of writing: while there is a recording, its strip takes the place of what one writes with. What is written stays.
final class Speaking extends StackPane {

  private final Ui ui;
  private final Place place;
  private final Send sender;
  private final Runnable back;
  private final ObservableValue<Boolean> isOn;
  private final Ties stripTies = new Ties();
  private @Nullable RecordingStrip strip;

  /// Says something that was spoken.
  @FunctionalInterface
  interface Send {
    void send(ChosenFile spoken, Consumer<Outcome<RoomModel>> answer);
  }

  /// @param back gives the keyboard back to where one writes
  Speaking(Ui ui, Place place, Send sender, Runnable back, Ties ties) {
    this.ui = ui;
    this.place = place;
    this.sender = sender;
    this.back = back;
    this.isOn = Derived.of(place.recordingProperty(), recording -> recording != null);
    Labels.showWhen(this, isOn);
    ties.follow(place.recordingProperty(), this::show);
    ties.atEnd(this::leave);
  }

  ObservableValue<Boolean> isOn() {
    return isOn;
  }

  /// What begins it. Without a microphone it says so, and can be tried again.
  Button button() {
    var texts = ui.texts();
    var microphone = ui.model().microphoneProperty();
    var button = Buttons.icon("voice-record", Feather.MIC, 18, texts, "voice.record", this::begin);
    Buttons.describe(button, texts.live(() -> texts.text(microphone.get() ? "voice.record" : "problem.no-microphone"), microphone));
    var tell = button.getOnMouseEntered();
    button.setOnMouseEntered(event -> {
      tell.handle(event);
      ui.intents().lookForMicrophone();
    });
    return button;
  }

  /// Begins to record, unless something waits here to be sent.
  void begin() {
    if (place.recordingProperty().get() == null) {
      var recording = new RecordingModel();
      place.recordingProperty().set(recording);
      ui.intents().record(recording);
    }
    requestFocus();
  }

  /// Throws away what was recorded.
  ///
  /// @return whether there was any
  boolean cancel() {
    var recording = place.recordingProperty().get();
    if (recording != null) {
      quiet(recording);
      ui.intents().discard(recording);
    }
    return recording != null;
  }

  @Override
  public void requestFocus() {
    if (strip != null) {
      strip.requestFocus();
    }
  }

  private void show(@Nullable RecordingModel recording) {
    var hadFocus = strip != null && strip.isFocusWithin();
    stripTies.close();
    getChildren().clear();
    strip = null;
    if (recording == null) {
      if (hadFocus) {
        back.run();
      }
      return;
    }
    strip = new RecordingStrip(ui, recording, this::send, this::cancel, stripTies);
    getChildren().add(strip);
    stripTies.follow(recording.stateProperty(), this::follow);
  }

  private void follow(State state) {
    switch (state) {
      case State.Running _, State.Spoken _ -> {}
      case State.Gone _ -> place.recordingProperty().set(null);
      case State.Failed(var problem) -> {
        place.recordingProperty().set(null);
        warn(problem);
        ui.intents().lookForMicrophone();
      }
    }
  }

  private void send(RecordingModel recording, ChosenFile spoken, Runnable failed) {
    quiet(recording);
    sender.send(spoken, outcome -> {
      switch (outcome) {
        case Outcome.Done<RoomModel> _ -> ui.intents().discard(recording);
        case Outcome.Failed<RoomModel>(var problem) -> {
          warn(problem);
          failed.run();
        }
      }
    });
  }

  /// What is not there any more is not heard any more.
  private void quiet(RecordingModel recording) {
    if (recording.stateProperty().get() instanceof State.Spoken(var file, var _) && RecordingStrip.isHeard(ui, file)) {
      ui.intents().pause();
    }
  }

  /// Nobody goes on listening to a room that was left; what was spoken there is there when one comes back.
  private void leave() {
    stripTies.close();
    var recording = place.recordingProperty().get();
    if (recording != null && recording.stateProperty().get() instanceof State.Running) {
      ui.intents().stop(recording);
    }
  }

  private void warn(Problem problem) {
    ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
  }
}
