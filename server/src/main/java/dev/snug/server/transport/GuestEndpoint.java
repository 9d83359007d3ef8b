package dev.snug.server.transport;

import dev.snug.server.session.House;
import dev.snug.server.session.Session;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/ws`: the engine's side of a session. Public, because the engine calls it by reflection.
public final class GuestEndpoint extends Endpoint {

  private static final Logger LOG = LoggerFactory.getLogger(GuestEndpoint.class);

  private final Line line = Endpoints.LINE.get();
  private final Session guest;
  private final StringBuilder parts = new StringBuilder();

  GuestEndpoint(House house) {
    this.guest = new Session(house, line, line.outbox());
  }

  @Override
  public void onOpen(jakarta.websocket.Session session, EndpointConfig config) {
    // Partial handlers, because the engine looks for decoders before it calls any other. The guard bounds the whole.
    session.addMessageHandler(String.class, (MessageHandler.Partial<String>) this::heard);
    session.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (_, _) -> guest.heardBinary());
    line.settle(guest);
    guest.opened();
  }

  @Override
  public void onClose(jakarta.websocket.Session session, CloseReason reason) {
    guest.gone();
  }

  @Override
  public void onError(jakarta.websocket.Session session, Throwable fault) {
    LOG.error("a fault of ours ends a session", fault);
    line.hangUp(CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode());
  }

  private void heard(String part, boolean last) {
    if (last && parts.isEmpty()) {
      guest.heard(part);
      return;
    }
    parts.append(part);
    if (last) {
      var whole = parts.toString();
      parts.setLength(0);
      guest.heard(whole);
    }
  }
}
