package dev.snug.client.preview;

import java.time.Duration;

/// How much of somebody else's page is waited for and read.
///
/// @param whole how long all of it may take, with its picture and every redirect
/// @param still how long nothing may come
/// @param pageBytes where reading a page ends, unpacked; what comes in its head has come by then
/// @param pictureBytes the largest picture that is looked at
/// @param redirects how often one is sent on
public record Bounds(Duration whole, Duration still, int pageBytes, int pictureBytes, int redirects) {

  /// Somebody has just said something: what takes longer comes too late to be read with it.
  public static final Bounds STANDARD = new Bounds(Duration.ofSeconds(8), Duration.ofSeconds(4), 512 * 1024, 2_000_000, 3);
}
