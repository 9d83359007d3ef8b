package dev.snug.server.account;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What is left of a name without everything that people overlook. A house gives each skeleton to one person only, so that
/// nobody comes in under a name that is taken for another's.
///
/// It is the skeleton of [UTS 39](https://www.unicode.org/reports/tr39/#Confusable_Detection), section 4, by the table of
/// Unicode 16.0. Beyond that, case, width and spaces make no other name.
///
/// Look and case pull some letters two ways: a small `н` looks like `ʜ`, a capital `Н` like `H`. The look of the capital
/// counts for both; so `i` goes with `I`, and therefore with `l` and `1`. Only where the small letter passes for another Latin
/// one does each keep its own look, and case makes another name after all: a small Greek `ν` is a `v`, its capital an `N`.
///
/// A skeleton is for comparing. Nobody is ever shown one.
public final class Skeleton {

  /// Small letters, except those that look like one Latin letter while their capital looks like another.
  private static final Pattern SMALL = Pattern.compile("[\\p{Ll}&&[^ßƽβϐνσυꞟꞵ]]+");

  /// What no screen shows: `Default_Ignorable_Code_Point`, and the empty cell of Braille.
  private static final Pattern UNSEEN = Pattern.compile(
      "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800"
          + "\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFF8\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}"
          + "\\x{E0000}-\\x{E0FFF}]+");

  /// The table brings small letters of other alphabets to these and then leaves them. Here they are capitals like others.
  private static final Map<Character, String> SMALL_CAPITALS = Map.ofEntries(
      entry('ᴀ', "a"), entry('ʙ', "b"), entry('ᴅ', "d"), entry('ᴇ', "e"), entry('ꞓ', "e"), entry('ꜰ', "f"),
      entry('ɢ', "g"), entry('ʜ', "h"), entry('ᴊ', "j"), entry('ĸ', "k"), entry('ʟ', "l"), entry('ʍ', "rn"),
      entry('ɴ', "n"), entry('ᴘ', "p"), entry('ᴛ', "t"), entry('ʏ', "y"));

  /// From a sign of ASCII to its full-width form. For a few of these the table knows something that they look like more.
  private static final int WIDER = '！' - '!';

  private static final Map<Integer, String> LOOKS = looks();

  private Skeleton() {}

  /// Equal for two names that people take for one another. The skeleton of a skeleton is itself.
  public static String of(String name) {
    var stripped = stripped(name);
    return stripped.equals(name) ? name : of(stripped);
  }

  /// Once is not enough where a letter looks like one that counts as a third: `ɪ` as `i`, and `i` as `l`.
  private static String stripped(String name) {
    var capitals = SMALL.matcher(decomposed(name)).replaceAll(small -> small.group().toUpperCase(Locale.ROOT));
    var plain = Normalizer.normalize(look(capitals), Normalizer.Form.NFKD);
    return look(plain.toLowerCase(Locale.ROOT)).replace(" ", "");
  }

  /// What UTS 39 calls the skeleton.
  private static String look(String text) {
    var look = new StringBuilder();
    UNSEEN.matcher(decomposed(text)).replaceAll("").codePoints()
        .forEach(codePoint -> look.append(LOOKS.getOrDefault(codePoint, Character.toString(codePoint))));
    return decomposed(look);
  }

  private static String decomposed(CharSequence text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static Map<Integer, String> looks() {
    try (var in = Objects.requireNonNull(Skeleton.class.getResourceAsStream("confusables.tsv"))) {
      var looks = parsed(in.readAllBytes());
      SMALL_CAPITALS.forEach((small, letter) -> looks.put((int) small, letter));
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
