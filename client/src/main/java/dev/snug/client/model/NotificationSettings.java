package dev.snug.client.model;

import java.time.LocalTime;

/// By what this person wants to be called on this computer, and how.
///
/// @param about what they are told of, where a room has no setting of its own
/// @param words whether what was said is shown, or only by whom and where
/// @param sound what is heard
/// @param counted what the number in the title and on the icon counts
/// @param quiet when nothing pops up
/// @param arrivals whether they are told when somebody comes into a house that is open on this computer
/// @param keywords what else calls them: words with commas between them, as they were typed
public record NotificationSettings(
    About about, boolean words, Sound sound, Counted counted, QuietHours quiet, boolean arrivals, String keywords) {

  /// As long as nobody has chosen.
  public static final NotificationSettings STANDARD =
      new NotificationSettings(
          About.FOR_ME, true, Sound.KNOCK, Counted.MENTIONS, new QuietHours(false, LocalTime.of(22, 0), LocalTime.of(7, 30)), true, "");

  /// How much may be typed for [#keywords].
  public static final int KEYWORDS_LENGTH = 400;

  public NotificationSettings {
    if (keywords.length() > KEYWORDS_LENGTH) {
      throw new IllegalArgumentException("more than " + KEYWORDS_LENGTH + " characters of words");
    }
  }

  /// What somebody is told of.
  public enum About {
    EVERYTHING,
    /// What is said to them: in direct rooms, with their name or one of their words in it.
    FOR_ME,
    /// Nothing, whatever a room says.
    NOTHING
  }

  /// What is heard when something is told.
  public enum Sound {
    NONE,
    KNOCK,
    BELL,
    DROP
  }

  /// What the number in the title and on the icon counts.
  public enum Counted {
    NOTHING,
    /// Mentions, and what was said in direct rooms.
    MENTIONS,
    /// Everything that was not read, but for muted rooms.
    ALL
  }

  public NotificationSettings withAbout(About next) {
    return new NotificationSettings(next, words, sound, counted, quiet, arrivals, keywords);
  }

  public NotificationSettings withWords(boolean next) {
    return new NotificationSettings(about, next, sound, counted, quiet, arrivals, keywords);
  }

  public NotificationSettings withSound(Sound next) {
    return new NotificationSettings(about, words, next, counted, quiet, arrivals, keywords);
  }

  public NotificationSettings withCounted(Counted next) {
    return new NotificationSettings(about, words, sound, next, quiet, arrivals, keywords);
  }

  public NotificationSettings withQuiet(QuietHours next) {
    return new NotificationSettings(about, words, sound, counted, next, arrivals, keywords);
  }

  public NotificationSettings withArrivals(boolean next) {
    return new NotificationSettings(about, words, sound, counted, quiet, next, keywords);
  }

  public NotificationSettings withKeywords(String next) {
    return new NotificationSettings(about, words, sound, counted, quiet, arrivals, next);
  }
}
