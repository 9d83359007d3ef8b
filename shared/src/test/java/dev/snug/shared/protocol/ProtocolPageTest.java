package dev.snug.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/protocol.md is true: its examples are what the codec reads and writes.
class ProtocolPageTest {

  private static final Path PAGE = Path.of("..", "docs", "protocol.md");
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
