package dev.snug.client.ui.composer;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Playback;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RecordingModel.State;
import dev.snug.client.ui.file.FileWords;
import dev.snug.client.ui.file.Wave;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is being spoken: how long and how loud it is. Once it has ended one can hear it before it goes.
final class RecordingStrip extends HBox {

  private final Ui ui;
  private final RecordingModel recording;
  private final Send sender;
  private final Region dot = new Region();
  private final Label time = Labels.of("", "w600", "voice-time");
  private final Wave wave = new Wave();
  private final FontIcon sign = Labels.icon(Feather.SQUARE, 16);
  private final Button listen;
  private final Button discard;
  private final Button send;
  private boolean isGoing;
  private boolean wasRunning;
  private String described = "";

  /// Sends what was spoken; the last runs if it did not go.
  @FunctionalInterface
  interface Send {
    void send(RecordingModel recording, ChosenFile spoken, Runnable failed);
  }

  RecordingStrip(Ui ui, RecordingModel recording, Send sender, Runnable cancel, Ties ties) {
    super(8);
    this.ui = ui;
    this.recording = recording;
    this.sender = sender;
    this.listen = Buttons.icon("voice-listen", Feather.SQUARE, 16, ui.texts(), "voice.stop", this::stopOrListen);
    this.discard = Buttons.icon("voice-discard", Feather.X, 18, ui.texts(), "voice.discard", cancel);
    this.send = Buttons.icon("voice-send", Feather.SEND, 16, ui.texts(), "composer.send", this::send);
    listen.setGraphic(sign);
    send.getStyleClass().add("send-button");
    dot.getStyleClass().add("record-dot");
    setId("voice-strip");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.NODE);
    getStyleClass().add("voice-strip");
    HBox.setHgrow(wave, Priority.ALWAYS);
    getChildren().addAll(dot, time, wave, discard, listen, send);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    ties.listen(recording.levels(), this::spoken);
    ties.follow(recording.stateProperty(), this::show);
    ties.follow(ui.model().playbackProperty(), this::heard);
  }

  static boolean isHeard(Ui ui, ChosenFile file) {
    return playback(ui.model().playbackProperty().get(), file) != null;
  }

  @Override
  public void requestFocus() {
    send.requestFocus();
  }

  /// Enter sends, unless the keyboard is at another button.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (discard.isFocused()) {
        discard.fire();
      } else if (listen.isFocused()) {
        listen.fire();
      } else {
        send.fire();
      }
    }
  }

  private void spoken() {
    if (recording.stateProperty().get() instanceof State.Running) {
      // Only now does anybody listen: some microphones take a while.
      dot.setVisible(!recording.levels().isEmpty());
      time.setText(FileWords.at(recording.millisProperty().get()));
      wave.showLast(recording.levels());
    }
  }

  private void show(State state) {
    switch (state) {
      case State.Running _ -> {
        wasRunning = true;
        time.setText(FileWords.at(recording.millisProperty().get()));
        wave.showLast(recording.levels());
        describe("voice.recording", "voice.stop", Feather.SQUARE);
      }
      case State.Spoken spoken -> ended(spoken);
      case State.Failed _, State.Gone _ -> {}
    }
    dot.setVisible(state instanceof State.Running && !recording.levels().isEmpty());
    dot.setManaged(state instanceof State.Running);
  }

  private void ended(State.Spoken spoken) {
    // What was heard here is finer than what goes with the message.
    wave.show(recording.levels().isEmpty() ? spoken.voice().peaks() : recording.levels());
    heard(ui.model().playbackProperty().get());
    var why = spoken.why();
    if (why != null && wasRunning) {
      ui.toasts().warn(ui.texts().live(Sentences.keyOf(why)));
    }
    if (isGoing) {
      go(spoken.file());
    }
  }

  private void heard(@Nullable Playback any) {
    if (recording.stateProperty().get() instanceof State.Spoken spoken) {
      var playback = playback(any, spoken.file());
      var lasts = spoken.voice().millis();
      var isRunning = playback != null && playback.isRunning();
      wave.played(playback == null ? 0 : (double) playback.millis() / lasts);
      time.setText(playback == null ? FileWords.lasting(lasts) : FileWords.at(playback.millis()));
      describe("voice.ready", isRunning ? "voice.pause" : "voice.listen", isRunning ? Feather.PAUSE : Feather.PLAY);
    }
  }

  private void describe(String key, String does, Feather icon) {
    if (does.equals(described)) {
      return;
    }
    described = does;
    accessibleTextProperty().unbind();
    accessibleTextProperty().bind(ui.texts().live(key));
    sign.setIconCode(icon);
    listen.setTooltip(null);
    Buttons.describe(listen, ui.texts().live(does));
  }

  private void stopOrListen() {
    if (!(recording.stateProperty().get() instanceof State.Spoken spoken)) {
      ui.intents().stop(recording);
      return;
    }
    var playback = playback(ui.model().playbackProperty().get(), spoken.file());
    if (playback != null && playback.isRunning()) {
      ui.intents().pause();
    } else {
      ui.intents().play(
          spoken.file(), playback == null ? 0 : playback.millis(),
          problem -> ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem))));
    }
  }

  /// What is still being spoken ends first.
  private void send() {
    if (!isGoing) {
      isGoing = true;
      if (recording.stateProperty().get() instanceof State.Spoken spoken) {
        go(spoken.file());
      } else {
        ui.intents().stop(recording);
      }
    }
  }

  private void go(ChosenFile spoken) {
    sender.send(recording, spoken, () -> isGoing = false);
  }

  private static @Nullable Playback playback(@Nullable Playback any, ChosenFile file) {
    return any != null && any.sound().equals(Playback.of(file)) ? any : null;
  }
}
