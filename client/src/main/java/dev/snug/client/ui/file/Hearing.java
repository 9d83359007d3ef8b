package dev.snug.client.ui.file;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Playback;
import dev.snug.client.model.Problem;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Voice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one can do with a voice message: hear it, pause it, go back and forth in it.
public final class Hearing {

  /// How far an arrow goes.
  private static final long STEP = 5_000;

  private final Ui ui;
  private final HouseModel house;
  private final Attachment file;
  private final Voice voice;

  private Hearing(Ui ui, HouseModel house, Attachment file, Voice voice) {
    this.ui = ui;
    this.house = house;
    this.file = file;
    this.voice = voice;
  }

  /// Empty for what is no voice message. A picture is one, whatever its author says.
  public static Optional<Hearing> of(Ui ui, HouseModel house, Attachment file) {
    var voice = file.voice();
    return voice == null || file.isPicture() ? Optional.empty() : Optional.of(new Hearing(ui, house, file, voice));
  }

  Voice voice() {
    return voice;
  }

  /// How far it is, if it is heard or paused.
  public Optional<Playback> playback() {
    return playback(ui.model().playbackProperty().get());
  }

  Optional<Playback> playback(@Nullable Playback any) {
    return Optional.ofNullable(any).filter(each -> each.sound().equals(Playback.of(file)));
  }

  public boolean isRunning() {
    return playback().map(Playback::isRunning).orElse(false);
  }

  /// Pauses it, or goes on where it is.
  public void toggle() {
    if (isRunning()) {
      ui.intents().pause();
    } else {
      play(at());
    }
  }

  /// Goes back or forth by a step.
  ///
  /// @param steps negative to go back
  public void step(int steps) {
    play(Math.clamp(at() + steps * STEP, 0, voice.millis()));
  }

  /// Goes to a part of the whole, 0 to 1.
  void goTo(double part) {
    play(Math.round(Math.clamp(part, 0, 1) * voice.millis()));
  }

  private long at() {
    return playback().map(Playback::millis).orElse(0L);
  }

  private void play(long from) {
    ui.intents().play(house, file, from, this::complain);
  }

  private void complain(Problem problem) {
    ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
  }
}
