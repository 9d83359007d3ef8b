package dev.snug.server.transport;

import dev.snug.server.account.Visitor;
import dev.snug.server.session.Flusher;
import dev.snug.server.session.Outbox;
import dev.snug.server.session.Session;
import dev.snug.server.session.Timing;
import dev.snug.server.session.Wire;
import dev.snug.shared.protocol.CloseCode;
import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/// One TCP connection from the moment it is accepted, and the WebSocket it may become.
///
/// Reading happens on the transport's thread; writing and closing may come from anywhere.
final class Line implements Wire {

  private static final long NOT_LEAVING = Long.MIN_VALUE;
  private static final byte[] PING = {(byte) 0x89, 0};

  private final Connection<?> connection;
  private final Visitor visitor;
  private final long acceptedAt;
  private final Outbox outbox;
  private final Outlet outlet;
  private final FrameGuard guard = new FrameGuard();
  private final AtomicLong leavingSince = new AtomicLong(NOT_LEAVING);
  private volatile long heardAt;
  private volatile boolean settled;
  private volatile boolean hostile;
  private volatile @Nullable Session session;
  private volatile org.glassfish.tyrus.spi.@Nullable Connection engine;
  private volatile @Nullable FileExchange exchange;
  private long pingedAt;

  /// @param encrypted whether there is TLS between it and the socket
  Line(Connection<?> connection, boolean encrypted, Visitor visitor, Flusher flusher, long now) {
    this.connection = connection;
    this.visitor = visitor;
    this.acceptedAt = now;
    this.heardAt = now;
    this.pingedAt = now;
    this.outbox = new Outbox(this, flusher);
    this.outlet = new Outlet(connection, encrypted, this::lost);
  }

  @Override
  public Visitor visitor() {
    return visitor;
  }

  @Override
  public void write(ByteBuffer bytes, Runnable written) {
    outlet.write(bytes, written);
  }

  @Override
  public void close(CloseCode code) {
    close(code.code());
  }

  /// Ends a connection that does not keep to the protocol, without waiting for its goodbye.
  void hangUp(int code) {
    hostile = true;
    close(code);
  }

  /// Ends it now.
  void cut() {
    connection.terminateSilently();
  }

  Outbox outbox() {
    return outbox;
  }

  /// The connection has become the WebSocket of this session; null for an echo, which has none.
  void settle(@Nullable Session newSession) {
    session = newSession;
    settled = newSession == null;
  }

  void engine(org.glassfish.tyrus.spi.Connection newEngine) {
    engine = newEngine;
  }

  /// The request about a file that is under way.
  @Nullable FileExchange exchange() {
    return exchange;
  }

  void exchange(@Nullable FileExchange newExchange) {
    exchange = newExchange;
  }

  /// Somebody has shown by a request who they are.
  void known() {
    settled = true;
  }

  boolean isWebSocket() {
    return engine != null;
  }

  /// Any bytes came.
  void heard(long now) {
    heardAt = now;
  }

  /// Bytes of WebSocket frames came.
  void take(ByteBuffer bytes) {
    if (hostile) {
      return;
    }
    switch (guard.take(bytes, this::handOn)) {
      case FINE -> {}
      case FORBIDDEN -> hangUp(CloseReason.CloseCodes.PROTOCOL_ERROR.getCode());
      case TOO_BIG -> hangUp(CloseReason.CloseCodes.TOO_BIG.getCode());
    }
  }

  /// The engine has said its goodbye: closes once that has left and the other side has said its own.
  void leave(long now) {
    leavingSince.compareAndSet(NOT_LEAVING, now);
    outbox.finish(this::emptied);
  }

  /// Looks whether it is time to ask, or to end it. On the sweep's thread.
  void sweep(Timing timing, long now) {
    var leaving = leavingSince.get();
    var transfer = settled ? exchange : null;
    if (transfer != null) {
      if (transfer.isTooSlow()) {
        cut();
      }
    } else if (leaving != NOT_LEAVING) {
      if (now - leaving > timing.goodbye().toNanos()) {
        cut();
      }
    } else if ((!hasSpoken() && now - acceptedAt > timing.helloDeadline().toNanos())
        || now - heardAt > timing.silence().toNanos()) {
      hangUp(CloseCode.SILENT.code());
    } else if (isWebSocket() && now - pingedAt > timing.pingInterval().toNanos()) {
      pingedAt = now;
      outbox.offerFleeting(PING);
    }
  }

  /// The TCP connection is over.
  void gone() {
    outbox.abandon();
    var current = engine;
    if (current != null) {
      current.close(new CloseReason(CloseReason.CloseCodes.CLOSED_ABNORMALLY, null));
    }
    var guest = session;
    if (guest != null) {
      guest.gone();
    }
    var transfer = exchange;
    if (transfer != null) {
      transfer.broken();
    }
  }

  /// What was written will not leave.
  private void lost() {
    outbox.abandon();
    cut();
  }

  private void close(int code) {
    var current = engine;
    if (current == null) {
      cut();
    } else {
      current.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), ""));
    }
  }

  private void handOn(ByteBuffer frame) {
    var current = engine;
    if (current == null) {
      return;
    }
    if (leavingSince.get() == NOT_LEAVING) {
      current.getReadHandler().handle(frame);
    } else if (guard.sawClose()) {
      connection.closeSilently();
    }
  }

  private void emptied() {
    if (hostile || guard.sawClose()) {
      connection.closeSilently();
    }
  }

  private boolean hasSpoken() {
    var guest = session;
    return settled || (guest != null && guest.hasSpoken());
  }
}
