package dev.snug.client.ui.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How what is looked for stands in a text. Case, accents and width make no difference, and each Han character counts for
/// itself.
///
/// @param rank how well it fits, the best first
/// @param hits the parts of the text that fit, from left to right
record Match(Rank rank, List<Hit> hits) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  enum Rank {
    PREFIX,
    WORD_START,
    CONTAINS,
    SUBSEQUENCE
  }

  /// Some characters of a text.
  ///
  /// @param to behind the last
  record Hit(int from, int to) {}

  /// All words of the query, each on its own; empty if one of them does not fit. No words fit everything.
  static Optional<Match> of(String query, String text) {
    var folded = fold(text);
    var marks = new BitSet();
    var worst = Rank.PREFIX;
    for (var word : SPACE.split(fold(query).strip(), -1)) {
      var rank = mark(word, folded, marks);
      if (rank.isEmpty()) {
        return Optional.empty();
      }
      worst = rank.get().compareTo(worst) > 0 ? rank.get() : worst;
    }
    return Optional.of(new Match(worst, hits(marks)));
  }

  private static Optional<Rank> mark(String word, String text, BitSet marks) {
    var first = text.indexOf(word);
    if (first < 0) {
      return subsequence(word, text, marks);
    }
    var start = first;
    for (var i = first; i >= 0; i = text.indexOf(word, i + 1)) {
      if (isWordStart(text, i)) {
        start = i;
        break;
      }
    }
    marks.set(start, start + word.length());
    return Optional.of(start == 0 ? Rank.PREFIX : isWordStart(text, start) ? Rank.WORD_START : Rank.CONTAINS);
  }

  private static Optional<Rank> subsequence(String word, String text, BitSet marks) {
    var found = new BitSet();
    var at = -1;
    for (var i = 0; i < word.length(); i++) {
      at = text.indexOf(word.charAt(i), at + 1);
      if (at < 0) {
        return Optional.empty();
      }
      found.set(at);
    }
    marks.or(found);
    return Optional.of(Rank.SUBSEQUENCE);
  }

  private static boolean isWordStart(String text, int at) {
    if (at == 0) {
      return true;
    }
    var before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before) || Character.isIdeographic(before) != Character.isIdeographic(text.charAt(at));
  }

  /// Character by character, so that places stay what they are.
  private static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKD);
      folded.append(plain.isEmpty() ? text.charAt(i) : plain.toLowerCase(Locale.ROOT).charAt(0));
    }
    return folded.toString();
  }

  private static List<Hit> hits(BitSet marks) {
    var hits = new ArrayList<Hit>();
    for (var from = marks.nextSetBit(0); from >= 0; from = marks.nextSetBit(marks.nextClearBit(from))) {
      hits.add(new Hit(from, marks.nextClearBit(from)));
    }
    return hits;
  }
}
