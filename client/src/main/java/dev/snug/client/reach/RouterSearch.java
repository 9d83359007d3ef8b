package dev.snug.client.reach;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Everywhere a router may be found.
final class RouterSearch {

  private RouterSearch() {}

  /// One search for each place; they can be done side by side.
  ///
  /// @param cards the addresses of this computer
  /// @param routers where a router may be
  static List<Callable<List<Router>>> all(List<InetAddress> cards, List<InetAddress> routers) {
    var searches = new ArrayList<Callable<List<Router>>>();
    for (var router : routers) {
      searches.add(() -> List.of(new NatPmpRouter(new InetSocketAddress(router, NatPmpRouter.PORT))));
    }
    for (var card : cards) {
      searches.add(() -> new UpnpSearch(card, UpnpSearch.EVERYBODY).find().stream().toList());
    }
    return searches;
  }
}
