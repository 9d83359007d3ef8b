package dev.snug.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewJsonTest {

  static List<LinkPreview> fullest() {
    return IntStream.range(0, Limits.PREVIEWS).mapToObj(PreviewJsonTest::preview).toList();
  }

  private static LinkPreview preview(int n) {
    var start = "https://example.org/" + n;
    var picture = new Attachment("A".repeat(43), "名".repeat(Limits.FILE_NAME_LENGTH), "image/png", Limits.FILE_BYTES, 600, 300);
    return new LinkPreview(
        start + "a".repeat(Limits.URL_LENGTH - start.length()), "题".repeat(Limits.PREVIEW_TITLE_LENGTH),
        "说".repeat(Limits.PREVIEW_TEXT_LENGTH), "站".repeat(Limits.SITE_LENGTH), picture);
  }

  @Test
  void theFullestPreviewsFitIntoAFrame() throws Exception {
    var post = new ClientFrame.Post("p", "lobby", new Body.Previewed(7, fullest()));
    var frame = FrameCodec.write(post);
    assertThat(frame.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Limits.FRAME_BYTES);
    assertThat(FrameCodec.readClient(frame)).isEqualTo(post);
  }

  @Test
  void aPreviewBeyondALimitIsRefusedAndNamed() {
    var good = fullest().getFirst();
    var pictured = new LinkPreview(good.url() + "a", "", "", "", null);
    assertThat(fault(List.of(pictured))).startsWith("body.previews[0].url");
    var titled = new LinkPreview(good.url(), good.title() + "a", "", "", null);
    assertThat(fault(List.of(titled))).startsWith("body.previews[0].title");
    var described = new LinkPreview(good.url(), "", good.description() + "a", "", null);
    assertThat(fault(List.of(described))).startsWith("body.previews[0].description");
    var named = new LinkPreview(good.url(), "", "", good.site() + "a", null);
    assertThat(fault(List.of(named))).startsWith("body.previews[0].site");
    var four = IntStream.rangeClosed(0, Limits.PREVIEWS).mapToObj(PreviewJsonTest::preview).toList();
    assertThat(fault(four)).startsWith("body.previews");
    assertThat(fault(List.of(good, good))).startsWith("body.previews");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "ftp://example.org/", "javascript:alert(1)", "https://", "https://example.org/ x", "https://example.org/\u202Ex",
    "see https://example.org/", "https://example.org/."})
  void aPreviewIsOfOneAddressOfTheWeb(String url) {
    assertThat(fault(List.of(new LinkPreview(url, "", "", "", null)))).endsWith("url");
  }

  private static String fault(List<LinkPreview> previews) {
    var post = new ClientFrame.Post("p", "lobby", new Body.Previewed(7, previews));
    return catchThrowableOfType(MalformedFrame.class, () -> FrameCodec.readClient(FrameCodec.write(post))).field();
  }
}
