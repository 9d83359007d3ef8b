package dev.snug.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/dev/snug/client/i18n");
  private static final Path COMMANDS = Path.of("src/main/java/dev/snug/client/command");
  private static final Pattern PARAMETER = Pattern.compile("\\{\\d");

  private static Properties read(String name) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameValues() throws IOException {
    var english = read("command.properties");
    var chinese = read("command_zh_CN.properties");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames()).allSatisfy(key -> {
      assertThat(PARAMETER.matcher(chinese.getProperty(key)).results().count())
          .as(key).isEqualTo(PARAMETER.matcher(english.getProperty(key)).results().count());
      assertThat(english.getProperty(key) + chinese.getProperty(key)).as(key).doesNotContain("'");
    });
  }

  @Test
  void everyTextIsUsed() throws IOException {
    try (var files = Files.list(COMMANDS)) {
      var sources = files.map(WordsTest::text).collect(Collectors.joining());
      assertThat(read("command.properties").stringPropertyNames()).allMatch(key -> sources.contains("\"" + key + "\""));
    }
  }

  @Test
  void otherSystemsReadEnglish() {
    assertThat(new Words(Locale.FRANCE).text("nothing-to-say")).isEqualTo("There is nothing to say.");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
