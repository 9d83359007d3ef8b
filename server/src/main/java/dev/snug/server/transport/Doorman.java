package dev.snug.server.transport;

import dev.snug.server.account.Visitor;
import dev.snug.server.session.Flusher;
import dev.snug.shared.protocol.Limits;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/// Sees every connection first, before TLS and HTTP: counts it, and turns it away when there are too many in all or
/// from one address.
final class Doorman extends BaseFilter {

  /// As many as fit into a small machine's memory, tens of kilobytes each.
  static final int MOST_CONNECTIONS = 20_000;

  private final Flusher flusher;
  private final LongSupplier nanos;
  private final boolean encrypted;
  private final boolean limited;
  private final Attribute<Line> attribute = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("dev.snug.line");
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> perAddress = new HashMap<>();
  private volatile boolean shut;

  /// @param encrypted whether what leaves has to go through TLS
  /// @param limited whether connections are counted by address
  Doorman(Flusher flusher, LongSupplier nanos, boolean encrypted, boolean limited) {
    this.flusher = flusher;
    this.nanos = nanos;
    this.encrypted = encrypted;
    this.limited = limited;
  }

  /// The line of a connection that was let in.
  Line line(Connection<?> connection) {
    return attribute.get(connection);
  }

  /// All that were let in and are still there. From any thread.
  Collection<Line> lines() {
    return lines;
  }

  /// Lets nobody in any more.
  void shut() {
    shut = true;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    var connection = context.getConnection();
    if (!(connection.getPeerAddress() instanceof InetSocketAddress peer) || shut || !comesIn(peer)) {
      connection.terminateSilently();
      return context.getStopAction();
    }
    var line = new Line(connection, encrypted, Visitor.at(peer.getAddress()), flusher, nanos.getAsLong());
    attribute.set(connection, line);
    lines.add(line);
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    var line = attribute.get(context.getConnection());
    if (line == null) {
      return context.getStopAction();
    }
    line.heard(nanos.getAsLong());
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    var line = attribute.get(context.getConnection());
    if (line != null) {
      goesOut(line);
    }
    return context.getInvokeAction();
  }

  private boolean comesIn(InetSocketAddress peer) {
    if (lines.size() >= MOST_CONNECTIONS) {
      return false;
    }
    synchronized (perAddress) {
      var key = Visitor.at(peer.getAddress()).key();
      if (limited && perAddress.getOrDefault(key, 0) >= Limits.CONNECTIONS_PER_ADDRESS) {
        return false;
      }
      perAddress.merge(key, 1, Integer::sum);
      return true;
    }
  }

  private void goesOut(Line line) {
    if (lines.remove(line)) {
      synchronized (perAddress) {
        perAddress.computeIfPresent(line.visitor().key(), (_, count) -> count == 1 ? null : count - 1);
      }
      line.gone();
    }
  }
}
