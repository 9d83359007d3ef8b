package dev.snug.client.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.PublicAddresses;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.LinkPreview;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found behind a link, and where nobody is asked.
class PreviewerTest {

  private static final Bounds SHORT = new Bounds(Duration.ofMillis(400), Duration.ofMillis(300), 512 * 1024, 2_000_000, 3);

  private final Site site = new Site();
  private final Previewer previewer = new Previewer(Webs.here(), Bounds.STANDARD);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aPageSaysWhatItIsByOpenGraph() {
    site.page("/tea", """
        <html><head><title>not this</title>
        <meta property="og:title" content="Kettles &amp; tea"><meta property="og:description" content="How water is boiled">
        <meta property="og:site_name" content="Example"></head></html>""");

    assertThat(found("/tea")).isEqualTo(new LinkPreview(site.url("/tea"), "Kettles & tea", "How water is boiled", "Example", null));
  }

  @Test
  void orAsPagesHaveAlwaysDone() {
    site.page("/tea", "<title>Kettles</title><meta name=Description content='about water'><meta name=application-name content=Tea>");
    assertThat(found("/tea")).isEqualTo(new LinkPreview(site.url("/tea"), "Kettles", "about water", "Tea", null));
  }

  @Test
  void orForTwitter() {
    site.page("/tea", "<meta name='twitter:title' content='Kettles'><meta name='twitter:description' content='about water'>");
    assertThat(found("/tea")).isEqualTo(new LinkPreview(site.url("/tea"), "Kettles", "about water", "", null));
  }

  @Test
  void itsPictureIsMadeSmallAndWrittenAnew() throws IOException {
    site.page("/tea", "<title>Tea</title><meta property='og:image' content='/tea.png'>");
    site.has("/tea.png", "image/png", Site.picture(2_000, 1_000, "png"));

    var picture = previewer.of(site.url("/tea")).orElseThrow().picture();

    assertThat(picture.type()).isEqualTo("image/jpeg");
    var image = ImageIO.read(new ByteArrayInputStream(picture.content()));
    assertThat(image.getWidth()).isEqualTo(SmallPicture.SIDE);
    assertThat(image.getHeight()).isEqualTo(SmallPicture.SIDE / 2);
  }

  @Test
  void nothingIsToldAboutWhoAsksButTheApp() {
    site.does("/tea", exchange -> {
      exchange.getResponseHeaders().set("Set-Cookie", "who=mei");
      exchange.getResponseHeaders().set("Location", "/kettles");
      exchange.sendResponseHeaders(302, -1);
    });
    site.page("/kettles", "<title>Kettles</title>");

    assertThat(found("/tea").title()).isEqualTo("Kettles");

    assertThat(site.headers("/kettles").keySet()).doesNotContain("Cookie", "Referer", "Origin", "Upgrade", "Accept-language", "Authorization");
    assertThat(site.headers("/kettles").get("User-agent")).singleElement().asString().startsWith("Snug/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "image/png", "video/mp4", "application/octet-stream"})
  void onlyPagesAreRead(String type) {
    site.page("/tea", type, "<title>Tea</title>", StandardCharsets.UTF_8);
    nothingAt("/tea");
  }

  @Test
  void whatIsNotThereHasNoPreview() {
    nothingAt("/nowhere");
    assertThat(new Previewer(Webs.NOBODY, Bounds.STANDARD).of("https://example.org")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"utf-8, utf-8", "gb18030, gb18030", "gb18030, ''", "utf-8, ''", "utf-16, utf-16", "shift_jis, shift_jis"})
  void aPageIsReadInItsOwnWriting(String charset, String told) {
    var type = told.isEmpty() ? "text/html" : "text/html; charset=" + told;
    var html = "<meta charset=" + charset + "><title>茶壶</title>".replace("壶", charset.equals("shift_jis") ? "器" : "壶");
    site.page("/tea", type, html, Charset.forName(charset));
    assertThat(found("/tea").title()).startsWith("茶");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "no-such-charset", "'; drop", "utf-7", "ISO-2022-CN"})
  void aPageThatLiesAboutItsWritingBreaksNothing(String charset) {
    site.page("/lie", "text/html; charset=" + charset, "<title>Tea</title>", StandardCharsets.UTF_8);
    site.page("/tea", "<title>Tea</title>");
    assertThat(previewer.of(site.url("/lie")).map(it -> it.preview().title()).orElse("Tea")).isNotNull();
    assertThat(found("/tea").title()).isEqualTo("Tea");
  }

  @Test
  void nothingIsWaitedForBehindTheHead() {
    var never = new CountDownLatch(1);
    site.does("/tea", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<head><title>Tea</title></HEAD><body>".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      hold(never);
    });
    assertThat(found("/tea").title()).isEqualTo("Tea");
    never.countDown();
  }

