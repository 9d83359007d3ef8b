package dev.snug.client.control;

import dev.snug.client.model.Notice.Cause;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.RoomTelling;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import java.time.LocalTime;
import java.util.Optional;

/// Decides whether somebody is told of a message, and why.
final class Telling {

  private Telling() {}

  /// What was said, and how things stood then.
  ///
  /// @param isOwn whether this person said it, on another of their devices perhaps
  /// @param isMention whether it calls them, or everybody
  /// @param room what they have said of the room
  /// @param presence where they have said that their attention is
  /// @param isWatched whether it stands before their eyes anyway
  record Heard(
      boolean isOwn, boolean isMention, RoomKind kind, String text, RoomTelling room, Presence presence, boolean isWatched) {}

  /// Why this person is told of it; empty if they are not. What they have said for all the app goes before what they have said of a room
  /// where it is less: nothing is nothing, and a muted room is silent also when it mentions them.
  ///
  /// @param now the time of the day where they are
  static Optional<Cause> of(Heard heard, NotificationSettings settings, LocalTime now) {
    if (heard.isOwn() || heard.isWatched() || isSilent(heard.presence(), settings, now) || heard.room() == RoomTelling.NONE) {
      return Optional.empty();
    }
    if (heard.isMention()) {
      return Optional.of(Cause.MENTION);
    }
    if (Keywords.of(settings.keywords()).areIn(heard.text())) {
      return Optional.of(Cause.KEYWORD);
    }
    var isDirect = heard.kind() == RoomKind.DIRECT;
    var isWanted = switch (heard.room()) {
      case ALL -> true;
      case MENTIONS, NONE -> false;
      case USUAL -> isDirect || settings.about() == NotificationSettings.About.EVERYTHING;
    };
    if (!isWanted) {
      return Optional.empty();
    }
    return Optional.of(isDirect ? Cause.DIRECT : Cause.ANYTHING);
  }

  /// Whether nothing at all is told now.
  static boolean isSilent(Presence presence, NotificationSettings settings, LocalTime now) {
    return settings.about() == NotificationSettings.About.NOTHING || presence == Presence.QUIET || settings.quiet().cover(now);
  }
}
