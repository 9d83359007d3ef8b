package dev.snug.client.ui.markdown;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a link leads, shown as what it is.
///
/// @param whole what is opened
/// @param host whom one gets to; for mail the address
public record Address(String whole, String host) {

  private static final int LONGEST = 2_000;
  private static final Pattern FORM = Pattern.compile("(?i)(https?|snug)://([^/?#]+)([/?#].*)?");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:([^\\s@?]+@[^\\s@?]+)(\\?.*)?");
  private static final Pattern PORT = Pattern.compile(":\\d*$");

  /// Scripts that are known to those who use them, and that are not taken for Latin letters.
  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /// An address as somebody wrote it, if it is of a kind that is opened.
  public static Optional<Address> of(String written) {
    if (written.length() > LONGEST || written.chars().anyMatch(Address::isHidden)) {
      return Optional.empty();
    }
    var full = written.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + written : written;
    var mail = MAIL.matcher(full);
    if (mail.matches()) {
      return Optional.of(new Address(full, mail.group(1)));
    }
    var form = FORM.matcher(full);
    return form.matches() ? ofHost(form.group(1), form.group(2), form.group(3)) : Optional.empty();
  }

  private static Optional<Address> ofHost(String scheme, String authority, String rest) {
    var hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    var port = PORT.matcher(hostAndPort).results().findFirst().map(each -> each.group()).orElse("");
    var host = hostAndPort.substring(0, hostAndPort.length() - port.length());
    try {
      var honest = honest(host);
      var before = authority.substring(0, authority.length() - hostAndPort.length());
      var whole = scheme.toLowerCase(Locale.ROOT) + "://" + before + honest + port + (rest == null ? "" : rest);
      return host.isEmpty() ? Optional.empty() : Optional.of(new Address(whole, honest));
    } catch (IllegalArgumentException e) {
      // Not a name that any host can have.
      return Optional.empty();
    }
  }

  /// Whether what is written says truthfully where it leads.
  boolean isTold(String text) {
    var told = text.strip();
    return !whole.substring(0, Math.max(0, whole.indexOf(host))).contains("@")
        && (told.equals(whole) || told.equals("mailto:" + host) || told.equals(host) || whole.endsWith("://" + told)
            || whole.equals("https://" + told + "/"));
  }

  /// A host's name in letters that look like others in the form that computers use.
  private static String honest(String host) {
    return Arrays.stream(host.split("\\.", -1))
        .map(label -> isPlain(label) ? label : IDN.toASCII(label, IDN.ALLOW_UNASSIGNED))
        .reduce((some, next) -> some + "." + next)
        .orElse(host)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String label) {
    return label.chars().allMatch(c -> c < 0x80)
        || label.codePoints().allMatch(c -> Character.isDigit(c) || EAST_ASIAN.contains(UnicodeScript.of(c)));
  }

  /// Spaces, backslashes, which browsers read as slashes, and what is not seen or turns the direction of writing.
  private static boolean isHidden(int c) {
    return c <= ' ' || c == '\\' || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
