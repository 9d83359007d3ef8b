package dev.snug.client.ui;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Playback;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RecordingModel;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A room in which people speak: one message is heard, one was never fetched, one comes, one does not.
final class Voices {

  static final Attachment SOUP = voice("soup", 42_000, 5);
  static final Attachment LADDER = voice("ladder", 4_200, 3);
  static final Attachment SONG = voice("song", 305_000, 7);
  static final Attachment LOST = voice("lost", 61_000, 11);
  static final ChosenFile SPOKEN =
      new ChosenFile(Path.of("recorded", "voice.wav"), "voice-2026-03-14-1006.wav", "audio/wav", 200_000, null, looks(12_400, 9));

  private final Fixture fixture;
  /// They are one each for as long as somebody holds them.
  private final List<FileModel> held = new ArrayList<>();

  Voices() {
    fixture = Talks.mayAll(new Fixture());
    fixture.workshop.timeline()
        .addAll(
            says(2, "u4", "10:02", "", SOUP),
            says(3, "u2", "10:03", "梯子在哪儿，听这个", LADDER),
            says(4, "u1", "10:04", "", SONG),
            Talks.message(5, "u3", "10:05", new Body.Said("Which one?", 2L, null, Set.of(), List.of())),
            says(6, "u3", "10:06", "", LOST));
    model(SONG).stateProperty().set(new State.Coming(1_200_000, 4_880_000));
    model(LOST).stateProperty().set(new State.Failed(Obstacle.FILE_DAMAGED));
    fixture.model.playbackProperty().set(new Playback(Playback.of(SOUP), 17_000, true));
    fixture.inside();
  }

  Fixture fixture() {
    return fixture;
  }

  /// What is being spoken for seven seconds.
  static RecordingModel running() {
    var recording = new RecordingModel();
    recording.levels().setAll(levels(140, 4));
    recording.millisProperty().set(7_000);
    return recording;
  }

  private FileModel model(Attachment file) {
    var model = fixture.house.file(file.file());
    held.add(model);
    return model;
  }

  private static Attachment voice(String name, long millis, int seed) {
    return new Attachment(name, "voice-" + name + ".wav", "audio/wav", millis * 16 + 46).spoken(looks(millis, seed));
  }

  private static Voice looks(long millis, int seed) {
    return new Voice(millis, levels(64, seed));
  }

  /// Words and the pauses between them.
  private static List<Integer> levels(int count, int seed) {
    return IntStream.range(0, count)
        .mapToObj(i -> (int) Math.abs(110 * Math.sin(i * seed / 7.0) * Math.sin(i / 5.0) + 20 * Math.sin(i * 2.3)))
        .map(level -> Math.min(255, level))
        .toList();
  }

  private static MessageModel says(long seq, String author, String time, String text, Attachment... files) {
    return Talks.message(seq, author, time, new Body.Said(text, null, null, Set.of(), List.of(files)));
  }
}
