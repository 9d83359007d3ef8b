package dev.snug.client.model;

/// Whether the window is light or dark, or as the system is.
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK;

  /// The choice that always gives this theme.
  public static ThemeChoice of(Theme theme) {
    return switch (theme) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
    };
  }

  /// The theme it gives.
  ///
  /// @param system the system's theme now
  public Theme theme(Theme system) {
    return switch (this) {
      case SYSTEM -> system;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }
}
