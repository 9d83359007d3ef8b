package dev.snug.client.control;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RecordingModel.State;
import dev.snug.client.voice.Microphone;
import dev.snug.client.voice.NoSound;
import dev.snug.client.voice.Recorder;
import dev.snug.client.voice.RecorderListener;
import dev.snug.shared.room.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is spoken on this computer, one recording at a time. On the FX thread, but where it says otherwise.
final class Recordings {

  private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'voice-'yyyy-MM-dd-HHmm", Locale.ROOT);
  private static final String ENDING = ".wav";
  private static final String TYPE = "audio/wav";

  private final Microphone microphone;
  private final Path folder;
  private final FxMailbox mailbox;
  private final Clock clock;
  private final Map<RecordingModel, Recorder> running = new HashMap<>();
  private int made;

  /// @param folder where recordings lie until they are sent
  Recordings(Microphone microphone, Path folder, FxMailbox mailbox, Clock clock) {
    this.microphone = microphone;
    this.folder = folder;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /// Begins one; another that is being spoken ends, and is kept.
  void record(RecordingModel recording) {
    running.values().forEach(Recorder::stop);
    var name = NAME.format(clock.instant().atZone(ZoneId.systemDefault()));
    var file = folder.resolve(name + "-" + ++made + ENDING);
    running.put(recording, Recorder.start(microphone, file, new Listening(recording, name + ENDING, file)));
  }

  void stop(RecordingModel recording) {
    var recorder = running.get(recording);
    if (recorder != null) {
      recorder.stop();
    }
  }

  void discard(RecordingModel recording) {
    stop(recording);
    if (recording.stateProperty().get() instanceof State.Spoken spoken) {
      Thread.ofVirtual().start(() -> remove(spoken.file().path()));
    }
    recording.stateProperty().set(new State.Gone());
  }

  /// Ends what is being spoken.
  void close() {
    running.values().forEach(Recorder::stop);
  }

  private void ended(RecordingModel recording, State state) {
    running.remove(recording);
    if (!(recording.stateProperty().get() instanceof State.Gone)) {
      recording.stateProperty().set(state);
    } else if (state instanceof State.Spoken spoken) {
      Thread.ofVirtual().start(() -> remove(spoken.file().path()));
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A recording stays on the disk until the app starts again: {}", e.getMessage());
    }
  }

  /// Hears of one recording, on its thread.
  private final class Listening implements RecorderListener {

    private final RecordingModel recording;
    private final String name;
    private final Path file;

    Listening(RecordingModel recording, String name, Path file) {
      this.recording = recording;
      this.name = name;
      this.file = file;
    }

    @Override
    public void heard(long millis, int level) {
      mailbox.post(() -> {
        recording.levels().add(level);
        recording.millisProperty().set(millis);
      });
    }

    @Override
    public void ended(Voice voice, End end) {
      var spoken = new ChosenFile(file, name, TYPE, file.toFile().length(), null, voice);
      var state = new State.Spoken(spoken, why(end));
      mailbox.post(() -> {
        recording.millisProperty().set(voice.millis());
        Recordings.this.ended(recording, state);
      });
    }

    @Override
    public void failed(NoSound why) {
      LOG.info("Nothing could be recorded: {}", why.why(), why);
      var problem = why.why() == NoSound.Why.TAKEN ? Obstacle.MICROPHONE_TAKEN : Obstacle.NO_MICROPHONE;
      mailbox.post(() -> Recordings.this.ended(recording, new State.Failed(problem)));
    }

    @Override
    public void notKept(IOException why) {
      LOG.warn("A recording could not be kept", why);
      mailbox.post(() -> Recordings.this.ended(recording, new State.Failed(Obstacle.DISK_FULL)));
    }

    private static @Nullable Obstacle why(End end) {
      return switch (end) {
        case STOPPED -> null;
        case FULL -> Obstacle.VOICE_FULL;
        case LOST -> Obstacle.MICROPHONE_LOST;
      };
    }
  }
}
