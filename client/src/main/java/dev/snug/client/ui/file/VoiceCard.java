package dev.snug.client.ui.file;

import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Playback;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Attachment;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A voice message: how loud it is over time, how long, and a button that lets one hear it. It is fetched when it is heard first.
public final class VoiceCard extends HBox {

  private static final double WIDTH = 344;

  private final Ui ui;
  private final HouseModel house;
  private final Attachment file;
  private final Hearing hearing;
  private final Runnable stopSending;
  /// Held here, so that it is one for as long as it is looked at.
  private final FileModel model;
  private final Wave wave = new Wave();
  private final Label time = Labels.of("", "caption", "muted", "voice-time");
  private final Label under = Labels.of("", "caption", "muted");
  private final ProgressBar bar = new ProgressBar();
  private final Button play;
  private final FontIcon sign = Labels.icon(Feather.PLAY, 16);
  private final Button stop;
  private Optional<Playback> shown = Optional.empty();

  /// @param hearing of the file
  /// @param stopSending takes back the message that this goes with, while it is under way
  public VoiceCard(Ui ui, HouseModel house, Attachment file, Hearing hearing, Runnable stopSending) {
    super(12);
    this.ui = ui;
    this.house = house;
    this.file = file;
    this.hearing = hearing;
    this.stopSending = stopSending;
    this.model = house.file(file.file());
    this.play = Buttons.icon("voice-play", Feather.PLAY, 16, ui.texts(), "voice.play", hearing::toggle);
    this.stop = Buttons.icon("file-stop", Feather.X, 16, ui.texts(), "file.stop", this::stop);
    play.setGraphic(sign);
    play.getStyleClass().add("voice-play");
    stop.getStyleClass().add("file-button");
    // With the keyboard one hears it by Space in the list, or by the menu of the message.
    play.setFocusTraversable(false);
    stop.setFocusTraversable(false);
    name(stop, "file.stop.named");
    name(play, "voice.play.named");
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(WIDTH);
    setMinWidth(0);
    getStyleClass().addAll("file-card", "voice-card");
    getChildren().addAll(play, middle(), time, stop);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleText(FileWords.of(ui.texts(), file));
    draw();
    Ties.followWhileShown(this, model.stateProperty(), this::show);
    Ties.followWhileShown(this, ui.model().playbackProperty(), this::show);
  }

  private VBox middle() {
    wave.show(hearing.voice().peaks());
    wave.setAccessibleRole(AccessibleRole.SLIDER);
    wave.setAccessibleText(FileWords.of(ui.texts(), file));
    wave.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    wave.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("file-progress");
    under.setMinWidth(0);
    var middle = new VBox(2, wave, bar, under);
    middle.setAlignment(Pos.CENTER_LEFT);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    return middle;
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      event.consume();
      wave.requestFocus();
      hearing.goTo(event.getX() / wave.getWidth());
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> hearing.step(-1);
      case RIGHT -> hearing.step(1);
      case SPACE, ENTER -> hearing.toggle();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(@Nullable Playback any) {
    var playback = hearing.playback(any);
    // Mostly it is something else that is heard, twenty times a second.
    if (!playback.equals(shown)) {
      shown = playback;
      draw();
    }
  }

  private void draw() {
    var playback = shown;
    var isRunning = playback.map(Playback::isRunning).orElse(false);
    var lasts = hearing.voice().millis();
    wave.played(playback.map(each -> (double) each.millis() / lasts).orElse(0.0));
    time.setText(playback.map(each -> FileWords.at(Math.min(each.millis(), lasts))).orElse(FileWords.lasting(lasts)));
    var icon = isRunning ? Feather.PAUSE : Feather.PLAY;
    if (!icon.equals(sign.getIconCode())) {
      sign.setIconCode(icon);
      name(play, isRunning ? "voice.pause.named" : "voice.play.named");
    }
  }

  private void name(Button button, String key) {
    button.accessibleTextProperty().unbind();
    button.accessibleTextProperty().bind(ui.texts().live(key, FileWords.lasting(hearing.voice().millis())));
  }

  private void show(State state) {
    under.getStyleClass().remove("danger-text");
    under.setWrapText(false);
    switch (state) {
      case State.Away _, State.Here _ -> still("");
      case State.Failed(var problem) -> {
        still(ui.texts().text(Sentences.keyOf(problem)));
        under.getStyleClass().add("danger-text");
        under.setWrapText(true);
      }
      case State.Going(var moved, var whole) -> moving(moved, whole);
      case State.Coming(var moved, var whole) -> moving(moved, whole);
    }
    // The house does not have yet what is on its way there.
    play.setDisable(state instanceof State.Going);
  }

  private void still(String words) {
    under.setText(words);
    moving(Optional.empty());
  }

  private void moving(long moved, long whole) {
    under.setText(ui.texts().text("file.moved", FileSize.part(moved, whole), FileSize.of(whole)));
    moving(Optional.of(whole == 0 ? 0 : (double) moved / whole));
  }

  private void moving(Optional<Double> part) {
    part.ifPresent(bar::setProgress);
    show(bar, part.isPresent());
    show(stop, part.isPresent());
    show(time, part.isEmpty());
    show(under, !under.getText().isEmpty());
  }

  private static void show(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void stop() {
    if (model.stateProperty().get() instanceof State.Going) {
      stopSending.run();
    } else {
      ui.intents().stopFetching(house, file);
    }
  }
}
