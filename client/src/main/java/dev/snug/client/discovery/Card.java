package dev.snug.client.discovery;

import dev.snug.shared.identity.Fingerprint;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.impl.JmDNSImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One address of this computer, on which is announced and listened. Used by one thread.
final class Card implements AutoCloseable {

  static final String TYPE = "_snug._tcp.local.";

  private static final Logger LOG = LoggerFactory.getLogger(Card.class);

  /// JmDNS keeps whatever anybody on the network says for as long as they say. A house has four records, a network of printers
  /// and televisions some hundreds; whoever sends more than this is not heard any further, and the card begins anew.
  private static final int MOST_RECORDS = 4_000;

  private final InetAddress address;
  private final int prefix;
  private final JmDNS dns;
  private final Sightings sightings;
  private final Map<Fingerprint, ServiceInfo> announced = new HashMap<>();
  private final ServiceListener ears = new Ears();

  private Card(InetAddress address, int prefix, JmDNS dns, Sightings sightings) {
    this.address = address;
    this.prefix = prefix;
    this.dns = dns;
    this.sightings = sightings;
  }

  /// Opens a card. The name under which it appears says nothing of this computer.
  ///
  /// @throws IOException if the address cannot be listened on
  static Card open(InetAddress address, Sightings sightings, SecureRandom random) throws IOException {
    var dns = JmDNS.create(address, "snug-%08x".formatted(random.nextInt()));
    return new Card(address, prefix(address), dns, sightings);
  }

  /// Announces a house, or what is new of it.
  void announce(Announcement announcement) throws IOException {
    var before = announced.get(announcement.house());
    if (before != null && before.getPort() == announcement.port()) {
      before.setText(announcement.text());
      return;
    }
    withdraw(announcement.house());
    var info = ServiceInfo.create(TYPE, announcement.service(), announcement.port(), 0, 0, announcement.text());
    announced.put(announcement.house(), info);
    dns.registerService(info);
  }

  /// Says goodbye for a house. JmDNS takes two seconds for that, so somebody else waits.
  void withdraw(Fingerprint house) {
    var info = announced.remove(house);
    if (info != null) {
      Thread.ofVirtual().name("discovery-goodbye").start(() -> dns.unregisterService(info));
    }
  }

  /// Listens for houses, or no longer; what was heard before is forgotten.
  void look(boolean isWanted) {
    dns.removeServiceListener(TYPE, ears);
    sightings.went(address);
    if (isWanted) {
      sightings.listen(address);
      dns.addServiceListener(TYPE, ears);
    }
  }

  /// Lets go of what has run out. JmDNS by itself would do that every ten seconds.
  ///
  /// @return whether the card can be used on
  boolean refresh() {
    if (dns instanceof JmDNSImpl inner) {
      inner.cleanCache();
      if (inner.isClosing() || inner.isClosed()) {
        return false;
      }
      if (inner.getCache().allValues().size() > MOST_RECORDS) {
        LOG.warn("Somebody on the network of {} announces thousands of things", address.getHostAddress());
        return false;
      }
    }
    return true;
  }

  /// Says goodbye, which goes out at once; blocks for seconds until JmDNS has ended.
  @Override
  public void close() {
    try {
      dns.close();
    } catch (IOException e) {
      LOG.info("A network was left without a goodbye", e);
    }
  }

  /// Whether an address is on the network of this card.
  private boolean isNear(Inet4Address other) {
    var mask = prefix == 0 ? 0 : -1 << (Integer.SIZE - prefix);
    return (bits(other) & mask) == (bits(address) & mask) && !other.isMulticastAddress() && !other.isAnyLocalAddress();
  }

  private static int bits(InetAddress address) {
    return ByteBuffer.wrap(address.getAddress()).getInt();
  }

  private static int prefix(InetAddress address) throws SocketException {
    var card = NetworkInterface.getByInetAddress(address);
    return Optional.ofNullable(card).stream()
        .flatMap(each -> each.getInterfaceAddresses().stream())
        .filter(each -> address.equals(each.getAddress()))
        .map(InterfaceAddress::getNetworkPrefixLength)
        .map(Short::intValue)
        .flatMap(length -> length > 0 && length <= Integer.SIZE ? Stream.of(length) : Stream.empty())
        .findFirst()
        .orElse(Integer.SIZE);
  }

  /// On a thread of JmDNS.
  private final class Ears implements ServiceListener {

    @Override
    public void serviceAdded(ServiceEvent event) {
      if (sightings.takes(address, event.getName())) {
        dns.requestServiceInfo(TYPE, event.getName());
      }
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
      sightings.went(address, event.getName());
    }

    /// Comes once for each record that arrives, the first times with half of what there is to say.
    @Override
    public void serviceResolved(ServiceEvent event) {
      Heard.read(event.getInfo(), Card.this::isNear)
          .ifPresent(house -> sightings.came(address, event.getName(), house));
    }
  }
}
