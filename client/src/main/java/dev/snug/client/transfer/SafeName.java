package dev.snug.client.transfer;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// What a file may be called on a disk, whatever its sender calls it: the last part of it alone, nothing invisible or
/// turned around, nothing that a system takes for a device or a path.
public final class SafeName {

  /// What most file systems take, in bytes, with room for ` (2)` and an ending of our own.
  private static final int BYTES_MOST = 200;

  private static final String UNNAMED = "file";
  private static final String FORBIDDEN = "<>:\"|?*\\/";

  /// Names that Windows keeps for devices, with any ending.
  private static final Set<String> DEVICES =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
          "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "COM¹", "COM²", "COM³",
          "LPT¹", "LPT²", "LPT³", "CONIN$", "CONOUT$");

  private SafeName() {}

  /// A name for a file that is called so.
  public static String of(String name) {
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    var leaf = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
    var shown = new StringBuilder();
    leaf.codePoints().map(SafeName::shown).filter(c -> c >= 0).forEach(shown::appendCodePoint);
    var trimmed = trimmed(shown.toString());
    var fitting = shortened(trimmed);
    return DEVICES.contains(stem(fitting).toUpperCase(Locale.ROOT).strip()) ? "_" + fitting : fitting;
  }

  /// The character to write for one; -1 for none.
  private static int shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> -1;
      case Character.SPACE_SEPARATOR -> ' ';
      default -> FORBIDDEN.indexOf(c) >= 0 ? '_' : c;
    };
  }

  /// Windows drops dots and spaces at the end; a dot at the beginning hides a file elsewhere.
  private static String trimmed(String name) {
    var trimmed = name.replaceAll("^[. ]+|[. ]+$", "");
    return trimmed.isEmpty() ? UNNAMED : trimmed;
  }

  /// Cut in the middle: the ending says what it is.
  private static String shortened(String name) {
    if (bytes(name) <= BYTES_MOST) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot > 0 && bytes(name.substring(dot)) <= BYTES_MOST / 4 ? name.substring(dot) : "";
    var stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem) + bytes(ending) > BYTES_MOST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.stripTrailing() + ending;
  }

  private static String stem(String name) {
    var dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
