package dev.snug.server.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's way of marking up a text, as Markdown.
final class Mrkdwn {

  private static final Pattern CODE = Pattern.compile("```[\\s\\S]*?```|`[^`\\n]*`");
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|\\n]{1,4000})(?:\\|([^<>\\n]{0,4000}))?>");
  private static final Pattern BOLD = Pattern.compile("(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]*[^\\s*])\\*(?![\\p{L}\\p{N}*])");
  private static final Pattern STRUCK = Pattern.compile("(?<![\\p{L}\\p{N}~])~(?=[^\\s~])([^~\\n]*[^\\s~])~(?![\\p{L}\\p{N}~])");

  private final Function<String, Optional<String>> name;
  private final Set<String> mentioned = new LinkedHashSet<>();

  /// @param name how somebody is called now, by their id in Slack; empty for nobody
  Mrkdwn(Function<String, Optional<String>> name) {
    this.name = name;
  }

  /// The ids in Slack of those who were mentioned in what was read so far.
  Set<String> mentioned() {
    return mentioned;
  }

  String markdown(String text) {
    var markdown = new StringBuilder();
    var code = CODE.matcher(text);
    var from = 0;
    while (code.find()) {
      markdown.append(said(text.substring(from, code.start()))).append(plain(referred(code.group(), new ArrayList<>(), true)));
      from = code.end();
    }
    return markdown.append(said(text.substring(from))).toString();
  }

  /// References are taken out first, so that nothing in an address is taken for markup.
  private String said(String text) {
    var references = new ArrayList<String>();
    var marked = EmojiNames.replaced(referred(text.replace("\u0000", ""), references, false));
    marked = BOLD.matcher(marked).replaceAll("**$1**");
    marked = plain(STRUCK.matcher(marked).replaceAll("~~$1~~"));
    for (var reference : references) {
      marked = marked.replaceFirst("\u0000", Matcher.quoteReplacement(reference));
    }
    return marked;
  }

  private String referred(String text, List<String> references, boolean isCode) {
    return REFERENCE.matcher(text).replaceAll(found -> {
      var label = found.group(2) == null ? "" : plain(found.group(2));
      var reference = reference(found.group(1), label, isCode);
      if (isCode) {
        return Matcher.quoteReplacement(reference);
      }
      references.add(reference);
      return "\u0000";
    });
  }

  private String reference(String to, String label, boolean isCode) {
    return switch (to.charAt(0)) {
      case '@' -> {
        mentioned.add(to.substring(1));
        yield "@" + name.apply(to.substring(1)).orElse(label.isEmpty() ? to.substring(1) : label);
      }
      case '#' -> "#" + (label.isEmpty() ? to.substring(1) : label);
      case '!' -> label.isEmpty() ? "@" + to.substring(1).replaceFirst("[\\^|].*", "") : label;
      default -> {
        var address = plain(to);
        yield label.isEmpty() || label.equals(address) || isCode ? address : "[" + label.replace("]", "\\]") + "](" + address + ")";
      }
    };
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
