package dev.snug.client.preview;

import dev.snug.shared.protocol.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself in its head: by Open Graph, for Twitter, or as pages have always done.
///
/// @param picture where its picture is
record Page(String title, String description, String site, Optional<URI> picture) {

  /// @throws IOException if it says nothing
  static Page of(WebLine.Answer answer) throws IOException {
    var document =
        Jsoup.parse(new ByteArrayInputStream(answer.content()), answer.charset(), answer.url().toString());
    var title = said(document, Limits.PREVIEW_TITLE_LENGTH, "og:title", "twitter:title");
    var page =
        new Page(
            title.isEmpty() ? TidyWords.of(document.title(), Limits.PREVIEW_TITLE_LENGTH) : title,
            said(document, Limits.PREVIEW_TEXT_LENGTH, "og:description", "twitter:description", "description"),
            said(document, Limits.SITE_LENGTH, "og:site_name", "application-name"),
            picture(document));
    if (page.title.isEmpty() && page.description.isEmpty()) {
      throw new IOException("a page that says nothing of itself");
    }
    return page;
  }

  private static String said(Document document, int longest, String... names) {
    for (var name : names) {
      var words = meta(document, name).map(element -> TidyWords.of(element.attr("content"), longest)).orElse("");
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  private static Optional<URI> picture(Document document) {
    for (var name : new String[] {"og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"}) {
      var address = meta(document, name).map(element -> element.absUrl("content")).orElse("");
      if (!address.isEmpty()) {
        try {
          return Optional.of(WebPlace.of(address));
        } catch (IOException e) {
          // It may have said it another way as well.
          continue;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Element> meta(Document document, String name) {
    return document.getElementsByTag("meta").stream()
        .filter(each -> each.attr("property").equalsIgnoreCase(name) || each.attr("name").equalsIgnoreCase(name))
        .filter(each -> !each.attr("content").isBlank())
        .findFirst();
  }
}
