package dev.snug.client.ui.markdown;

import org.jspecify.annotations.Nullable;

/// Some characters that look alike.
public record Span(String text, Style style) {

  /// How they look.
  ///
  /// @param aside whether it is a note of the app about what was written
  /// @param link where a press on them leads
  public record Style(
      boolean bold, boolean italic, boolean struck, boolean code, boolean aside, @Nullable Address link) {

    public static final Style PLAIN = new Style(false, false, false, false, false, null);

    Style withBold() {
      return new Style(true, italic, struck, code, aside, link);
    }

    Style withItalic() {
      return new Style(bold, true, struck, code, aside, link);
    }

    Style withStruck() {
      return new Style(bold, italic, true, code, aside, link);
    }

    Style withCode() {
      return new Style(bold, italic, struck, true, aside, link);
    }

    Style withLink(Address next) {
      return new Style(bold, italic, struck, code, aside, next);
    }

    Style asAside() {
      return new Style(bold, italic, struck, false, true, link);
    }
  }
}
