package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.server.log.Appender;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.HookPost;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that say something in a room by its hook.
class IncomingHooksTest {

  private final TestHouse house = TestHouse.byInvitation();
  private final HookMaker maker = new HookMaker(house);
  private final Guest tomas = house.owner("Tomás");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsPostedToAHookIsSaidInItsRoomUnderItsName() {
    var hook = maker.speaker("lobby", "构建 Builds");

    var answer = HookMaker.posts(hook, "{\"text\":\"Build 7 ✅ 好\"}");

    var heard = tomas.hears("Build 7 ✅ 好");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"room\":\"lobby\",\"seq\":" + heard.seq() + "}");
    assertThat(heard.author()).isEqualTo(hook.id());
    assertThat(tomas.follows("lobby").members()).extracting(person -> person.name()).contains("构建 Builds");
  }

  @Test
  void itWorksThroughTlsAsWell() {
    try (var encrypted = TestHouse.with(config -> config)) {
      var mei = encrypted.owner("Mei");
      var hook = new HookMaker(encrypted).speaker("lobby", "Builds");

      assertThat(hook.post().getScheme()).isEqualTo("https");
      assertThat(HookMaker.posts(hook, "{\"text\":\"hello\"}").statusCode()).isEqualTo(200);
      mei.hears("hello");
    }
  }

  @Test
  void theSameIdTwiceIsSaidOnce() {
    var hook = maker.speaker("lobby", "Builds");

    var first = HookMaker.posts(hook, "{\"id\":\"build-7\",\"text\":\"done\"}");
    var second = HookMaker.posts(hook, "{\"id\":\"build-7\",\"text\":\"done\"}");
    HookMaker.posts(hook, "{\"text\":\"last\"}");

    tomas.hears("last");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(tomas.heard().stream().filter(entry -> entry.body().equals(new Body.Said("done")))).hasSize(1);
  }

  @Test
  void itAnswersInAThread() {
    var hook = maker.speaker("lobby", "Builds");
    var root = tomas.does("lobby", new Body.Said("build?")).seq();

    HookMaker.posts(hook, FrameCodec.write(new HookPost(null, "green", root)));

    assertThat(tomas.hears("green").body()).isInstanceOfSatisfying(Body.Said.class, said -> assertThat(said.thread()).isEqualTo(root));
    assertThat(HookMaker.posts(hook, "{\"text\":\"x\",\"thread\":999}").statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenHas256BitsAndTheHouseKeepsOnlyItsHash() {
    var token = token(maker.speaker("lobby", "Builds"));

    assertThat(token).hasSize(43);
    assertThat(house.stored("hook")).singleElement().asString().doesNotContain(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "{", "[]", "{}", "{\"text\":\"\"}", "{\"text\":\" \"}", "{\"text\":7}", "{\"text\":\"a\",\"text\":\"b\"}",
      "{\"text\":\"\\ud800\"}", "{\"text\":\"a\"} x", "{\"text\":\"a\",\"id\":\"123456789012345678901234567890123456789012345678901\"}"
  })
  void whatCannotBeReadIsRefusedAndNothingIsSaid(String content) {
    var hook = maker.speaker("lobby", "Builds");

    assertThat(HookMaker.posts(hook, content).statusCode()).isIn(400, 413);
    HookMaker.posts(hook, "{\"text\":\"after\"}");
    tomas.hears("after");
    assertThat(tomas.heard().stream().filter(entry -> entry.author().equals(hook.id()))).hasSize(2);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var hook = maker.speaker("lobby", "Builds");
    var latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    var request =
        HttpRequest.newBuilder(hook.post()).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(latin)).build();

    assertThat(HookMaker.sends(request).statusCode()).isEqualTo(400);
  }

  @Test
  void aTextIsAsLongAsAnybodysAndNoLonger() {
    var hook = maker.speaker("lobby", "Builds");

    assertThat(HookMaker.posts(hook, text(Limits.TEXT_LENGTH)).statusCode()).isEqualTo(200);
    assertThat(HookMaker.posts(hook, text(Limits.TEXT_LENGTH + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void contentIsAsLongAsAFrameAndNoLonger() {
    var hook = maker.speaker("lobby", "Builds");

    assertThat(HookMaker.posts(hook, "{\"text\":\"fits\"" + " ".repeat(Limits.FRAME_BYTES - 15) + "}").statusCode()).isEqualTo(200);
    assertThat(HookMaker.posts(hook, "{\"text\":\"more\"" + " ".repeat(Limits.FRAME_BYTES - 14) + "}").statusCode()).isEqualTo(413);
    tomas.hears("fits");
  }

  @Test
  void contentWhoseLengthNobodySaidIsHeldToTheSameBound() {
    var hook = maker.speaker("lobby", "Builds");
    var more = ("{\"text\":\"more\"" + " ".repeat(Limits.FRAME_BYTES) + "}").getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(hook.post()).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(more))).build();

    assertThat(HookMaker.sends(request).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "multipart/form-data"})
  void whatIsNotSaidToBeJsonIsNotRead(String type) {
    var hook = maker.speaker("lobby", "Builds");

    assertThat(HookMaker.posts(hook.post(), "{\"text\":\"x\"}", "Content-Type", type).statusCode()).isEqualTo(415);
    assertThat(HookMaker.posts(hook.post(), "{\"text\":\"x\"}", "Content-Type", "application/json; charset=UTF-8").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherMethodIsToldWhichOne() {
    var hook = maker.speaker("lobby", "Builds");

    var answer = HookMaker.sends(HttpRequest.newBuilder(hook.post()).GET().build());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void aWebPageIsRefusedEvenWithAGoodToken() {
    var hook = maker.speaker("lobby", "Builds");

    var answer =
        HookMaker.posts(hook.post(), "{\"text\":\"x\"}", "Content-Type", "application/json", "Origin", "https://evil.example");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownTokenOneThatWasRevokedAndWhatIsNoneAreTheSame() {
    var hook = maker.speaker("lobby", "Builds");
    assertThat(maker.removes(hook)).isInstanceOf(Answer.Done.class);

    var revoked = HookMaker.posts(hook, "{\"text\":\"x\"}");
    var unknown = HookMaker.posts(beside(hook, "A".repeat(43)), "{\"text\":\"x\"}", "Content-Type", "application/json");
    var none = HookMaker.posts(beside(hook, "x"), "{\"text\":\"x\"}", "Content-Type", "application/json");

    assertThat(List.of(revoked.statusCode(), unknown.statusCode(), none.statusCode())).containsOnly(404);
    assertThat(List.of(unknown.body(), none.body())).containsOnly(revoked.body());
    assertThat(maker.removes(hook)).isInstanceOf(Answer.Not.class);
    tomas.hearsThat(entry -> entry.author().equals(hook.id()) && entry.body() instanceof Body.Left);
  }

  @Test
  void whoGuessesTokensIsNotEvenCheckedAfterTen() {
    var hook = maker.speaker("lobby", "Builds");
    for (var guess = 0; guess < 10; guess++) {
      assertThat(
          HookMaker.posts(beside(hook, ("guess" + guess).repeat(8).substring(0, 43)), "{}", "Content-Type", "application/json").statusCode())
          .isEqualTo(404);
    }

    var answer = HookMaker.posts(hook, "{\"text\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aHookThatSpeaksTooFastIsToldToWait() {
    var hook = maker.speaker("lobby", "Builds");
    var other = maker.speaker("lobby", "Alarms");
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var statuses = new ArrayList<Integer>();
      while (!statuses.contains(429) && statuses.size() < 1_000) {
        var request =
            HttpRequest.newBuilder(hook.post()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"again\"}")).build();
        try {
          statuses.add(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException | InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      assertThat(statuses).containsOnly(200, 429).hasSizeGreaterThan(Limits.POST_BURST);
    }
    assertThat(HookMaker.posts(other, "{\"text\":\"calm\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void manyPostsOneBehindTheOtherAreAllAnswered() throws Exception {
    try (var quick = TestHouse.byInvitation(config -> config.rateLimits(false)); var client = HttpClient.newHttpClient()) {
      quick.owner("Mei");
      var hook = new HookMaker(quick).speaker("lobby", "Builds");
      for (var post = 0; post < 200; post++) {
        var request =
            HttpRequest.newBuilder(hook.post()).header("Content-Type", "application/json").timeout(Guest.PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"again\"}")).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).as("post %s", post).isEqualTo(200);
      }
    }
  }

  @Test
  void whatHoldsForPeopleHoldsForAHook() {
    var hook = maker.speaker("lobby", "Builds");

    tomas.does("lobby", new Body.Muted(hook.id(), true, null));
    assertThat(HookMaker.posts(hook, "{\"text\":\"x\"}").statusCode()).isEqualTo(403);
    tomas.does("lobby", new Body.Muted(hook.id(), false, null));
    assertThat(HookMaker.posts(hook, "{\"text\":\"heard\"}").statusCode()).isEqualTo(200);
    tomas.does("lobby", new Body.Banned(hook.id(), null));
    assertThat(HookMaker.posts(hook, "{\"text\":\"x\"}").statusCode()).isEqualTo(403);
  }

  @Test
  void onAFullDiskItIsToldToComeBack() {
    try (var small = TestHouse.with(config -> config.tls(false).rateLimits(false), new Storage.Bounds(Appender.INBOX_WORKS, Appender.INBOX_BYTES, 130))) {
      small.owner("Mei");
      var hook = new HookMaker(small).speaker("lobby", "Builds");
      var status = 200;
      for (var post = 0; status == 200 && post < 2_000; post++) {
        status = HookMaker.posts(hook, text(Limits.TEXT_LENGTH)).statusCode();
      }

      assertThat(status).isEqualTo(503);
      assertThat(HookMaker.posts(hook, text(Limits.TEXT_LENGTH)).headers().firstValue("Retry-After")).hasValue("60");
    }
  }

  @Test
  void intoARoomThatIsNotPublicTheOwnerBringsItAndNobodyElse() {
    var mei = house.member("Mei");
    var den = tomas.makes(RoomKind.PRIVATE, "Den").room();
    var group = tomas.makes(RoomKind.GROUP, "Group", mei).room();
    var direct = tomas.makes(RoomKind.DIRECT, "", mei).room();
    mei.does("lobby", new Body.Said("here"));
    var others = mei.makes(RoomKind.GROUP, "Others").room();

    var hook = maker.speaker(den, "Builds");
    maker.speaker(group, "Alarms");

    tomas.follows(den);
    assertThat(HookMaker.posts(hook, "{\"text\":\"in the den\"}").statusCode()).isEqualTo(200);
    tomas.hears("in the den");
    assertThat(maker.cannotMake(new Wish.AddHook(others, "Spy", "", "", false))).contains("owner");
    assertThat(maker.cannotMake(new Wish.AddHook(direct, "Spy", "", "", false))).contains("two");
    assertThat(maker.cannotMake(new Wish.AddHook("nowhere", "Spy", "", "", false))).contains("no such room");
  }

  @Test
  void itsNameIsLikeNobodyElses() {
    maker.speaker("lobby", "Builds");

    assertThat(maker.cannotMake(new Wish.AddHook("lobby", "Tomás", "", "", false))).contains("name");
    assertThat(maker.cannotMake(new Wish.AddHook("lobby", "builds", "", "", false))).contains("name");
    assertThat(maker.cannotMake(new Wish.AddHook("lobby", "", "", "", false))).contains("name");
  }

  @Test
  void aHouseHasAsManyHooksAsItCanHave() {
    for (var number = 0; number < Limits.HOOKS; number++) {
      maker.speaker("lobby", "Hook " + number);
    }

    assertThat(maker.cannotMake(new Wish.AddHook("lobby", "One more", "", "", false))).contains("as many");
  }

  @Test
  void itSpeaksAfterARestartWithWhatItHad() {
    var hook = maker.speaker("lobby", "Builds");
    var path = hook.post().getPath();

    house.isDownFor(Duration.ZERO);

    var there = URI.create("http://127.0.0.1:" + house.port() + path);
    assertThat(HookMaker.posts(there, "{\"text\":\"again\"}", "Content-Type", "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  void whoSendsSlowlyWithoutAGoodTokenIsCutWithTheOthersWhoSaidNothing() {
    try (var client = new RawClient(house.port())) {
      client.sends("POST /hooks/x HTTP/1.1\r\nHost: localhost\r\nContent-Ty".getBytes(StandardCharsets.US_ASCII));

      assertThat(client.everything()).isEmpty();
    }
  }

  private static String text(int length) {
    return FrameCodec.write(new HookPost(null, "a".repeat(length), null));
  }

  private static String token(HookMaker.Made hook) {
    return hook.post().getPath().substring("/hooks/".length());
  }

  private static URI beside(HookMaker.Made hook, String token) {
    return hook.post().resolve("/hooks/" + token);
  }
}
