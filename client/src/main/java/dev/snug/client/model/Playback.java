package dev.snug.client.model;

import dev.snug.shared.room.Attachment;

/// What this person hears now, or has paused.
///
/// @param sound see [#of(Attachment)] and [#of(ChosenFile)]
/// @param millis how far it is
public record Playback(String sound, long millis, boolean isRunning) {

  /// What a file of a message is called here.
  public static String of(Attachment file) {
    return file.file();
  }

  /// What a file on this computer is called here.
  public static String of(ChosenFile file) {
    return file.path().toString();
  }
}
