package dev.snug.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

  private static final Path BUNDLES = Path.of("src/main/resources/dev/snug/client/i18n");
  private static final Path VIEWS = Path.of("src/main/java/dev/snug/client/ui");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)");
  private static final Pattern LITERAL =
      Pattern.compile("(?:setText|new Label|new Text|new Tooltip|new Button|new Hyperlink|setPromptText|setTitle|Labels\\.of|setAccessibleText)\\(\\s*\"[^\"]*\\p{L}");

  private final Properties english = read("texts.properties");
  private final Properties chinese = read("texts_zh_CN.properties");
  private final String sources = sources();

  private static Properties read(String name) {
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(BUNDLES.resolve(name))));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(VIEWS)) {
      return files.filter(each -> each.toString().endsWith(".java")).map(BundleTest::text).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  /// The later of two would be taken, silently, where the earlier was meant.
  @Test
  void noTextIsGivenTwice() throws IOException {
    for (var name : List.of("texts.properties", "texts_zh_CN.properties")) {
      var keys = Files.readAllLines(BUNDLES.resolve(name)).stream().filter(line -> line.contains(" =")).map(line -> line.substring(0, line.indexOf(" ="))).toList();
      assertThat(keys).as(name).doesNotHaveDuplicates();
    }
  }

  @Test
  void bothLanguagesTakeTheSameValues() {
    for (var key : english.stringPropertyNames()) {
      assertThat(parameters(chinese.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
    }
  }

  private static TreeSet<String> parameters(String pattern) {
    return PARAMETER.matcher(pattern).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyPatternCanBeRead() {
    for (var bundle : List.of(english, chinese)) {
      for (var key : bundle.stringPropertyNames()) {
        assertThat(new MessageFormat(bundle.getProperty(key), Locale.ROOT)).as(key).isNotNull();
        assertThat(bundle.getProperty(key)).as(key).doesNotContain("'");
      }
    }
  }

  @Test
  void everyKeyIsUsed() {
    assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(isUsed(key)).as(key).isTrue());
  }

  private boolean isUsed(String key) {
    if (sources.contains("\"" + key + "\"")) {
      return true;
    }
    return key.lastIndexOf('.') > 0 && sources.contains("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\" +")
        || key.endsWith(".hint") && isUsed(key.substring(0, key.length() - ".hint".length()));
  }

  @Test
  void thereIsASentenceForEverythingThatCanGoWrong() {
    var refusals = Arrays.stream(Refusal.values()).map(Sentences::keyOf);
    var obstacles = Arrays.stream(Problem.Obstacle.values()).map(Sentences::keyOf);
    var keys = Stream.concat(refusals, obstacles).toList();
    assertThat(english.stringPropertyNames()).containsAll(keys);
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> key.startsWith("problem.") || key.startsWith("refusal."))
        .hasSameElementsAs(keys);
  }

  @Test
  void noViewSpeaksByItself() {
    assertThat(LITERAL.matcher(sources).results().map(each -> each.group())).isEmpty();
  }
}
