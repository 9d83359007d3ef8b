package dev.snug.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.Voice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

  private static final String HASH = "GaHRG0LEzjLdMchgfIeSvdcdmtJVEfuZEXXjVlyPVzg";

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
      {"type":"versions","id":"1","room":"lobby","seq":0}                                 | seq
      {"type":"appear","as":"HERE"}                                                       | as
      {"type":"appear","as":"gone"}                                                       | as
      {"type":"hello","version":1,"name":"Mei","key":"db5E9hacT3U6Smyu0lSdjlPn9Qn_3lmtefYmo-QW15s"} | proof
      {"type":"make-room","id":"1","kind":"secret"}                                       | kind
      {"type":"make-room","id":"1","kind":"group","people":["u1",""]}                     | people
      {"type":"make-room","id":"1","kind":"group","people":["u1",7]}                      | people
      {"type":"make-room","id":"1","kind":"group","people":"u1"}                          | people
      {"type":"make-room","kind":"public","name":"Den"}                                   | id
      {"type":"browse","id":"1","limit":0}                                                | limit
      {"type":"browse","id":"1","find":"","limit":10}                                     | find
      {"type":"find-people","id":"1","limit":301}                                         | limit
      {"type":"setting","id":"1","key":"","value":"x","at":1}                             | key
      {"type":"setting","id":"1","key":"draft","value":"","at":1}                         | value
      {"type":"setting","id":"1","key":"draft","value":7,"at":1}                          | value
      {"type":"setting","id":"1","key":"draft","value":"x"}                               | at
      {"type":"schedule","id":"1","room":"lobby","at":1,"body":{"kind":"left"}}           | body
      {"type":"schedule","id":"1","room":"lobby","at":-1,"body":{"kind":"said","text":"a"}} | at
      {"type":"remind","id":"1","room":"lobby","seq":0,"at":1}                            | seq
      {"type":"cancel","id":"1"}                                                          | plan
      {"type":"link"}                                                                     | id
      {"type":"revoke-device","id":"1","key":"abc"}                                       | key
      {"type":"make-token","id":"1","name":"Bot","role":"king"}                           | role
      {"type":"make-token","id":"1","name":"","role":"guest"}                             | name
      {"type":"make-invite","id":"1","role":"member","goodFor":-1,"uses":0}               | goodFor
      {"type":"make-invite","id":"1","role":"member","goodFor":31622400001,"uses":0}      | goodFor
      {"type":"make-invite","id":"1","role":"member","goodFor":0,"uses":2147483648}       | uses
      {"type":"admit","id":"1","knock":"n1","in":"yes"}                                   | in
      {"type":"admit","id":"1","knock":"n1"}                                              | in
      """)
  void whatIsWrongNamesItsField(String json, String field) {
    assertThat(refused(json).field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"kind":"said","text":" ","attachments":[]}                                 | body.text
      {"kind":"said","text":"a","replyTo":0}                                      | body.replyTo
      {"kind":"said","text":"a","thread":1.5}                                     | body.thread
      {"kind":"said","text":"a","mentions":"everyone"}                            | body.mentions
      {"kind":"said","text":"a","mentions":[""]}                                  | body.mentions
      {"kind":"said","text":"a","mentions":[["u1"]]}                              | body.mentions
      {"kind":"said","attachments":[7]}                                           | body.attachments[0]
      {"kind":"said","attachments":[{"file":"abc","name":"a","type":"b","bytes":1}]}          | body.attachments[0].file
      {"kind":"said","attachments":[{"file":"HASH=","name":"a","type":"b","bytes":1}]}        | body.attachments[0].file
      {"kind":"said","attachments":[{"file":"../../../../../../../../../../../etc/passwd0","name":"a","type":"b","bytes":1}]} | body.attachments[0].file
      {"kind":"said","attachments":[{"file":"HASH","name":" ","type":"b","bytes":1}]}         | body.attachments[0].name
      {"kind":"said","attachments":[{"file":"HASH","name":"a\\u0000","type":"b","bytes":1}]} | body.attachments[0].name
      {"kind":"said","attachments":[{"file":"HASH","name":"a","bytes":1}]}                    | body.attachments[0].type
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"b","bytes":-1}]}        | body.attachments[0].bytes
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"b","bytes":100000001}]} | body.attachments[0].bytes
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"b","bytes":1,"voice":{"millis":1,"peaks":"AA"}}]}             | body.attachments[0].voice
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":"AA"}]}                          | body.attachments[0].voice
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":{"peaks":"AA"}}]}                | body.attachments[0].voice.millis
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":{"millis":0,"peaks":"AA"}}]}     | body.attachments[0].voice.millis
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":{"millis":600001,"peaks":"AA"}}]} | body.attachments[0].voice.millis
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":{"millis":1,"peaks":""}}]}       | body.attachments[0].voice.peaks
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":{"millis":1,"peaks":"A"}}]}      | body.attachments[0].voice.peaks
      {"kind":"said","attachments":[{"file":"HASH","name":"a","type":"audio/wav","bytes":1,"voice":{"millis":1,"peaks":"A+=="}}]}   | body.attachments[0].voice.peaks
      {"kind":"poll","question":" ","choices":["a","b"]}                          | body.question
      {"kind":"poll","question":"a","choices":["a"]}                              | body.choices
      {"kind":"poll","question":"a","choices":["a","a"]}                          | body.choices
      {"kind":"poll","question":"a","choices":["a",""]}                           | body.choices
      {"kind":"poll","question":"a","choices":["a"," "]}                          | body.choices
      {"kind":"poll","question":"a","choices":{"0":"a"}}                          | body.choices
      {"kind":"poll","question":"a","choices":["a","b"],"several":1}              | body.several
      {"kind":"forwarded","room":"The Den","seq":1}                               | body.room
      {"kind":"forwarded","room":"den","seq":0}                                   | body.seq
      {"kind":"forwarded","room":"den","seq":1,"original":{"author":"u1"}}        | body.original.name
      {"kind":"edited","message":1,"text":" "}                                    | body.text
      {"kind":"edited","text":"a"}                                                | body.message
      {"kind":"deleted","message":0}                                              | body.message
      {"kind":"deleted","message":9223372036854775808}                            | body.message
      {"kind":"reacted","message":1,"emoji":"👍"}                                  | body.on
      {"kind":"pinned","message":1,"on":"true"}                                   | body.on
      {"kind":"voted","message":1,"choices":[-1]}                                 | body.choices
      {"kind":"voted","message":1,"choices":[20]}                                 | body.choices
      {"kind":"voted","message":1}                                                | body.choices
      {"kind":"joined","name":"Mei","role":"OWNER"}                               | body.role
      {"kind":"invited"}                                                          | body.person
      {"kind":"banned","person":"u1","until":-1}                                  | body.until
      {"kind":"muted","person":"u1"}                                              | body.on
      {"kind":"role-given","person":"u1","role":"boss"}                           | body.role
      {"kind":"key-given","person":"u1"}                                          | body.key
      {"kind":"key-given","person":"u1","key":"abc"}                              | body.key
      {"kind":"renamed","name":"M\\u202eei"}                                      | body.name
      {"kind":"name-set","name":""}                                               | body.name
      {"kind":"retention-set","keep":"a-while"}                                   | body.keep
      {"kind":"retention-set","keep":"days"}                                      | body.days
      {"kind":"retention-set","keep":"days","days":0}                             | body.days
      {"kind":"retention-set","keep":"days","days":3651}                          | body.days
      {"kind":"expired","upTo":0}                                                 | body.upTo
      {"kind":"gone"}                                                             | body.was
      """)
  void whatIsWrongInABodyNamesItsField(String body, String field) {
    assertThat(refused(posting(body.replace("HASH", HASH))).field()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "1", "👍👍", "👍\u200D", "🇩", "好", ":-)", "1\uFE0F"})
  void whatIsNotOneEmojiIsNoReaction(String text) {
    var refused = refused(posting("{\"kind\":\"reacted\",\"message\":1,\"emoji\":\"" + text + "\",\"on\":true}"));
    assertThat(refused.field()).isEqualTo("body.emoji");
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "👍🏽", "❤️", "1️⃣", "🇩🇪", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
  void oneEmojiIsAReaction(String text) throws Exception {
    var reacted = new Body.Reacted(1, text, true);
    assertThat(FrameCodec.readBody(FrameCodec.write(reacted))).isEqualTo(reacted);
  }

  @ParameterizedTest
  @MethodSource("fullest")
  void asManyAsThereMayBeAreTakenAndOneMoreIsTooLong(String field, int most, Function<Integer, String> json)
      throws Exception {
    assertThat(FrameCodec.readClient(json.apply(most))).isNotNull();
    var refused = refused(json.apply(most + 1));
    assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LONG);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.frameId()).isEqualTo("c0ffee");
  }

  static Stream<Arguments> fullest() {
    return Stream.of(
        full("body.mentions", Limits.MENTIONS, n -> posting("{\"kind\":\"said\",\"text\":\"a\",\"mentions\":" + texts(n) + "}")),
        full("body.mentions", Limits.MENTIONS,
            n -> posting("{\"kind\":\"edited\",\"message\":1,\"text\":\"a\",\"mentions\":" + texts(n) + "}")),
        full("body.choices", Limits.CHOICES, n -> posting("{\"kind\":\"poll\",\"question\":\"a\",\"choices\":" + texts(n) + "}")),
        full("body.choices", Limits.QUESTION_LENGTH,
            n -> posting("{\"kind\":\"poll\",\"question\":\"a\",\"choices\":[\"a\",\"" + "b".repeat(n) + "\"]}")),
        full("body.question", Limits.QUESTION_LENGTH,
            n -> posting("{\"kind\":\"poll\",\"question\":\"" + "a".repeat(n) + "\",\"choices\":[\"a\",\"b\"]}")),
        full("body.choices", Limits.CHOICES,
            n -> posting("{\"kind\":\"voted\",\"message\":1,\"choices\":" + Collections.nCopies(n, 3) + "}")),
        full("body.attachments", Limits.ATTACHMENTS,
            n -> posting("{\"kind\":\"said\",\"attachments\":" + Collections.nCopies(n, file("a")) + "}")),
        full("body.attachments[0].name", Limits.FILE_NAME_LENGTH,
            n -> posting("{\"kind\":\"said\",\"attachments\":[" + file("a".repeat(n)) + "]}")),
        full("body.topic", Limits.TOPIC_LENGTH, n -> posting("{\"kind\":\"topic-set\",\"topic\":\"" + "a".repeat(n) + "\"}")),
        full("body.name", Limits.NAME_LENGTH, n -> posting("{\"kind\":\"renamed\",\"name\":\"" + "a".repeat(n) + "\"}")),
        full("body.person", Limits.ID_LENGTH, n -> posting("{\"kind\":\"invited\",\"person\":\"" + "a".repeat(n) + "\"}")),
        full("people", Limits.CHOSEN,
            n -> "{\"type\":\"make-room\",\"id\":\"c0ffee\",\"kind\":\"group\",\"people\":" + texts(n) + "}"),
        full("ids", Limits.PAGE_LENGTH,
            n -> "{\"type\":\"find-people\",\"id\":\"c0ffee\",\"ids\":" + texts(n) + ",\"limit\":10}"),
        full("value", Limits.SETTING_LENGTH,
            n -> "{\"type\":\"setting\",\"id\":\"c0ffee\",\"key\":\"draft\",\"value\":\"" + "a".repeat(n) + "\",\"at\":1}"));
  }

  @Test
  void whoIsMentionedTwiceIsMentionedOnce() throws Exception {
    var body = FrameCodec.readBody("{\"kind\":\"said\",\"text\":\"a\",\"mentions\":[\"u2\",\"u1\",\"u2\"]}");
    assertThat(((Body.Said) body).mentions()).containsExactly("u2", "u1");
  }

  @Test
  void filesMayBeSentWithoutAWord() throws Exception {
    var body = (Body.Said) FrameCodec.readBody("{\"kind\":\"said\",\"attachments\":[" + file("../tea.png") + "]}");
    assertThat(body.text()).isEmpty();
    assertThat(FrameCodec.readBody(FrameCodec.write(body))).isEqualTo(body);
  }

  @Test
  void theLongestVoiceMessageIsReadAndIsTheSame() throws Exception {
    var voice = new Voice(Limits.VOICE_LASTS.toMillis(), IntStream.range(0, Limits.VOICE_PEAKS).map(i -> i * 4 + 3).boxed().toList());
    var said = new Body.Said("", null, null, Set.of(), List.of(new Attachment(HASH, "voice.wav", "audio/wav", 9).spoken(voice)));
    assertThat(FrameCodec.readBody(FrameCodec.write(said))).isEqualTo(said);
  }

  @Test
  void aVoiceMessageHasSoManyPeaksAndNoMore() {
    var peaks = "AAAA".repeat(Limits.VOICE_PEAKS / 3) + "AA";
    assertThat(Voice.of(1, peaks).peaks()).hasSize(Limits.VOICE_PEAKS);
    assertThat(refused(posting(spoken(peaks.replace("AAAAAA", "AAAAAAA")))).field()).isEqualTo("body.attachments[0].voice.peaks");
    assertThat(refused(posting(spoken(peaks + "A"))).refusal()).isEqualTo(Refusal.TOO_LONG);
  }

  /// Nothing lies deeper in a frame.
  @Test
  void aVoiceMessageThatWasPassedOnIsFound() throws Exception {
    var original = "{\"author\":\"u1\",\"name\":\"Mei\",\"at\":1," + spoken("AA").replace("{\"kind\":\"said\",", "");
    var body = "{\"kind\":\"forwarded\",\"room\":\"den\",\"seq\":1,\"original\":" + original + "}";
    var found = "{\"type\":\"found\",\"id\":\"1\",\"hits\":[{\"room\":\"lobby\",\"seq\":1,\"at\":1,\"author\":\"u1\",\"id\":\"a\",\"body\":" + body + "}],\"people\":[]}";
    assertThat(FrameCodec.write(FrameCodec.readServer(found))).isEqualTo(found);
  }

  @Test
  void whatWasSaidBeforeThereWereVoiceMessagesIsStillRead() throws Exception {
    var said = (Body.Said) FrameCodec.readBody("{\"kind\":\"said\",\"attachments\":[" + file("song.ogg") + "]}");
    assertThat(said.attachments().getFirst().voice()).isNull();
  }

  @Test
  void aBanForEverIsForEverAgain() throws Exception {
    var facts = new RoomFacts(
        "", "", true, new Retention.UntilClosed(), 7, new LinkedHashSet<>(List.of(9L, 8L)), Set.of("u5"),
        Map.of("u1", RoomFacts.EVER), Map.of("u2", 1L));
    assertThat(FrameCodec.readFacts(FrameCodec.write(facts))).isEqualTo(facts);
    assertThat(FrameCodec.write(facts)).contains("\"pins\":[9,8]", "{\"person\":\"u1\"}");
  }

  @Test
  void theFullestMessageOfAllIsRead() throws Exception {
    var people = IntStream.range(0, Limits.REACTIONS).mapToObj(i -> "u" + i).toList();
    Map<String, Set<Integer>> votes = new LinkedHashMap<>();
    people.forEach(person -> votes.put(person, Set.of(1)));
    var state = new MessageState(
        new MessageState.Edit("a", Set.of("u1"), Limits.EDITS, 1), Map.of("👍", new LinkedHashSet<>(people)), votes, true,
        new MessageState.Replies(Integer.MAX_VALUE, people.subList(0, 3), 1),
        new MessageState.Previews(PreviewJsonTest.fullest(), Limits.PREVIEWINGS));
    assertThat(FrameCodec.readMessageState(FrameCodec.write(state))).isEqualTo(state);
  }

  @Test
  void listsOfPeopleKeepTheirOrder() throws Exception {
    var json = "{\"type\":\"make-room\",\"id\":\"1\",\"kind\":\"group\",\"people\":[\"u9\",\"u1\",\"u5\",\"u3\",\"u7\"]}";
    assertThat(FrameCodec.write(FrameCodec.readClient(json))).isEqualTo(json);
  }

  @Test
  void aPlanThatANewerServerRefusedIsStillRead() throws Exception {
    var json = "{\"type\":\"planned\",\"plan\":{\"id\":\"p\",\"room\":\"lobby\",\"at\":1,\"seq\":1,\"refused\":\"moon-phase\"}}";
    assertThat(((ServerFrame.Planned) FrameCodec.readServer(json)).plan().refusal()).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"type\":\"following\",\"room\":\"lobby\",\"top\":1,\"facts\":{},\"members\":[],\"memberCount\":0,\"here\":[]}",
    "{\"type\":\"room\",\"room\":{\"room\":\"den\",\"kind\":\"cellar\",\"top\":0,\"read\":0,\"memberCount\":0,\"in\":true}}",
    "{\"type\":\"unread\",\"rooms\":[{\"room\":\"den\",\"top\":1,\"read\":0,\"messages\":1001,\"mentions\":0}]}",
    "{\"type\":\"entry\",\"room\":\"den\",\"seq\":0,\"at\":1,\"author\":\"u1\",\"id\":\"a\",\"body\":{\"kind\":\"left\"}}"
  })
  void whatNoHouseSaysIsRefusedAsWell(String json) {
    assertThat(catchThrowableOfType(MalformedFrame.class, () -> FrameCodec.readServer(json))).as(json).isNotNull();
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
  void whatANewerServerLetsHappenIsStillReadSoThatTheEntriesAroundItAre() throws Exception {
    var json = "{\"type\":\"entry\",\"room\":\"den\",\"seq\":3,\"at\":1,\"author\":\"u1\",\"id\":\"a\",\"body\":{\"kind\":\"danced\",\"to\":7}}";
    assertThat(((ServerFrame.Delivered) FrameCodec.readServer(json)).entry().body()).isEqualTo(new Body.Gone("danced"));
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

  private static Arguments full(String field, int most, Function<Integer, String> json) {
    return Arguments.of(field, most, json);
  }

  private static String posting(String body) {
    return "{\"type\":\"post\",\"id\":\"c0ffee\",\"room\":\"lobby\",\"body\":" + body + "}";
  }

  /// So many different ones.
  private static String texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "\"u" + i + "\"").collect(Collectors.joining(",", "[", "]"));
  }

  private static String spoken(String peaks) {
    var voice = "{\"millis\":1,\"peaks\":\"" + peaks + "\"}";
    return "{\"kind\":\"said\",\"attachments\":[{\"file\":\"" + HASH + "\",\"name\":\"a\",\"type\":\"audio/wav\",\"bytes\":1,\"voice\":" + voice + "}]}";
  }

  private static String file(String name) {
    return "{\"file\":\"" + HASH + "\",\"name\":\"" + name + "\",\"type\":\"image/png\",\"bytes\":7}";
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
