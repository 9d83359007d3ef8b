package dev.snug.client.discovery;

import dev.snug.client.model.NearbyHouse;
import dev.snug.shared.identity.Address;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is announced now, at most [#MOST] announcements: whoever floods the network with houses hides those that come later,
/// and costs nothing else. Used by many threads.
final class Sightings {

  static final int MOST = 50;

  private final Set<InetAddress> listening = new HashSet<>();
  private final Map<Where, NearbyHouse> seen = new LinkedHashMap<>();
  private boolean hasNews = true;

  /// Under which name something was announced, and on which network it was heard.
  private record Where(InetAddress card, String service) {}

  /// What is heard on this network counts from now on.
  synchronized void listen(InetAddress card) {
    listening.add(card);
  }

  /// Whether this network is listened to, and there is room for another announcement, or this one is known.
  synchronized boolean takes(InetAddress card, String service) {
    return listening.contains(card) && (seen.size() < MOST || seen.containsKey(new Where(card, service)));
  }

  synchronized void came(InetAddress card, String service, NearbyHouse house) {
    if (takes(card, service)) {
      hasNews |= !house.equals(seen.put(new Where(card, service), house));
    }
  }

  synchronized void went(InetAddress card, String service) {
    hasNews |= seen.remove(new Where(card, service)) != null;
  }

  /// What was heard on this network does not count any more, nor what is still to come.
  synchronized void went(InetAddress card) {
    listening.remove(card);
    hasNews |= seen.keySet().removeIf(each -> each.card().equals(card));
  }

  /// Whether something has changed since this was asked last.
  synchronized boolean takeNews() {
    var had = hasNews;
    hasNews = false;
    return had;
  }

  /// Each house once, in the order in which they came; one that is announced on several networks has the addresses of all.
  synchronized List<NearbyHouse> houses() {
    return seen.values().stream()
        .<Map<Object, NearbyHouse>>collect(
            LinkedHashMap::new, (all, each) -> all.merge(each.key(), each, Sightings::both), Map::putAll)
        .values().stream().toList();
  }

  private static NearbyHouse both(NearbyHouse one, NearbyHouse other) {
    List<Address> addresses =
        Stream.concat(one.addresses().stream(), other.addresses().stream()).distinct().limit(Heard.MOST_ADDRESSES).toList();
    return new NearbyHouse(one.key(), one.name(), one.host(), addresses, one.admission(), one.here());
  }
}
