package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names as people and others write them, each with what becomes of it: it is fine, it is refused, or it is taken because
/// somebody here has a name like it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameCorpusTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private final TestHouse house = TestHouse.byInvitation(config -> config.rateLimits(false));
  private final String invite = house.invite();

  NameCorpusTest() throws IOException {
    var here = names().filter(name -> name.verdict.startsWith("like ")).map(name -> name.verdict.substring(5)).distinct();
    here.forEach(name -> house.invited(name, Identity.create(TestHouse.RANDOM), invite));
  }

  private record Name(String verdict, String text, String why) {
    @Override
    public String toString() {
      return verdict + ": " + why;
    }
  }

  @AfterAll
  void ends() {
    house.close();
  }

  @Test
  void thereAreTwoHundredNames() throws IOException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsShownAsItIsOrNotLetIn(Name name) {
    try (var guest = house.connected()) {
      guest.hello(guest.key(Identity.create(TestHouse.RANDOM), name.text, invite));
      var answer = guest.nextFrame();

      switch (name.verdict) {
        case "fine" -> {
          assertThat(answer).isInstanceOfSatisfying(
              ServerFrame.Welcome.class, welcome -> assertThat(welcome.you().name()).isEqualTo(name.text));
          assertThat(Names.tidy(name.text)).isEqualTo(name.text);
          assertThat(name.text.codePoints()).noneMatch(NameCorpusTest::isInvisible);
        }
        case "refused" -> assertThat(refusal(answer)).isIn(Refusal.BAD_NAME, Refusal.TOO_LONG);
        default -> assertThat(refusal(answer)).isEqualTo(Refusal.NAME_TAKEN);
      }
    }
  }

  private static Refusal refusal(ServerFrame answer) {
    return answer instanceof ServerFrame.Refused refused ? refused.refusal() : null;
  }

  private static boolean isInvisible(int codePoint) {
    return List.of(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR)
        .contains((byte) Character.getType(codePoint));
  }

  private static Stream<Name> names() throws IOException {
    try (var in = Objects.requireNonNull(NameCorpusTest.class.getResourceAsStream("/names.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(NameCorpusTest::name).toList().stream();
    }
  }

  private static Name name(String line) {
    var parts = line.split("\t");
    var text = ESCAPE.matcher(parts[1]).replaceAll(
        escape -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    return new Name(parts[0], text, parts[2]);
  }
}
