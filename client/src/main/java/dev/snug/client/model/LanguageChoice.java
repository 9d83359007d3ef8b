package dev.snug.client.model;

/// Which language the window speaks, or the system's.
public enum LanguageChoice {
  SYSTEM,
  ENGLISH,
  CHINESE;

  /// The choice that always gives this language.
  public static LanguageChoice of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case CHINESE -> CHINESE;
    };
  }

  /// The language it gives.
  ///
  /// @param system the nearest to what the system speaks
  public Language language(Language system) {
    return switch (this) {
      case SYSTEM -> system;
      case ENGLISH -> Language.ENGLISH;
      case CHINESE -> Language.CHINESE;
    };
  }
}
