package dev.snug.shared.room;

import org.jspecify.annotations.Nullable;

/// What stands behind an address that a message names, as its author's own app has read it there: nobody else has to ask for it.
///
/// @param url the address, as [WebAddresses] reads it in the message
/// @param title what the page is called; empty if it does not say
/// @param description what it is about; empty if it does not say
/// @param site by what name the site goes; empty if it does not say. What a site says of itself, so that the host of the address is
///     shown beside it
/// @param picture a file of the house, if the page has a picture
public record LinkPreview(String url, String title, String description, String site, @Nullable Attachment picture) {

  /// The same with another picture, or none.
  public LinkPreview pictured(@Nullable Attachment newPicture) {
    return new LinkPreview(url, title, description, site, newPicture);
  }
}
