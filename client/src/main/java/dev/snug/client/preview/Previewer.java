package dev.snug.client.preview;

import dev.snug.shared.room.LinkPreview;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks what stands behind an address that this person has written. From any thread; blocks for as long as [Bounds] let it.
public final class Previewer {

  private static final Logger LOG = LoggerFactory.getLogger(Previewer.class);

  private final Reach reach;
  private final Bounds bounds;

  /// @param reach which hosts are asked
  public Previewer(Reach reach, Bounds bounds) {
    this.reach = reach;
    this.bounds = bounds;
  }

  /// What stands there.
  ///
  /// @param preview without its picture, which is no file of a house yet
  public record Found(LinkPreview preview, @Nullable SmallPicture picture) {}

  /// What stands behind an address; empty if nobody is there, if one is not to ask there, or if nothing is said there in time. What went wrong is
  /// logged without the address: it is part of what somebody says.
  public Optional<Found> of(String url) {
    try (var line = new WebLine(reach, bounds)) {
      var page = Page.of(line.page(WebPlace.of(url)));
      var preview = new LinkPreview(url, page.title(), page.description(), page.site(), null);
      return Optional.of(new Found(preview, page.picture().map(place -> picture(line, place)).orElse(null)));
    } catch (IOException | RuntimeException e) {
      // A parser may throw anything at what it is given there.
      LOG.debug("a link has no preview: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private static @Nullable SmallPicture picture(WebLine line, URI place) {
    try {
      return SmallPicture.of(line.picture(place).content());
    } catch (IOException | RuntimeException e) {
      LOG.debug("a preview has no picture: {}", e.getClass().getName());
      return null;
    }
  }
}
