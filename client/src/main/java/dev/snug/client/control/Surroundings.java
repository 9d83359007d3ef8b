package dev.snug.client.control;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/// The networks that this computer is in, as they are when they are asked for.
///
/// @param addresses under which others reach this computer
/// @param cards its addresses on which houses are announced and listened for
/// @param routers where a router may be that can be asked to let the internet in
public record Surroundings(
    Supplier<List<String>> addresses, Supplier<List<InetAddress>> cards, Supplier<List<InetAddress>> routers) {

  /// No network at all.
  public static Surroundings none() {
    return new Surroundings(List::of, List::of, List::of);
  }
}
