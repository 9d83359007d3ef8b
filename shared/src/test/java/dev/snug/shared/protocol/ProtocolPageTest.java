package dev.snug.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.room.Body;
import dev.snug.shared.room.Kinds;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/protocol.md is true: its examples are what the codec reads and writes.
class ProtocolPageTest {

  private static final Path PAGE = Path.of("..", "docs", "protocol.md");
  /// `gone` is what is left, and nothing to do.
  private static final List<String> KINDS_IN_TABLES = List.of(
      "said", "poll", "forwarded", "edited", "deleted", "reacted", "pinned", "voted", "poll-closed", "previewed",
      "joined", "left",
      "invited", "removed", "banned", "unbanned", "muted", "role-given", "key-given", "renamed", "name-set", "topic-set",
      "retention-set", "archived", "expired");

  private static final Pattern BLOCK = Pattern.compile("```json (client|server)\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("clientExamples")
  void aClientsExampleIsReadAndWrittenBackToTheLetter(String example) throws Exception {
    assertThat(FrameCodec.write(FrameCodec.readClient(example))).isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("serverExamples")
  void aServersExampleIsReadAndWrittenBackToTheLetter(String example) throws Exception {
    assertThat(FrameCodec.write(FrameCodec.readServer(example))).isEqualTo(example);
  }

  @Test
  void everyFrameHasAnExample() throws Exception {
    assertThat(clientExamples().stream().map(ProtocolPageTest::readClient).map(Object::getClass))
        .extracting(Class::getName).containsAll(names(ClientFrame.class));
    assertThat(serverExamples().stream().map(ProtocolPageTest::readServer).map(Object::getClass))
        .extracting(Class::getName).containsAll(names(ServerFrame.class));
  }

  @Test
  void everyKindOfEntryHasAnExample() throws Exception {
    var posted = clientExamples().stream().map(ProtocolPageTest::readClient)
        .filter(ClientFrame.Post.class::isInstance).map(post -> ((ClientFrame.Post) post).body());
    var delivered = serverExamples().stream().map(ProtocolPageTest::readServer)
        .filter(ServerFrame.Delivered.class::isInstance).map(it -> ((ServerFrame.Delivered) it).entry().body());
    assertThat(Stream.concat(posted, delivered).map(Object::getClass))
        .extracting(Class::getName).containsAll(kinds(Body.class).map(Class::getName).toList());
  }

  @Test
  void noExamplePostsWhatOnlyTheHouseWrites() throws Exception {
    var posted = clientExamples().stream().map(ProtocolPageTest::readClient)
        .filter(ClientFrame.Post.class::isInstance).map(post -> Kinds.of(((ClientFrame.Post) post).body()));
    assertThat(posted).doesNotContain("joined", "expired", "gone");
  }

  @Test
  void everyKindOfEntryStandsInATable() throws IOException {
    var page = Files.readString(PAGE);
    assertThat(KINDS_IN_TABLES).allSatisfy(kind -> assertThat(page).contains("\n| `" + kind + "` |"));
  }

  @Test
  void noExampleNamesAPostTwice() throws Exception {
    assertThat(clientExamples().stream().map(ProtocolPageTest::readClient)
        .filter(ClientFrame.Post.class::isInstance).map(ClientFrame::id)).doesNotHaveDuplicates();
  }

  /// A number that two limits have has to stand there twice.
  @ParameterizedTest
  @MethodSource("limits")
  void everyLimitStandsInTheTable(String number, long times) throws IOException {
    var page = Files.readString(PAGE);
    var table = page.substring(page.indexOf("## Limits"), page.indexOf("## Echo"));
    var unit = number.contains(" ") ? "\\b" : "(?!,?\\d| s\\b| min\\b| days\\b)";
    assertThat(Pattern.compile("(?<![\\d,])" + number + unit).matcher(table).results().count()).isGreaterThanOrEqualTo(times);
  }

  static Stream<Arguments> limits() {
    return Arrays.stream(Limits.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(ProtocolPageTest::number)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet().stream().map(number -> Arguments.of(number.getKey(), number.getValue()));
  }

  @Test
  void everyRefusalAndEveryCloseCodeIsListed() throws IOException {
    var page = Files.readString(PAGE);
    assertThat(Refusal.values()).allSatisfy(refusal -> assertThat(page).contains("`" + refusal.code() + "`"));
    assertThat(CloseCode.values()).allSatisfy(close -> assertThat(page).contains("| " + close.code() + " |"));
  }

  static List<String> clientExamples() throws IOException {
    return examples("client");
  }

  static List<String> serverExamples() throws IOException {
    return examples("server");
  }

  private static List<String> examples(String side) throws IOException {
    var examples = BLOCK.matcher(Files.readString(PAGE)).results()
        .filter(block -> block.group(1).equals(side))
        .flatMap(block -> block.group(2).lines())
        .toList();
    assertThat(examples).isNotEmpty();
    return examples;
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses()).flatMap(ProtocolPageTest::kinds);
  }

  /// As the table writes it.
  private static String number(Field limit) {
    try {
      return limit.get(null) instanceof Duration duration
          ? inItsUnit(duration)
          : String.format(Locale.ROOT, "%,d", limit.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(limit.getName(), e);
    }
  }

  private static String inItsUnit(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + " days";
    }
    return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
  }

  private static List<String> names(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses()).filter(Class::isRecord).map(Class::getName).toList();
  }

  private static ClientFrame readClient(String json) {
    try {
      return FrameCodec.readClient(json);
    } catch (MalformedFrame e) {
      throw new AssertionError(json, e);
    }
  }

  private static ServerFrame readServer(String json) {
    try {
      return FrameCodec.readServer(json);
    } catch (MalformedFrame e) {
      throw new AssertionError(json, e);
    }
  }
}
