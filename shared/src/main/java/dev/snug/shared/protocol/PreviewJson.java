package dev.snug.shared.protocol;

import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.WebAddresses;
import java.util.List;

/// What is shown of addresses in a message as JSON and back.
final class PreviewJson {

  private PreviewJson() {}

  static void write(Json json, String name, List<LinkPreview> previews) {
    json.list(name, previews, PreviewJson::write);
  }

  /// At most as many as there may be, each of another address.
  static List<LinkPreview> previews(Fields fields, String name) throws MalformedFrame {
    var previews = fields.list(name, Limits.PREVIEWS, PreviewJson::preview);
    if (previews.stream().map(LinkPreview::url).distinct().count() < previews.size()) {
      throw fields.malformed(name, "has an address twice");
    }
    return previews;
  }

  private static void write(Json json, LinkPreview preview) {
    json.field("url", preview.url()).filled("title", preview.title()).filled("description", preview.description())
        .filled("site", preview.site());
    var picture = preview.picture();
    if (picture != null) {
      json.object("picture", inner -> FileJson.write(inner, picture));
    }
  }

  private static LinkPreview preview(Fields fields) throws MalformedFrame {
    var url = fields.text("url", Limits.URL_LENGTH);
    if (!WebAddresses.isOne(url)) {
      throw fields.malformed("url", "is not one address of the web");
    }
    return new LinkPreview(
        url,
        fields.textOrEmpty("title", Limits.PREVIEW_TITLE_LENGTH),
        fields.textOrEmpty("description", Limits.PREVIEW_TEXT_LENGTH),
        fields.textOrEmpty("site", Limits.SITE_LENGTH),
        fields.has("picture") ? FileJson.attachment(fields.object("picture")) : null);
  }
}
