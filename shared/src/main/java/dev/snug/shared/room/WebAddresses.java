package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The addresses of the web that stand written out in a message: what of them may have a preview. One reading for both sides, so that
/// a preview never speaks of an address that nobody can see. Chinese punctuation ends an address; a full stop or an open bracket at its end
/// is not its own; what stands in code is none.
public final class WebAddresses {

  private static final Pattern CODE = Pattern.compile("```.*?(?:```|\\z)|`[^`\\n]*+`", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![a-z0-9._%+@/-])https?://[^\\s<>\"|`\\\\，。；：！？、（）「」『』【】《》〈〉“”‘’…\\p{Cntrl}\\p{Cf}]++", Pattern.CASE_INSENSITIVE);
  private static final String NOT_LAST = ".,;:!?'*_~";

  private WebAddresses() {}

  /// All of them, each once, in the order in which they stand there; none that is longer than a preview's may be.
  public static List<String> in(String text) {
    if (!text.contains("://")) {
      return List.of();
    }
    var addresses = new LinkedHashSet<String>();
    var matcher = ADDRESS.matcher(CODE.matcher(text).replaceAll(" "));
    while (matcher.find()) {
      var address = trimmed(matcher.group());
      if (address.length() <= Limits.URL_LENGTH && !address.endsWith("://")) {
        addresses.add(address);
      }
    }
    return new ArrayList<>(addresses);
  }

  /// Whether this is one, all of it.
  public static boolean isOne(String text) {
    return in(text).equals(List.of(text));
  }

  private static String trimmed(String found) {
    var end = found.length();
    var loose = loose(found, '(', ')');
    var looseSquare = loose(found, '[', ']');
    while (end > 0) {
      var last = found.charAt(end - 1);
      if (last == ')' && loose > 0) {
        loose--;
      } else if (last == ']' && looseSquare > 0) {
        looseSquare--;
      } else if (NOT_LAST.indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return found.substring(0, end);
  }

  /// How many brackets are closed that nobody opened.
  private static long loose(String found, char open, char closed) {
    return found.chars().filter(c -> c == closed).count() - found.chars().filter(c -> c == open).count();
  }
}
