package dev.snug.shared.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The looks of a text, without what people overlook: equal for two texts that look alike as they are written. It is the
/// skeleton of [UTS 39](https://www.unicode.org/reports/tr39/#Confusable_Detection), section 4, by the table of Unicode
/// 16.0; besides that spaces do not count, and a full-width sign looks like its narrow one.
///
/// A skeleton is for comparing. Nobody is ever shown one.
final class Skeleton {

  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

  /// From a sign of ASCII to its full-width form. The table knows only a few of these.
  private static final int WIDER = '！' - '!';

  private static final Map<Integer, String> LOOKS = looks();

  private static final String[] PLAIN_LOOKS =
      IntStream.rangeClosed(0, '~')
          .mapToObj(sign -> decomposed(LOOKS.getOrDefault(sign, Character.toString(sign))))
          .toArray(String[]::new);

  private Skeleton() {}

  static String of(String text) {
    return isPlain(text) ? plain(text) : composed(text);
  }

  /// Letters of ASCII are neither composed nor unseen: most names, and many come in at once.
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static String plain(String text) {
    var look = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        look.append(PLAIN_LOOKS[text.charAt(i)]);
      }
    }
    return look.toString();
  }

  private static String composed(String text) {
    var look = new StringBuilder();
    decomposed(text).codePoints()
        .filter(codePoint -> !Names.isUnseen(codePoint))
        .forEach(codePoint -> look.append(LOOKS.getOrDefault(codePoint, Character.toString(codePoint))));
    return SPACES.matcher(decomposed(look)).replaceAll("");
  }

  private static String decomposed(CharSequence text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static Map<Integer, String> looks() {
    try (var in = Objects.requireNonNull(Skeleton.class.getResourceAsStream("confusables.tsv"))) {
      var looks = parsed(in.readAllBytes());
      for (int narrow = '!'; narrow <= '~'; narrow++) {
        looks.put(narrow + WIDER, looks.getOrDefault(narrow, Character.toString(narrow)));
      }
      return Collections.unmodifiableMap(looks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Byte by byte, since whoever knocks first after a start waits for it.
  private static Map<Integer, String> parsed(byte[] table) {
    var looks = new HashMap<Integer, String>();
    var look = new StringBuilder();
    int from = 0;
    int number = 0;
    for (var sign : table) {
      if (sign == '\t') {
        from = number;
      } else if (sign == ' ') {
        look.appendCodePoint(number);
      } else if (sign == '\n') {
        looks.put(from, look.appendCodePoint(number).toString());
        look.setLength(0);
      }
      number = sign <= ' ' ? 0 : number << 4 | HexFormat.fromHexDigit(sign);
    }
    return looks;
  }
}
