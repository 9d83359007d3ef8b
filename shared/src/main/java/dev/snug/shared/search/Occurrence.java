package dev.snug.shared.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where in a text something stands that was looked for, in UTF-16 units. An index says that a message fits; this says where to
/// light it up, by the same reading of words.
///
/// @param to behind its last
public record Occurrence(int from, int to) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /// A word of a text as an index has it.
  private record Token(int from, int to, String folded) {}

  /// Every place of the text at which a term of the query stands, from left to right, none over another.
  public static List<Occurrence> of(Query query, String text) {
    var tokens = tokens(text);
    var hit = new boolean[tokens.size()];
    var joined = new boolean[tokens.size()];
    for (var term : query.terms()) {
      mark(tokens(term.text()), term.isBeginning(), tokens, hit, joined);
    }
    var found = new ArrayList<Occurrence>();
    for (var i = 0; i < hit.length; i++) {
      if (hit[i] && joined[i] && !found.isEmpty()) {
        found.set(found.size() - 1, new Occurrence(found.getLast().from, tokens.get(i).to));
      } else if (hit[i]) {
        found.add(new Occurrence(tokens.get(i).from, tokens.get(i).to));
      }
    }
    return found;
  }

  /// Marks the words at which a term stands; those of a phrase after its first are joined to the one before.
  private static void mark(List<Token> term, boolean isBeginning, List<Token> tokens, boolean[] hit, boolean[] joined) {
    for (var start = 0; !term.isEmpty() && start + term.size() <= tokens.size(); start++) {
      if (isAt(start, term, isBeginning, tokens)) {
        for (var i = 0; i < term.size(); i++) {
          hit[start + i] = true;
          joined[start + i] |= i > 0;
        }
      }
    }
  }

  private static boolean isAt(int start, List<Token> term, boolean isBeginning, List<Token> tokens) {
    for (var i = 0; i < term.size(); i++) {
      var wanted = term.get(i).folded;
      var is = tokens.get(start + i).folded;
      var mayGoOn = isBeginning && i == term.size() - 1;
      if (mayGoOn ? !is.startsWith(wanted) : !is.equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  private static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    var at = 0;
    while (at < text.length()) {
      var codePoint = text.codePointAt(at);
      var end = at + Character.charCount(codePoint);
      if (!Words.isWord(codePoint)) {
        while (isPart(codePoint) && end < text.length() && isPart(text.codePointAt(end)) && !Words.isWord(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      if (isPart(codePoint)) {
        tokens.add(new Token(at, end, folded(text.substring(at, end))));
      }
      at = end;
    }
    return tokens;
  }

  /// An accent that stands by itself belongs to the letter before it.
  private static boolean isPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static String folded(String word) {
    var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    // What a syllable or a kana was taken apart into is put together again.
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
