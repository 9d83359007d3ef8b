package dev.snug.client.ui.markdown;

import dev.snug.client.ui.markdown.Span.Style;
import java.util.List;

/// How a link is written: its words, and whom one gets to if they do not say it.
final class Links {

  private Links() {}

  static List<Span> shown(String words, Address address, Style style) {
    var linked = style.withLink(address);
    if (address.isTold(words)) {
      return List.of(new Span(words, linked));
    }
    // Only another way to write the same host, such as in capitals or letters of another script.
    if (words.contains("://") && words.indexOf('@') < 0 && address.whole().endsWith(path(words))
        && host(words).equals(host(address.whole()))) {
      return List.of(new Span(address.whole(), linked));
    }
    return List.of(new Span(words, linked), new Span(" (" + address.host() + ")", linked.asAside()));
  }

  private static String path(String words) {
    var start = words.indexOf('/', words.indexOf("://") + 3);
    return start < 0 ? "" : words.substring(start);
  }

  private static String host(String words) {
    return Address.of(words).map(Address::host).orElse("");
  }
}
