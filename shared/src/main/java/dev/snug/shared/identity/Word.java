package dev.snug.shared.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A word of a fingerprint. The English list is that of BIP-39; its order never changes.
///
/// @param english such as lantern
/// @param chinese the same thing, such as 灯笼
public record Word(String english, String chinese) {

  static final int BITS = 11;

  private static final List<Word> LIST = read();

  static Word at(int index) {
    return LIST.get(index);
  }

  private static List<Word> read() {
    try (var in = Objects.requireNonNull(Word.class.getResourceAsStream("words.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Word::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Word parse(String line) {
    var tab = line.indexOf('\t');
    return new Word(line.substring(0, tab), line.substring(tab + 1));
  }
}