  @Test
  void ofAPageWithoutAnEndOnlyTheBeginningIsRead() {
    site.does("/tea", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<title>Tea</title>".getBytes(StandardCharsets.UTF_8));
      while (true) {
        exchange.getResponseBody().write("<meta name=x content=y>".repeat(1_000).getBytes(StandardCharsets.UTF_8));
      }
    });
    assertThat(found("/tea").title()).isEqualTo("Tea");
  }

  @Test
  void whatStandsAtTheVeryEndOfWhatIsReadCountsAndWhatComesAfterDoesNot() {
    var title = "<title>Tea</title>";
    site.page("/last", " ".repeat(Bounds.STANDARD.pageBytes() - title.length()) + title);
    site.page("/beyond", " ".repeat(Bounds.STANDARD.pageBytes()) + title);
    assertThat(found("/last").title()).isEqualTo("Tea");
    nothingAt("/beyond");
  }

  @Test
  void aPageThatUnfoldsToMoreThanThereIsIsReadAsFarAsAnyOther() {
    site.does("/bomb", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write("<title>Tea</title>".getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < 300; i++) {
          gzip.write(new byte[1_000_000]);
        }
      }
      exchange.sendResponseHeaders(200, packed.size());
      exchange.getResponseBody().write(packed.toByteArray());
    });
    assertThat(found("/bomb").title()).isEqualTo("Tea");
  }

  @Test
  void whoDripsIsNotWaitedForToTheEnd() {
    var never = new CountDownLatch(1);
    site.does("/drip", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      while (never.getCount() > 0) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        hold(never, 20);
      }
    });
    assertThat(new Previewer(Webs.here(), SHORT).of(site.url("/drip"))).isEmpty();
    never.countDown();
  }

  @Test
  void whoSaysNothingIsNotWaitedForEither() {
    var never = new CountDownLatch(1);
    site.does("/still", _ -> hold(never));
    assertThat(new Previewer(Webs.here(), SHORT).of(site.url("/still"))).isEmpty();
    never.countDown();
  }

  @Test
  void threeTimesOneIsSentOnAndNotAFourth() {
    site.sendsOn("/4", "/3").sendsOn("/3", "/2").sendsOn("/2", "/1").sendsOn("/1", "/tea").page("/tea", "<title>Tea</title>");
    assertThat(found("/3").title()).isEqualTo("Tea");
    nothingAt("/4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "javascript:alert(1)", "//user@127.0.0.1/tea", "http://", ""})
  void nobodyIsSentElsewhereThanToTheWeb(String location) {
    site.sendsOn("/tea", location);
    nothingAt("/tea");
    assertThat(site.asked()).containsExactly("/tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/", "http://127.1:%d/", "http://0.0.0.0:%d/",
    "http://[::ffff:127.0.0.1]:%d/"})
  void thisMachineIsNotAskedUnlessATestAllowsIt(String url) {
    var anyPort = new Reach(InetAddress::getAllByName, Reach.ofTheWeb().addresses(), _ -> true, Reach.ofTheWeb().tls());
    site.page("/", "<title>inside</title>");
    assertThat(new Previewer(anyPort, Bounds.STANDARD).of(url.formatted(site.port()))).isEmpty();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void otherPortsThanThoseOfTheWebAreNotAsked() {
    var anyAddress = new Reach(InetAddress::getAllByName, _ -> true, Reach.ofTheWeb().ports(), Reach.ofTheWeb().tls());
    site.page("/", "<title>a service</title>");
    assertThat(new Previewer(anyAddress, Bounds.STANDARD).of(site.url("/"))).isEmpty();
    assertThat(site.asked()).isEmpty();
    assertThat(Reach.ofTheWeb().ports().test(80)).isTrue();
    assertThat(Reach.ofTheWeb().ports().test(443)).isTrue();
    assertThat(Reach.ofTheWeb().ports().test(8080)).isFalse();
  }

  @Test
  void whoIsSentOnIntoAPrivateNetworkDoesNotGoThere() {
    site.sendsOn("/tea", "http://inside.example:" + site.port() + "/secret");
    site.page("/secret", "<title>inside</title>");
    var reach = named("inside.example", "10.0.0.1");
    assertThat(new Previewer(reach, Bounds.STANDARD).of("http://tea.example:" + site.port() + "/tea")).isEmpty();
    assertThat(site.asked()).containsExactly("/tea");
  }

  @Test
  void aPictureInAPrivateNetworkIsLeftOut() {
    site.page("/tea", "<title>Tea</title><meta property='og:image' content='http://inside.example:%d/p.png'>".formatted(site.port()));
    site.has("/p.png", "image/png", Site.picture(100, 100, "png"));
    var found = new Previewer(named("inside.example", "192.168.0.1"), Bounds.STANDARD).of("http://tea.example:" + site.port() + "/tea");
    assertThat(found.orElseThrow().picture()).isNull();
    assertThat(site.asked()).containsExactly("/tea");
  }

  @Test
  void aNameThatIsInHereAsWellIsNotAskedAtAll() {
    var reach =
        new Reach(
            _ -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")}, InetAddress::isLoopbackAddress,
            _ -> true, Reach.ofTheWeb().tls());
    site.page("/tea", "<title>Tea</title>");
    assertThat(new Previewer(reach, Bounds.STANDARD).of("http://tea.example:" + site.port() + "/tea")).isEmpty();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aNameIsLookedUpOnceAndWhatWasJudgedIsConnectedTo() {
    var lookups = new AtomicInteger();
    var changing =
        new Reach(
            _ -> new InetAddress[] {InetAddress.getByName(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")},
            InetAddress::isLoopbackAddress, _ -> true, Reach.ofTheWeb().tls());
    site.page("/tea", "<title>Tea</title>");
    assertThat(new Previewer(changing, Bounds.STANDARD).of("http://rebinding.example:" + site.port() + "/tea")).isPresent();
    assertThat(lookups).hasValue(1);
    assertThat(site.headers("/tea").get("Host")).containsExactly("rebinding.example:" + site.port());
  }

  @ParameterizedTest
  @CsvSource({"3000000, png", "50, webp", "0, png"})
  void aPictureThatIsNoneOrTooLargeIsLeftOut(int bytes, String kind) {
    site.page("/tea", "<title>Tea</title><meta property='og:image' content='/p." + kind + "'>");
    site.has("/p." + kind, "image/" + kind, Arrays.copyOf(Site.picture(40, 40, "png"), bytes));
    assertThat(previewer.of(site.url("/tea")).orElseThrow().picture()).isNull();
  }

  @Test
  void aPictureOfExactlyTheMostBytesIsShownAndOneByteMoreIsNot() {
    var picture = Site.picture(40, 40, "png");
    site.page("/most", "<title>Tea</title><meta property='og:image' content='/most.png'>");
    site.page("/more", "<title>Tea</title><meta property='og:image' content='/more.png'>");
    site.has("/most.png", "image/png", Arrays.copyOf(picture, Bounds.STANDARD.pictureBytes()));
    site.has("/more.png", "image/png", Arrays.copyOf(picture, Bounds.STANDARD.pictureBytes() + 1));
    assertThat(previewer.of(site.url("/most")).orElseThrow().picture()).isNotNull();
    assertThat(previewer.of(site.url("/more")).orElseThrow().picture()).isNull();
  }

  @Test
  void aDotThatCountsReadersIsNoPicture() {
    site.page("/tea", "<title>Tea</title><meta property='og:image' content='/dot.gif'>");
    site.has("/dot.gif", "image/gif", Site.picture(1, 1, "gif"));
    assertThat(previewer.of(site.url("/tea")).orElseThrow().picture()).isNull();
  }

  @Test
  void whatIsSaidIsCutBetweenTwoCharactersAndNothingUnseenIsInIt() {
    site.page("/tea", "<title>a\u202Eb\u200B\u0007c\n d" + "👩🏽‍🚀".repeat(100) + "</title>");
    var title = found("/tea").title();
    assertThat(title).startsWith("ab c d👩🏽‍🚀").endsWith("👩🏽‍🚀…").hasSizeLessThanOrEqualTo(Limits.PREVIEW_TITLE_LENGTH);
  }

  @Test
  void whatIsExactlyAsLongAsItMayBeStaysWhole() {
    var words = "w".repeat(Limits.PREVIEW_TITLE_LENGTH);
    site.page("/whole", "<title>" + words + "</title>").page("/cut", "<title>" + words + "w</title>");
    assertThat(found("/whole").title()).isEqualTo(words);
    assertThat(found("/cut").title()).isEqualTo(words.substring(1) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<title> </title>", "<body>words</body>", "\0\0\0"})
  void aPageThatSaysNothingOfItselfHasNoPreview(String html) {
    site.page("/tea", html);
    nothingAt("/tea");
  }

  @Test
  void aMillionBracketsAreNoTrouble() {
    site.page("/deep", "<title>Tea</title>" + "<div>".repeat(100_000));
    assertThat(found("/deep").title()).isEqualTo("Tea");
  }

  @Test
  void theWebIsWhatEverybodyReaches() throws UnknownHostException {
    assertThat(Reach.ofTheWeb().addresses().test(InetAddress.getByName("1.1.1.1"))).isTrue();
    assertThat(Reach.ofTheWeb().addresses().test(InetAddress.getByName("169.254.169.254"))).isFalse();
    assertThat(PublicAddresses.isPublic(InetAddress.getByName("::ffff:127.0.0.1"))).isFalse();
  }

  private LinkPreview found(String path) {
    return previewer.of(site.url(path)).orElseThrow().preview();
  }

  private void nothingAt(String path) {
    assertThat(previewer.of(site.url(path))).isEmpty();
  }

  /// A name that stands for somewhere else than this machine, where everything else is.
  private static Reach named(String host, String address) {
    return new Reach(
        asked -> new InetAddress[] {InetAddress.getByName(asked.equals(host) ? address : "127.0.0.1")}, InetAddress::isLoopbackAddress,
        _ -> true, Reach.ofTheWeb().tls());
  }

  private static void hold(CountDownLatch until) {
    hold(until, 60_000);
  }

  private static void hold(CountDownLatch until, long millis) {
    try {
      var _ = until.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
