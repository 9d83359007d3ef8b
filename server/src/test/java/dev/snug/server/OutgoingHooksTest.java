package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snug.server.admin.Wish;
import dev.snug.server.hook.HookLimits;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.HookEvent;
import dev.snug.shared.protocol.HookPost;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that are told what is said in a room, and answer.
class OutgoingHooksTest {

  private static final HookLimits QUICK =
      new HookLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 3, Duration.ofMillis(20), Duration.ofMillis(40));

  private final Listening bot = new Listening(_ -> Listening.Answer.fine());
  private final TestHouse house = TestHouse.byInvitation(config -> config.hooks(QUICK).rateLimits(false));
  private final HookMaker maker = new HookMaker(house);
  private final Guest tomas = house.owner("Tomás");

  @AfterEach
  void close() {
    house.close();
    bot.close();
  }

  @Test
  void aHookIsToldWhatIsSaidInItsRoomFromThenOnInOrder() {
    var den = tomas.makes(RoomKind.PUBLIC, "Den").room();
    tomas.follows(den);
    tomas.does(den, new Body.Said("before"));
    maker.listener(den, "Bot", bot.url());

    tomas.does("lobby", new Body.Said("elsewhere"));
    var first = tomas.does(den, new Body.Said("one 一"));
    tomas.does(den, new Body.Reacted(first.seq(), "👍", true));
    tomas.does(den, new Body.Said("two", null, first.seq(), Set.of(), List.of()));

    var told = bot.next();
    assertThat(told.event())
        .isEqualTo(
            new HookEvent(
                tomas.welcome.epoch() + ":" + den + ":" + first.seq(), den, "Den", first.seq(), first.at(), tomas.id(), "Tomás",
                null, "one 一", null));
    assertThat(told.headers()).containsEntry("x-snug-event", told.event().id()).containsEntry("path", "/told?as=json")
        .containsEntry("content-type", "application/json");
    var second = bot.next().event();
    assertThat(second.text()).isEqualTo("two");
    assertThat(second.thread()).isEqualTo(first.seq());
  }

  @Test
  void theHookKnowsTheHouseByItsSignature() throws Exception {
    var hook = maker.listener("lobby", "Bot", bot.url());

    tomas.does("lobby", new Body.Said("signed"));

    var told = bot.next();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(hook.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var timestamp = told.headers().get("x-snug-timestamp");
    var expected = HexFormat.of().formatHex(mac.doFinal((timestamp + "." + told.json()).getBytes(StandardCharsets.UTF_8)));
    assertThat(hook.secret()).hasSize(43);
    assertThat(told.headers()).containsEntry("x-snug-signature", "sha256=" + expected);
    assertThat(Math.abs(Long.parseLong(timestamp) - house.now())).isLessThan(60_000);
  }

  @Test
  void whatItAnswersIsSaidByItWhereItWasAskedAndNotToldToIt() {
    bot.answers(told -> Listening.Answer.json("{\"text\":\"you said " + told.event().text() + "\"}"));
    var hook = maker.listener("lobby", "Bot", bot.url());

    var root = tomas.does("lobby", new Body.Said("tea"));
    var answer = tomas.hears("you said tea");
    tomas.does("lobby", new Body.Said("milk", null, root.seq(), Set.of(), List.of()));

    assertThat(answer.author()).isEqualTo(hook.id());
    assertThat(((Body.Said) tomas.hears("you said milk").body()).thread()).isEqualTo(root.seq());
    assertThat(List.of(bot.next().event().text(), bot.next().event().text())).containsExactly("tea", "milk");
    assertThat(bot.heardNothingMore()).isTrue();
  }

  @Test
  void twoThatAnswerEverythingDoNotTalkToEachOtherForEver() {
    bot.answers(told -> Listening.Answer.json("{\"text\":\"answer to " + told.event().text() + "\"}"));
    try (var other = new Listening(told -> Listening.Answer.json("{\"text\":\"and " + told.event().text() + "\"}"))) {
      maker.listener("lobby", "Bot", bot.url());
      maker.listener("lobby", "Other", other.url());

      tomas.does("lobby", new Body.Said("tea"));
      tomas.hearsThat(entry -> entry.id().startsWith("answer-"));
      tomas.hearsThat(entry -> entry.id().startsWith("answer-"));
      tomas.does("lobby", new Body.Said("milk"));

      assertThat(List.of(bot.next().event().text(), bot.next().event().text())).containsExactly("tea", "milk");
      assertThat(List.of(other.next().event().text(), other.next().event().text())).containsExactly("tea", "milk");
    }
  }

  @Test
  void whatAnotherHookWasSentToSayIsToldAndItsOwnIsNot() {
    var both = maker.listener("lobby", "Bridge", bot.url());
    var builds = maker.speaker("lobby", "Builds");

    HookMaker.posts(both, "{\"text\":\"own\"}");
    HookMaker.posts(builds, "{\"text\":\"build 7\"}");

    assertThat(bot.next().event().text()).isEqualTo("build 7");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 404, 500, 503})
  void whatIsNotTakenIsToldAgainAndRedirectsAreNotFollowed(int status) {
    var tries = new AtomicInteger();
    bot.answers(_ -> tries.incrementAndGet() < 3 ? new Listening.Answer(status, "", "") : Listening.Answer.fine());
    maker.listener("lobby", "Bot", bot.url());

    tomas.does("lobby", new Body.Said("insist"));
    tomas.does("lobby", new Body.Said("next"));

    var told = List.of(bot.next(), bot.next(), bot.next());
    assertThat(told).extracting(each -> each.event().text()).containsOnly("insist");
    assertThat(told).extracting(each -> each.headers().get("x-snug-event")).containsOnly(told.getFirst().event().id());
    assertThat(told).extracting(each -> each.headers().get("path")).containsOnly("/told?as=json");
    assertThat(bot.next().event().text()).isEqualTo("next");
  }

  @Test
  void whatCannotBeToldIsGivenUpAfterSoManyTriesAndTheNextIsTold() {
    bot.answers(told -> told.event().text().equals("never") ? Listening.Answer.failing() : Listening.Answer.fine());
    maker.listener("lobby", "Bot", bot.url());

    tomas.does("lobby", new Body.Said("never"));
    tomas.does("lobby", new Body.Said("after"));

    var heard = new ArrayList<String>();
    while (!heard.contains("after")) {
      heard.add(bot.next().event().text());
    }
    assertThat(heard).containsExactly("never", "never", "never", "after");
  }

  @Test
  void whatWasSaidWhileTheHouseCouldNotReachItIsToldAfterARestart() {
    bot.answers(_ -> Listening.Answer.failing());
    var patient = new HookLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 12, Duration.ofHours(1), Duration.ofHours(1));
    try (var slow = TestHouse.byInvitation(config -> config.hooks(patient))) {
      var mei = slow.owner("Mei");
      new HookMaker(slow).listener("lobby", "Bot", bot.url());
      mei.does("lobby", new Body.Said("one"));
      bot.next();
      mei.does("lobby", new Body.Said("two"));
      bot.answers(_ -> Listening.Answer.fine());

      slow.restarts();

      assertThat(List.of(bot.next().event().text(), bot.next().event().text())).containsExactly("one", "two");
    }
  }

  @Test
  void whatWasToldIsNotToldAgainAfterARestart() {
    maker.listener("lobby", "Bot", bot.url());
    tomas.does("lobby", new Body.Said("one"));
    bot.next();
    Eventually.holds(() -> house.stored("hook").getFirst().matches(".* \\| 1 \\| [3-9] \\| .*"));

    house.restarts();
    var again = house.member("Mei");
    again.does("lobby", new Body.Said("two"));

    assertThat(bot.next().event().text()).isEqualTo("two");
  }

  @Test
  void aHookThatDoesNotAnswerKeepsNobodyWaiting() throws InterruptedException {
    var over = new CountDownLatch(1);
    bot.answers(_ -> {
      try {
        var _ = over.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Listening.Answer.fine();
    });
    try (var other = new Listening(_ -> Listening.Answer.fine())) {
      maker.listener("lobby", "Bot", bot.url());
      maker.listener("lobby", "Other", other.url());

      tomas.does("lobby", new Body.Said("one"));
      tomas.does("lobby", new Body.Said("two"));

      assertThat(List.of(other.next().event().text(), other.next().event().text())).containsExactly("one", "two");
    } finally {
      over.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":7}", "{", "{\"text\":\"\"}", "{}", "[]"})
  void whatItAnswersAndCannotBeSaidIsLeftOut(String answer) {
    bot.answers(told -> told.event().text().equals("one") ? Listening.Answer.json(answer) : Listening.Answer.json("{\"text\":\"fine\"}"));
    maker.listener("lobby", "Bot", bot.url());

    tomas.does("lobby", new Body.Said("one"));
    tomas.does("lobby", new Body.Said("two"));

    tomas.hears("fine");
    assertThat(tomas.heard().stream().filter(entry -> entry.id().startsWith("answer-"))).hasSize(1);
    assertThat(List.of(bot.next().event().text(), bot.next().event().text())).containsExactly("one", "two");
  }

  @Test
  void anAnswerIsAsLongAsAFrameAndNoLongerAndJson() {
    var fits = "{\"text\":\"fits\"" + " ".repeat(HookLimits.ANSWER_BYTES - 15) + "}";
    bot.answers(told -> switch (told.event().text()) {
      case "fits" -> Listening.Answer.json(fits);
      case "longer" -> Listening.Answer.json("{\"text\":\"longer!\"" + " ".repeat(Limits.FRAME_BYTES) + "}");
      case "page" -> new Listening.Answer(200, "text/html", "{\"text\":\"page!\"}");
      default -> Listening.Answer.json("{\"text\":\"last\"}");
    });
    maker.listener("lobby", "Bot", bot.url());

    for (var text : List.of("longer", "page", "fits!", "fits")) {
      tomas.does("lobby", new Body.Said(text));
    }

    tomas.hears("last");
    tomas.hears("fits");
    assertThat(tomas.heard().stream().filter(entry -> entry.id().startsWith("answer-"))).hasSize(2);
  }

  @Test
  void whoIsRemovedFromTheRoomHearsNothingOfItAnyMore() {
    var hook = maker.listener("lobby", "Bot", bot.url());
    tomas.does("lobby", new Body.Said("one"));
    bot.next();

    tomas.does("lobby", new Body.Banned(hook.id(), null));
    tomas.does("lobby", new Body.Said("secret"));
    var other = maker.listener("lobby", "Other", bot.url());
    tomas.does("lobby", new Body.Said("open"));

    assertThat(bot.next().event().text()).isEqualTo("open");
    maker.removes(other);
    tomas.does("lobby", new Body.Said("nobody hears"));
    maker.listener("lobby", "Third", bot.url());
    tomas.does("lobby", new Body.Said("heard"));
    assertThat(bot.next().event().text()).isEqualTo("heard");
  }

  @Test
  void aPrivateAddressIsNotCalledUnlessItWasAllowed() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var url = "https://localhost:" + server.getLocalPort() + "/";
      maker.makes(new Wish.AddHook("lobby", "Inside", url, "", false));
      var seq = tomas.does("lobby", new Body.Said("one")).seq();

      Eventually.holds(() -> house.stored("hook").getFirst().contains(" | 0 | " + seq + " | "));

      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      maker.makes(new Wish.AddHook("lobby", "Allowed", url, "", true));
      tomas.does("lobby", new Body.Said("two"));
      server.setSoTimeout((int) Guest.PATIENCE.toMillis());
      server.accept().close();
    }
  }

  @Test
  void aCommandIsAskedOfItsHookAloneWhichAnswersInTheRoom() {
    try (var weather = new Listening(told -> Listening.Answer.json(FrameCodec.write(new HookPost(null, "sunny in " + told.event().text(), null))))) {
      var hook = maker.command("lobby", "Weather", weather.url(), "/weather");
      maker.listener("lobby", "Bot", bot.url());

      tomas.does("lobby", new Body.Said("/weather  Lisbon\ntoday "));
      assertThat(tomas.hears("sunny in Lisbon\ntoday").author()).isEqualTo(hook.id());
      tomas.does("lobby", new Body.Said("/weather"));
      tomas.does("lobby", new Body.Said("/weatherman sings"));
      tomas.does("lobby", new Body.Said("the /weather"));

      var asked = weather.next();
      assertThat(asked.event().command()).isEqualTo("/weather");
      assertThat(asked.json()).startsWith("{\"type\":\"command\",");
      assertThat(asked.event().personName()).isEqualTo("Tomás");
      assertThat(weather.next().event().text()).isEmpty();
      assertThat(List.of(bot.next().event().text(), bot.next().event().text())).containsExactly("/weatherman sings", "the /weather");
      assertThat(weather.heardNothingMore()).isTrue();
    }
  }

  @Test
  void aCommandIsOneInItsRoomOnlyAndByPeopleOnlyAndHasOneHook() {
    maker.command("lobby", "Deploy", bot.url(), "/deploy");
    var den = tomas.makes(RoomKind.PUBLIC, "Den").room();
    tomas.follows(den);
    var builds = maker.speaker("lobby", "Builds");

    tomas.does(den, new Body.Said("/deploy den"));
    HookMaker.posts(builds, "{\"text\":\"/deploy hook\"}");
    tomas.does("lobby", new Body.Said("/deploy lobby"));

    assertThat(bot.next().event().text()).isEqualTo("lobby");
    assertThat(maker.cannotMake(new Wish.AddHook("lobby", "Second", bot.url(), "/deploy", true))).contains("already");
    assertThat(maker.cannotMake(new Wish.AddHook(den, "Second", bot.url(), "/deploy", true))).isEmpty();
  }
}
