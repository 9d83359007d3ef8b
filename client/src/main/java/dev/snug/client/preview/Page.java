package dev.snug.client.preview;

import dev.snug.shared.protocol.Limits;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself in its head: by Open Graph, for Twitter, or as pages have always done.
///
/// @param picture where its picture is
record Page(String title, String description, String site, Optional<URI> picture) {

  private static final List<String> PICTURES =
      List.of("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src");

  /// @throws IOException if it says nothing
  static Page of(WebLine.Answer answer) throws IOException {
    var document =
        Jsoup.parse(answer.content(), answer.charset(), answer.url().toString());
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

  /// The first that can be asked for: a page may say it in several ways.
  private static Optional<URI> picture(Document document) {
    return PICTURES.stream().flatMap(name -> meta(document, name).flatMap(Page::place).stream()).findFirst();
  }

  private static Optional<URI> place(Element element) {
    try {
      return Optional.of(WebPlace.of(element.absUrl("content")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Element> meta(Document document, String name) {
    return document.getElementsByTag("meta").stream()
        .filter(each -> each.attr("property").equalsIgnoreCase(name) || each.attr("name").equalsIgnoreCase(name))
        .filter(each -> !each.attr("content").isBlank())
        .findFirst();
  }
}
