package dev.snug.client.connection;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.SslEngineConfigurator;
import org.glassfish.tyrus.container.jdk.client.JdkClientContainer;

/// One WebSocket to one address. Sending never blocks.
final class Wire {

  /// A page of 256 KiB, with room to spare.
  private static final int LONGEST_FRAME_BYTES = 4 * 1024 * 1024;

  private final Session session;
  private final Address address;

  private Wire(Session session, Address address) {
    this.session = session;
    this.address = address;
  }

  /// Where its other end is.
  Address address() {
    return address;
  }

  /// Opens one; blocks until it is open, at most `deadline`.
  ///
  /// @param house the only key that is spoken to
  /// @param events are told on the socket's threads, one after the other, `opened` first
  /// @throws CannotConnect if nobody answers in time, or with another key
  static void open(Address address, boolean tls, Fingerprint house, Events events, Duration deadline) throws CannotConnect {
    var client = ClientManager.createClient(JdkClientContainer.class.getName());
    client.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, (int) deadline.toMillis());
    client.getProperties().put(ClientProperties.INCOMING_BUFFER_SIZE, LONGEST_FRAME_BYTES);
    if (tls) {
      client.getProperties().put(ClientProperties.SSL_ENGINE_CONFIGURATOR, pinnedTo(house));
    }
    var uri = URI.create((tls ? "wss://" : "ws://") + address + "/ws");
    var ears = new Ears(events, address);
    // Tyrus has a deadline for the handshake of the WebSocket and none for the one of TLS: it would wait for ever for
    // somebody who takes the call and says nothing.
    var opening = new FutureTask<>(() -> client.connectToServer(ears, config(), uri));
    Thread.ofVirtual().name("wire").start(opening);
    await(opening, ears, deadline);
  }

  private static void await(FutureTask<Session> opening, Ears ears, Duration deadline) throws CannotConnect {
    try {
      opening.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw otherKey(e).map(CannotConnect::new).orElseGet(() -> new CannotConnect(e));
    } catch (TimeoutException e) {
      if (ears.giveUp()) {
        opening.cancel(true);
        throw new CannotConnect(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (ears.giveUp()) {
        opening.cancel(true);
        throw new CannotConnect(e);
      }
    }
  }

  /// Hands a frame to the socket.
  ///
  /// @return false if the wire is dead; [Events#closed] tells so too
  boolean send(String frame) {
    try {
      session.getAsyncRemote().sendText(frame, sent -> {
        if (!sent.isOK()) {
          cut();
        }
      });
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /// Asks whether the other side is still there; the answer is [Events#pong].
  void ping() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | IllegalStateException e) {
      cut();
    }
  }

  /// Ends it; the other side is told if it still listens.
  void cut() {
    try {
      session.close();
    } catch (IOException e) {
      // Nobody is left to tell.
    }
  }

  /// What comes over the wire.
  interface Events {
    void opened(Wire wire);

    void text(String frame);

    void pong();

    /// It is over.
    ///
    /// @param code why, see RFC 6455, 7.4; 1006 if the other side said nothing
    void closed(int code);
  }

  private static ClientEndpointConfig config() {
    return ClientEndpointConfig.Builder.create()
        .preferredSubprotocols(List.of("snug.v1"))
        .configurator(new WithoutOrigin())
        .build();
  }

  private static SslEngineConfigurator pinnedTo(Fingerprint house) {
    var configurator = new SslEngineConfigurator(KeyPin.context(house), true, false, false);
    configurator.setEnabledProtocols(KeyPin.PROTOCOLS.toArray(String[]::new));
    configurator.setHostVerificationEnabled(false);
    return configurator;
  }

  private static Optional<Loss.OtherKey> otherKey(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof KeyPin.OtherKey other) {
        return Optional.of(other.loss());
      }
    }
    return Optional.empty();
  }

  /// Tyrus names the server as the origin; a house refuses every origin, for only web pages have one.
  private static final class WithoutOrigin extends ClientEndpointConfig.Configurator {

    @Override
    public void beforeRequest(Map<String, List<String>> headers) {
      headers.keySet().removeIf("Origin"::equalsIgnoreCase);
    }
  }

  private static final class Ears extends Endpoint {

    private final Events events;
    private final Address address;
    private final AtomicBoolean isDecided = new AtomicBoolean();
    private volatile boolean isOpen;

    Ears(Events events, Address address) {
      this.events = events;
      this.address = address;
    }

    /// Nobody waits any more.
    ///
    /// @return false if it is open by now
    boolean giveUp() {
      return isDecided.compareAndSet(false, true);
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      if (!isDecided.compareAndSet(false, true)) {
        new Wire(session, address).cut();
        return;
      }
      isOpen = true;
      events.opened(new Wire(session, address));
      session.setMaxIdleTimeout(-1);
      session.setMaxTextMessageBufferSize(LONGEST_FRAME_BYTES);
      session.addMessageHandler(String.class, new MessageHandler.Whole<String>() {
        @Override
        public void onMessage(String frame) {
          events.text(frame);
        }
      });
      session.addMessageHandler(PongMessage.class, new MessageHandler.Whole<PongMessage>() {
        @Override
        public void onMessage(PongMessage pong) {
          events.pong();
        }
      });
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
      if (isOpen) {
        events.closed(reason.getCloseCode().getCode());
      }
    }

    @Override
    public void onError(Session session, Throwable thrown) {
      // What breaks a session closes it too, and onClose tells.
    }
  }
}
