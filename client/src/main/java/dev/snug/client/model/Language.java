package dev.snug.client.model;

import java.util.Locale;

/// A language the window speaks.
public enum Language {
  ENGLISH(Locale.ENGLISH),
  CHINESE(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The one nearest to what the system speaks.
  public static Language of(Locale system) {
    return system.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }
}
