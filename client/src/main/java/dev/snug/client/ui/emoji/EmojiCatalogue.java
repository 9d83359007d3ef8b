package dev.snug.client.ui.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All emoji that have a picture, with their names in both languages, in the order in which keyboards show them.
public final class EmojiCatalogue {

  private static final String FILE = "/dev/snug/client/emoji-words.tsv";

  private final List<NamedEmoji> all = new ArrayList<>();
  private final Map<EmojiKind, List<NamedEmoji>> kinds = new EnumMap<>(EmojiKind.class);
  private final Map<String, NamedEmoji> byCode = new HashMap<>();
  private final Map<String, NamedEmoji> byEmoji = new HashMap<>();

  EmojiCatalogue() {
    var stream = Objects.requireNonNull(EmojiCatalogue.class.getResourceAsStream(FILE), FILE);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<NamedEmoji> of(EmojiKind kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  /// The emoji as somebody picked it, in whatever tone.
  Optional<NamedEmoji> named(String emoji) {
    return Optional.ofNullable(byEmoji.get(emoji));
  }

  /// The emoji with this code, such as `smile`.
  public Optional<NamedEmoji> withCode(String code) {
    return Optional.ofNullable(byCode.get(code.toLowerCase(Locale.ROOT)));
  }

  /// What is called by all these words, or by words that begin with them or contain them, in either language; the nearest
  /// first.
  public List<NamedEmoji> find(String words, int most) {
    var wanted = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("[\\s_]+")).filter(each -> !each.isEmpty()).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    record Found(NamedEmoji emoji, int distance) {}
    return all.stream()
        .map(each -> new Found(each, wanted.stream().mapToInt(each::distance).max().orElse(NamedEmoji.FAR)))
        .filter(each -> each.distance() < NamedEmoji.FAR)
        .sorted(Comparator.comparingInt(Found::distance))
        .limit(most)
        .map(Found::emoji)
        .toList();
  }

  private void add(String line) {
    var fields = line.split("\t", -1);
    var emoji =
        new NamedEmoji(
            fields[1], fields[2].equals("1"), fields[3], list(fields[4]), fields[5], list(fields[6]), list(fields[7]));
    all.add(emoji);
    byEmoji.put(emoji.emoji(), emoji);
    EmojiKind.of(Integer.parseInt(fields[0])).ifPresent(kind -> kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(emoji));
    emoji.codes().forEach(code -> byCode.putIfAbsent(code, emoji));
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(","));
  }
}
