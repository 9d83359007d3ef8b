package dev.snug.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.room.Body;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"type":"follow"}                                                                   | room
      {"type":"follow","room":7}                                                          | room
      {"type":"follow","room":null}                                                       | room
      {"type":"follow","room":"Lobby"}                                                    | room
      {"type":"hello","version":"1","name":"Mei"}                                         | version
      {"type":"hello","version":1.5,"name":"Mei"}                                         | version
      {"type":"hello","version":1e3,"name":"Mei"}                                         | version
      {"type":"hello","version":1}                                                        | name
      {"type":"hello","version":1,"name":" Mei"}                                          | name
      {"type":"hello","version":1,"name":"M\\u202eei"}                                    | name
      {"type":"hello","version":1,"name":"Mei","key":"abc","proof":"abc"}                 | key
      {"type":"peek","invite":"abc"}                                                      | invite
      {"type":"post","id":"1","room":"lobby"}                                             | body
      {"type":"post","id":"1","room":"lobby","body":[]}                                   | body
      {"type":"post","id":"1","room":"lobby","body":{"kind":"shouted"}}                   | body.kind
      {"type":"post","id":"1","room":"lobby","body":{"kind":"said","text":"  "}}          | body.text
      {"type":"post","id":"1","room":"lobby","body":{"kind":"said","text":""}}            | body.text
      {"type":"post","id":"1","room":"lobby","body":{"kind":"said","text":"a\\u0000b"}}   | body.text
      {"type":"post","id":"1","room":"lobby","body":{"kind":"said","text":"\\ud83d"}}     | body.text
      {"type":"page","id":"1","room":"lobby","limit":10}                                  | before
      {"type":"page","id":"1","room":"lobby","before":3,"after":1,"limit":10}             | before
      {"type":"page","id":"1","room":"lobby","before":3,"limit":301}                      | limit
      {"type":"page","id":"1","room":"lobby","before":0,"limit":10}                       | before
      {"type":"signal","room":"lobby","kind":"TYPING"}                                    | kind
      {"type":"read","room":"lobby","seq":-1}                                             | seq
      """)
  void whatIsWrongNamesItsField(String json, String field) {
    assertThat(refused(json).field()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "null", "[]", "7", "\"hello\"", "{", "{}}", "{'type':'follow','room':'lobby'}", "{type:\"follow\"}",
    "{\"type\":\"follow\",\"room\":\"lobby\",}", "{\"type\":\"follow\",\"room\":\"lobby\"} {}",
    "{\"type\":\"follow\",\"room\":\"lobby\",\"room\":\"den\"}", "{\"type\":\"follow\",\"x\":[[[[[[[[[[1]]]]]]]]]]}",
    "{\"type\":\"follow\",\"room\":\"lobby\",\"x\":NaN}", "//\n{\"type\":\"follow\",\"room\":\"lobby\"}"
  })
  void whatIsNotOneJsonObjectIsMalformed(String json) {
    assertThat(refused(json).refusal()).isEqualTo(Refusal.MALFORMED);
  }

  @Test
  void anUnknownTypeSaysSo() {
    assertThat(refused("{\"type\":\"dance\"}").refusal()).isEqualTo(Refusal.UNKNOWN_TYPE);
  }

  @Test
  void aFieldThatNobodyKnowsIsPassedOver() throws Exception {
    assertThat(FrameCodec.readClient("{\"type\":\"follow\",\"room\":\"lobby\",\"colour\":{\"of\":[1.5,true]}}"))
        .isEqualTo(new ClientFrame.Follow(null, "lobby"));
  }

  @Test
  void aTextOfTheGreatestLengthIsTaken() throws Exception {
    assertThat(FrameCodec.readClient(post("好".repeat(Limits.TEXT_LENGTH)))).isInstanceOf(ClientFrame.Post.class);
  }

  @Test
  void oneCharacterMoreIsTooLongAndTheRefusalNamesThePost() {
    var refused = refused(post("a".repeat(Limits.TEXT_LENGTH + 1)));
    assertThat(refused.answer())
        .isEqualTo(new ServerFrame.Refused(
            "c0ffee", Refusal.TOO_LONG, "body.text", "body.text has more than 16384 characters", null));
  }

  @Test
  void theLongestTextFitsIntoAFrame() {
    for (var character : new String[] {"a", "好", "\n", "\"", "👋"}) {
      var text = character.repeat(Limits.TEXT_LENGTH / character.length());
      assertThat(post(text).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(Limits.FRAME_BYTES + 300);
    }
  }

  @Test
  void aRefusalOfANewerServerIsStillRead() throws Exception {
    assertThat(FrameCodec.readServer("{\"type\":\"refused\",\"code\":\"moon-phase\",\"message\":\"Wait.\"}"))
        .isEqualTo(new ServerFrame.Refused(null, Refusal.NOT_ALLOWED, null, "Wait.", null));
  }

  @Test
  void damagedFramesAreRefusedAndNeverBreakTheReader() {
    var random = new Random(42);
    var frame = post("hello 你好 \"👋\"");
    for (var i = 0; i < 20_000; i++) {
      var damaged = new StringBuilder(frame);
      for (var hits = random.nextInt(1, 4); hits > 0; hits--) {
        damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x2_00));
      }
      try {
        FrameCodec.readClient(damaged.toString());
      } catch (MalformedFrame e) {
        assertThat(e.problem()).isNotBlank();
      }
    }
  }

  private static MalformedFrame refused(String json) {
    var refused = catchThrowableOfType(MalformedFrame.class, () -> FrameCodec.readClient(json));
    assertThat(refused).as(json).isNotNull();
    return refused;
  }

  private static String post(String text) {
    return FrameCodec.write(new ClientFrame.Post("c0ffee", "lobby", new Body.Said(text)));
  }
}
