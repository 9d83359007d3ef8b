package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.preview.Site;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who looks what stands behind a link, and who sees it.
class LinkPreviewsTest {

  @TempDir Path folder;
  private final Site site = new Site();
  private Somebody mei;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyMeet() throws Exception {
    site.page("/tea", "<title>Kettles</title><meta property='og:image' content='/tea.png'>");
    site.has("/tea.png", "image/png", Site.picture(300, 200, "png"));
    site.page("/coffee", "<title>Beans</title>");
    mei = Somebody.starts(folder.resolve("mei"), "Mei");
    tom = Somebody.starts(folder.resolve("tom"), "Tom");
    tom.joins(mei.hosts("Lantern House"));
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
    site.close();
  }

  @Test
  void whoSaysALinkLooksForAllAndNobodyElseAsks() throws Exception {
    var text = "see " + site.url("/tea") + ".";
    mei.says(text);

    var preview = shown(tom, text, 1).getFirst();

    assertThat(preview.url()).isEqualTo(site.url("/tea"));
    assertThat(preview.title()).isEqualTo("Kettles");
    assertThat(preview.picture().width()).isEqualTo(300);
    assertThat(shown(mei, text, 1)).containsExactly(preview);
    assertThat(site.asked()).containsExactly("/tea", "/tea.png");
  }

  @Test
  void itsPictureComesToTheOthersFromTheHouse() throws Exception {
    mei.says(site.url("/tea"));
    var picture = shown(tom, site.url("/tea"), 1).getFirst().picture();
    var model = tom.house().file(picture.file());

    tom.does(() -> tom.intents().fetchSmall(tom.house(), picture));

    tom.eventually("the small picture is here", () -> model.smallProperty().get() != null);
    assertThat(site.asked()).containsExactly("/tea", "/tea.png");
  }

  @Test
  void theMessageItselfIsNotSaidToBeUnderWay() throws Exception {
    mei.says(site.url("/tea"));
    shown(mei, site.url("/tea"), 1);
    var message = mei.message(site.url("/tea"));
    mei.does(() -> assertThat(message.changingProperty().get()).isInstanceOf(Sending.Stored.class));
    mei.eventually("nothing waits", () -> mei.house().outbox().isEmpty());
  }

  @Test
  void whatIsSentIsNotLeftOnThisComputer() throws Exception {
    mei.says(site.url("/tea"));
    shown(tom, site.url("/tea"), 1);
    mei.says("and that was it");
    tom.sees("and that was it");
    mei.eventually("the picture that was sent is gone", this::nothingIsPasted);
  }

  @Test
  void threeLinksAreLookedAtAndNotAFourth() throws Exception {
    var text = "%s %s %s %s".formatted(site.url("/tea"), site.url("/coffee"), site.url("/coffee?2"), site.url("/coffee?3"));
    mei.says(text);
    assertThat(shown(tom, text, 3)).extracting(LinkPreview::title).containsExactly("Kettles", "Beans", "Beans");
    assertThat(site.asked()).doesNotContain("/coffee?3");
  }

  @Test
  void switchedOffNobodyIsAskedAndStillNotAfterARestart() throws Exception {
    mei.does(() -> mei.intents().previewLinks(false));
    mei.says(site.url("/tea"));
    tom.sees(site.url("/tea"));
    mei = mei.restarts();
    assertThat(Somebody.onFx(() -> mei.model().linkPreviewsProperty().get())).isFalse();
    mei.opensAgain();
    mei.says(site.url("/coffee"));
    tom.sees(site.url("/coffee"));
    // What is said now is looked at, and nothing before it was.
    mei.does(() -> mei.intents().previewLinks(true));
    mei.says("now " + site.url("/coffee?on"));
    shown(tom, "now " + site.url("/coffee?on"), 1);
    assertThat(site.asked()).containsExactly("/coffee?on");
  }

  @Test
  void nothingIsLookedAtTwiceThoughItIsReadUpAnew() throws Exception {
    mei.says(site.url("/coffee"));
    shown(tom, site.url("/coffee"), 1);
    tom = tom.restarts();
    shown(tom, site.url("/coffee"), 1);
    mei = mei.restarts();
    mei.opensAgain();
    mei.says(site.url("/coffee?again"));
    shown(tom, site.url("/coffee?again"), 1);
    assertThat(site.asked()).containsExactly("/coffee", "/coffee?again");
  }

  @Test
  void whereNothingIsFoundTheMessageStaysAsItIs() throws Exception {
    mei.says(site.url("/nowhere"));
    mei.says(site.url("/coffee"));
    shown(tom, site.url("/coffee"), 1);
    assertThat(links(tom.message(site.url("/nowhere")))).isEmpty();
    mei.eventually("nothing waits", () -> mei.house().outbox().isEmpty());
  }

  @Test
  void itsAuthorTakesItAway() throws Exception {
    mei.says(site.url("/tea"));
    shown(tom, site.url("/tea"), 1);
    var seq = mei.message(site.url("/tea")).seq();

    mei.changes(new Body.Previewed(seq, List.of()));

    shown(tom, site.url("/tea"), 0);
  }

  @Test
  void editedAwayItGoes() throws Exception {
    mei.says(site.url("/tea"));
    shown(tom, site.url("/tea"), 1);
    var seq = mei.message(site.url("/tea")).seq();

    mei.changes(new Body.Edited(seq, "never mind", Set.of()));

    shown(tom, "never mind", 0);
  }

  @Test
  void whatIsGoneBeforeItIsShownIsNobodysTrouble() throws Exception {
    site.does("/slow", exchange -> {
      deletes("look " + site.url("/slow"));
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<title>Slow</title>".getBytes(StandardCharsets.UTF_8));
    });
    mei.says("look " + site.url("/slow"));
    mei.says(site.url("/coffee"));

    shown(tom, site.url("/coffee"), 1);

    mei.eventually("nothing waits and nothing failed", () -> mei.house().outbox().isEmpty());
  }

  private void deletes(String text) {
    try {
      var seq = mei.message(text).seq();
      mei.changes(new Body.Deleted(seq));
      mei.eventually("it is gone", () -> mei.items().stream().noneMatch(item -> item instanceof MessageModel it && it.text().equals(text)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean nothingIsPasted() {
    try (var all = Files.walk(folder.resolve("mei"))) {
      return all.noneMatch(each -> each.getFileName().toString().startsWith("preview."));
    } catch (IOException | UncheckedIOException e) {
      // It is being emptied right now.
      return false;
    }
  }

  private static List<LinkPreview> shown(Somebody somebody, String text, int count) throws Exception {
    somebody.message(text);
    somebody.eventually(count + " previews under " + text, () -> links(somebody, text).map(List::size).orElse(-1) == count);
    return Somebody.onFx(() -> links(somebody, text).orElseThrow());
  }

  /// What stands under the message that says this now; it is another one once the house has it.
  private static Optional<List<LinkPreview>> links(Somebody somebody, String text) {
    return somebody.items().stream().filter(MessageModel.class::isInstance).map(MessageModel.class::cast)
        .filter(message -> message.text().equals(text)).findFirst().map(LinkPreviewsTest::links);
  }

  private static List<LinkPreview> links(MessageModel message) {
    return message.contentProperty().get() instanceof Content.Written(var _, var now) ? now.links() : List.of();
  }
}
