package dev.snug.client.ui.panel;

import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Presence;
import org.jspecify.annotations.Nullable;

/// Where somebody's attention is, in a word.
public final class PresenceWord {

  private PresenceWord() {}

  /// The word as it is now.
  ///
  /// @param presence null for somebody who has no line to the house
  public static String of(Texts texts, @Nullable Presence presence) {
    return texts.text(switch (presence) {
      case HERE -> "presence.here";
      case AWAY -> "presence.away";
      case QUIET -> "presence.quiet";
      case null -> "presence.offline";
    });
  }
}
