package dev.snug.client.control;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.model.Movement;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.model.Tone;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.StoreFailed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How this person wants the app on this computer, kept from one start to the next. On the FX thread.
final class Preferences {

  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
  private static final String NAME = "name";
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String TEXT_SIZE = "text-size";
  private static final String MOVEMENT = "movement";
  private static final String TONE = "tone";
  private static final String EMOJI = "emoji";
  private static final String LINK_PREVIEWS = "link-previews";

  private final AppModel model;
  private final AppStore store;

  Preferences(AppModel model, AppStore store) {
    this.model = model;
    this.store = store;
  }

  /// Shows everything as it was left.
  void show() throws StoreFailed {
    store.setting(NAME).ifPresent(model.nameProperty()::set);
    store.setting(THEME).ifPresent(theme -> model.themeChoiceProperty().set(ThemeChoice.valueOf(theme)));
    store.setting(LANGUAGE).ifPresent(language -> model.languageChoiceProperty().set(LanguageChoice.valueOf(language)));
    store.setting(TEXT_SIZE).ifPresent(size -> model.textSizeProperty().set(within(Integer.parseInt(size))));
    store.setting(MOVEMENT).ifPresent(movement -> model.movementProperty().set(Movement.valueOf(movement)));
    store.setting(TONE).ifPresent(tone -> model.toneProperty().set(Tone.valueOf(tone)));
    store.setting(LINK_PREVIEWS).ifPresent(on -> model.linkPreviewsProperty().set(Boolean.parseBoolean(on)));
    model.notificationsProperty().set(new KeptNotifications(store).read());
    store.setting(EMOJI).ifPresent(emoji -> model.recentEmoji().setAll(List.of(emoji.split(" "))));
  }

  void callMe(String name) {
    model.nameProperty().set(name);
    keep(NAME, name);
  }

  void use(ThemeChoice theme) {
    model.themeChoiceProperty().set(theme);
    keep(THEME, theme.name());
  }

  void use(LanguageChoice language) {
    model.languageChoiceProperty().set(language);
    keep(LANGUAGE, language.name());
  }

  void use(int size) {
    model.textSizeProperty().set(within(size));
    keep(TEXT_SIZE, Integer.toString(within(size)));
  }

  void use(Movement movement) {
    model.movementProperty().set(movement);
    keep(MOVEMENT, movement.name());
  }

  void use(Tone tone) {
    model.toneProperty().set(tone);
    keep(TONE, tone.name());
  }

  void previewLinks(boolean on) {
    model.linkPreviewsProperty().set(on);
    keep(LINK_PREVIEWS, Boolean.toString(on));
  }

  void picked(String emoji) {
    var recent = model.recentEmoji();
    recent.remove(emoji);
    recent.addFirst(emoji);
    if (recent.size() > AppModel.RECENT_EMOJI) {
      recent.remove(AppModel.RECENT_EMOJI, recent.size());
    }
    keep(EMOJI, String.join(" ", recent));
  }

  void use(NotificationSettings settings) {
    model.notificationsProperty().set(settings);
    new KeptNotifications(store).keep(settings);
  }

  private static int within(int size) {
    return Math.clamp(size, AppModel.LEAST_TEXT, AppModel.MOST_TEXT);
  }

  private void keep(String setting, String value) {
    try {
      store.setting(setting, value);
    } catch (StoreFailed e) {
      LOG.warn("A setting could not be kept", e);
    }
  }
}
