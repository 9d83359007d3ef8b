package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands on what can be read: the contrast of each pair of colours that meet, as WCAG 2.2 reckons it (1.4.3, 1.4.11).
@Execution(CONCURRENT)
class ContrastTest {

  private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): (#[0-9A-F]{6}|rgba\\([^)]+\\));");
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;
  private static final List<String> SURFACES =
      List.of("-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset", "-snug-hover", "-snug-selected");
  private static final List<String> WORDS = List.of(
      "-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-accent-fg", "-color-success-fg", "-color-warning-fg",
      "-color-danger-fg", "-snug-lamp-text");

  static Stream<Arguments> pairs() {
    return Stream.of("light", "dark").flatMap(theme -> Stream.of(
        WORDS.stream().flatMap(word -> SURFACES.stream().map(surface -> Arguments.of(theme, word, surface, TEXT))),
        IntStream.range(0, 12).mapToObj(i -> Arguments.of(theme, "-color-fg-emphasis", "-snug-avatar-" + i, TEXT)),
        Stream.of(
            Arguments.of(theme, "-color-fg-emphasis", "-color-accent-emphasis", TEXT),
            Arguments.of(theme, "-color-fg-emphasis", "-color-danger-emphasis", TEXT),
            Arguments.of(theme, "-color-fg-emphasis", "-color-success-emphasis", TEXT),
            Arguments.of(theme, "-snug-lamp-fg", "-snug-lamp", TEXT),
            Arguments.of(theme, "-color-fg-default", "-snug-lamp-subtle", TEXT),
            Arguments.of(theme, "-color-fg-subtle", "-snug-lamp-subtle", TEXT),
            Arguments.of(theme, "-color-accent-fg", "-color-accent-subtle", TEXT),
            Arguments.of(theme, "-color-warning-fg", "-color-warning-subtle", TEXT),
            Arguments.of(theme, "-color-danger-fg", "-color-danger-subtle", TEXT),
            Arguments.of(theme, "-color-fg-default", "-color-danger-subtle", TEXT),
            Arguments.of(theme, "-color-fg-default", "-color-warning-muted", TEXT),
            Arguments.of(theme, "-snug-rail-fg", "-snug-rail", TEXT),
            Arguments.of(theme, "-snug-rail-fg", "-snug-rail-tile", TEXT),
            Arguments.of(theme, "-snug-rail-fg-muted", "-snug-rail", TEXT),
            Arguments.of(theme, "-snug-lamp", "-snug-rail", SHAPE),
            Arguments.of(theme, "-snug-here", "-color-bg-subtle", SHAPE)),
        Stream.of("-color-bg-default", "-color-bg-overlay", "-color-bg-subtle").flatMap(surface -> Stream.of(
            Arguments.of(theme, "-snug-focus", surface, SHAPE), Arguments.of(theme, "-snug-input-border", surface, SHAPE))))
        .flatMap(each -> each));
  }

  @ParameterizedTest(name = "{0}: {1} on {2}")
  @MethodSource("pairs")
  void whatStandsThereCanBeRead(String theme, String front, String back, double least) {
    var colours = colours(theme);
    var behind = Objects.requireNonNull(colours.get(back), back);
    assertThat(contrast(Objects.requireNonNull(colours.get(front), front), behind)).isGreaterThanOrEqualTo(least);
  }

  private static Map<String, Color> colours(String theme) {
    return COLOUR.matcher(css(theme)).results()
        .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2)), (_, last) -> last));
  }

  private static String css(String theme) {
    try (var file = Objects.requireNonNull(ContrastTest.class.getResourceAsStream("/dev/snug/client/css/snug-" + theme + ".css"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double contrast(Color one, Color other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
