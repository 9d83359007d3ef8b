package dev.snug.client.ui.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An operator that somebody is typing, and what stands behind it so far.
///
/// @param start where it begins
record Typed(int start, String operator, String word) {

  private static final Pattern OPERATOR = Pattern.compile("(?:^|\\s)((?i:from|in|has|before|after|on))[:：][\"“]?([^\\s\"“”:：]*)$");

  /// What ends at the cursor; empty if it is no operator.
  static Optional<Typed> before(int cursor, String text) {
    var found = OPERATOR.matcher(text.substring(0, cursor));
    return found.find()
        ? Optional.of(new Typed(found.start(1), found.group(1).toLowerCase(Locale.ROOT), found.group(2)))
        : Optional.empty();
  }
}
