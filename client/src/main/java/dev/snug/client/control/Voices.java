package dev.snug.client.control;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Playback;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.voice.NoSound;
import dev.snug.client.voice.Player;
import dev.snug.client.voice.PlayerListener;
import dev.snug.client.voice.Sound;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.room.Attachment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this person speaks and hears. On the FX thread.
final class Voices implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Voices.class);

  private final AppModel model;
  private final Sound sound;
  private final Path folder;
  private final Path now;
  private final FxMailbox mailbox;
  private final Recordings recordings;
  private final Player player;
  /// Counts what was begun, so that what is late of something earlier is not taken for what is heard now.
  private int turn;
  private @Nullable Path heard;
  private Subscription waiting = Subscription.EMPTY;

  /// @param folder where recordings lie until they are sent
  Voices(AppModel model, Sound sound, Path folder, FxMailbox mailbox, Clock clock) {
    this.model = model;
    this.sound = sound;
    this.folder = folder;
    this.mailbox = mailbox;
    this.now = folder.resolve(Long.toString(clock.millis()));
    this.recordings = new Recordings(sound.microphone(), now, mailbox, clock);
    this.player = new Player(sound.loudspeaker());
  }

  /// Throws away what was recorded and not sent before the app ended the last time.
  void start() {
    Thread.ofVirtual().start(() -> {
      try {
        OwnerOnly.folder(folder);
        OwnerOnly.folder(now);
        Emptied.but(folder, now);
      } catch (IOException e) {
        LOG.warn("Old recordings stay on the disk: {}", e.getMessage());
      }
    });
  }

  /// Tells the model whether there is a microphone.
  void lookForMicrophone() {
    Thread.ofVirtual().start(() -> {
      var isThere = sound.microphone().isThere();
      mailbox.post(() -> model.microphoneProperty().set(isThere));
    });
  }

  /// What is heard meanwhile is paused, so that it is not recorded as well.
  void record(RecordingModel recording) {
    pause();
    recordings.record(recording);
  }

  void stop(RecordingModel recording) {
    recordings.stop(recording);
  }

  void discard(RecordingModel recording) {
    recordings.discard(recording);
  }

  /// Plays a file that is on this computer.
  void play(ChosenFile file, long from, Consumer<Problem> trouble) {
    begin();
    play(Playback.of(file), file.path(), from, trouble);
  }

  /// Plays a file of a house, once it is here.
  void play(HouseModel house, HouseFiles files, Attachment file, long from, Consumer<Problem> trouble) {
    var playback = model.playbackProperty().get();
    var path = heard;
    var isHeard = playback != null && playback.sound().equals(Playback.of(file));
    begin();
    if (isHeard && path != null) {
      play(Playback.of(file), path, from, trouble);
      return;
    }
    model.playbackProperty().set(new Playback(Playback.of(file), from, true));
    // What is fetched is Coming from now on, whatever came of an earlier time.
    files.fetch(file);
    var mine = turn;
    var coming = house.file(file.file());
    waiting = coming.stateProperty().subscribe(state -> {
      if (mine == turn) {
        came(coming, state, file, from, trouble);
      }
    });
  }

  /// Stops where it is.
  void pause() {
    var playback = model.playbackProperty().get();
    var path = heard;
    begin();
    if (playback != null) {
      model.playbackProperty().set(path == null ? null : new Playback(playback.sound(), playback.millis(), false));
      heard = path;
    }
  }

  @Override
  public void close() {
    recordings.close();
    player.close();
  }

  private void came(FileModel coming, State state, Attachment file, long from, Consumer<Problem> trouble) {
    switch (state) {
      case State.Coming _ -> LOG.trace("{} is on its way", coming);
      case State.Here(var path) -> {
        waiting.unsubscribe();
        play(Playback.of(file), path, from, trouble);
      }
      case State.Away _, State.Going _, State.Failed _ -> {
        begin();
        model.playbackProperty().set(null);
      }
    }
  }

  private void begin() {
    turn++;
    heard = null;
    waiting.unsubscribe();
    player.stop();
  }

  private void play(String what, Path file, long from, Consumer<Problem> trouble) {
    heard = file;
    model.playbackProperty().set(new Playback(what, from, true));
    player.play(file, from, new Hearing(turn, what, trouble));
  }

  /// Hears how far it is, on the player's thread.
  private final class Hearing implements PlayerListener {

    private final int mine;
    private final String what;
    private final Consumer<Problem> trouble;

    Hearing(int mine, String what, Consumer<Problem> trouble) {
      this.mine = mine;
      this.what = what;
      this.trouble = trouble;
    }

    @Override
    public void at(long millis) {
      show(() -> model.playbackProperty().set(new Playback(what, millis, true)));
    }

    @Override
    public void finished() {
      show(() -> {
        heard = null;
        model.playbackProperty().set(null);
      });
    }

    @Override
    public void failed(NoSound why) {
      LOG.info("A sound cannot be heard: {}", why.why(), why);
      show(() -> {
        heard = null;
        model.playbackProperty().set(null);
        trouble.accept(switch (why.why()) {
          case NONE -> Obstacle.NO_LOUDSPEAKER;
          case TAKEN -> Obstacle.LOUDSPEAKER_TAKEN;
          case UNREADABLE -> Obstacle.SOUND_UNREADABLE;
        });
      });
    }

    private void show(Runnable what) {
      mailbox.post(() -> {
        if (mine == turn) {
          what.run();
        }
      });
    }
  }
}
