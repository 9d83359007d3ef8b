package dev.snug.client.control;

import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.NotificationSettings.About;
import dev.snug.client.model.NotificationSettings.Counted;
import dev.snug.client.model.NotificationSettings.Sound;
import dev.snug.client.model.QuietHours;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.StoreFailed;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// By what this person wants to be called, on this computer's disk. What is missing there, or was written by a newer app in another way, is
/// as if nobody had chosen. On the FX thread.
final class KeptNotifications {

  private static final Logger LOG = LoggerFactory.getLogger(KeptNotifications.class);
  private static final String ABOUT = "notify.about";
  private static final String WORDS = "notify.words";
  private static final String SOUND = "notify.sound";
  private static final String COUNTED = "notify.counted";
  private static final String QUIET = "notify.quiet";
  private static final String QUIET_FROM = "notify.quiet-from";
  private static final String QUIET_TO = "notify.quiet-to";
  private static final String ARRIVALS = "notify.arrivals";
  private static final String KEYWORDS = "notify.keywords";

  private final AppStore store;

  KeptNotifications(AppStore store) {
    this.store = store;
  }

  NotificationSettings read() throws StoreFailed {
    var usual = NotificationSettings.STANDARD;
    var quiet = usual.quiet();
    return new NotificationSettings(
        one(ABOUT, About::valueOf, usual.about()),
        one(WORDS, Boolean::valueOf, usual.words()),
        one(SOUND, Sound::valueOf, usual.sound()),
        one(COUNTED, Counted::valueOf, usual.counted()),
        new QuietHours(
            one(QUIET, Boolean::valueOf, quiet.on()), one(QUIET_FROM, LocalTime::parse, quiet.from()),
            one(QUIET_TO, LocalTime::parse, quiet.to())),
        one(ARRIVALS, Boolean::valueOf, usual.arrivals()),
        one(KEYWORDS, KeptNotifications::withinBounds, usual.keywords()));
  }

  void keep(NotificationSettings settings) {
    try {
      store.setting(ABOUT, settings.about().name());
      store.setting(WORDS, Boolean.toString(settings.words()));
      store.setting(SOUND, settings.sound().name());
      store.setting(COUNTED, settings.counted().name());
      store.setting(QUIET, Boolean.toString(settings.quiet().on()));
      store.setting(QUIET_FROM, settings.quiet().from().toString());
      store.setting(QUIET_TO, settings.quiet().to().toString());
      store.setting(ARRIVALS, Boolean.toString(settings.arrivals()));
      store.setting(KEYWORDS, settings.keywords());
    } catch (StoreFailed e) {
      LOG.warn("What to notify of could not be kept", e);
    }
  }

  private <T> T one(String name, Function<String, T> reading, T usual) throws StoreFailed {
    var kept = store.setting(name);
    try {
      return kept.map(reading).orElse(usual);
    } catch (IllegalArgumentException | DateTimeException e) {
      LOG.warn("A setting cannot be read: {}", name, e);
      return usual;
    }
  }

  private static String withinBounds(String keywords) {
    return keywords.substring(0, Math.min(keywords.length(), NotificationSettings.KEYWORDS_LENGTH));
  }
}
