package dev.snug.client.ui.markdown;

import dev.snug.client.ui.markdown.Span.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds addresses in writing. Chinese punctuation ends them; a full stop or an open bracket at the end is not theirs.
final class Addresses {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<![a-z0-9._%+@/-])(?:(?:https?://|snug://|www\\.)[^\\s<>\"|，。；：！？、（）「」『』【】《》〈〉“”‘’…]+"
              + "|(?:mailto:)?[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+)");
  private static final String NOT_LAST = ".,;:!?'*_~";

  private Addresses() {}

  /// The same writing, with what is an address as a link.
  static List<Span> in(Span span) {
    if (!mayHold(span.text())) {
      return List.of(span);
    }
    var spans = new ArrayList<Span>();
    var done = 0;
    var matcher = ADDRESS.matcher(span.text());
    while (matcher.find()) {
      var written = trimmed(matcher.group());
      var address = Address.of(isMail(written) ? "mailto:" + written : written).orElse(null);
      if (address != null) {
        add(spans, span.text().substring(done, matcher.start()), span.style());
        spans.addAll(Links.shown(written, address, span.style()));
        done = matcher.start() + written.length();
      }
    }
    add(spans, span.text().substring(done), span.style());
    return spans;
  }

  private static boolean mayHold(String text) {
    return text.contains("://") || text.indexOf('@') > 0 || text.contains("www.") || text.contains("WWW.");
  }

  private static boolean isMail(String written) {
    return written.contains("@") && !written.contains(":");
  }

  private static String trimmed(String found) {
    var end = found.length();
    while (end > 0 && (NOT_LAST.indexOf(found.charAt(end - 1)) >= 0 || isLoose(found, end))) {
      end--;
    }
    return found.substring(0, end);
  }

  /// Whether it ends with a bracket that was opened before it.
  private static boolean isLoose(String found, int end) {
    var last = found.charAt(end - 1);
    var open = last == ')' ? '(' : last == ']' ? '[' : 0;
    return open != 0 && count(found, open, end) < count(found, last, end);
  }

  private static long count(String text, int wanted, int end) {
    return text.substring(0, end).chars().filter(c -> c == wanted).count();
  }

  private static void add(List<Span> spans, String text, Style style) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, style));
    }
  }
}
