package dev.snug.server.transport;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// `/echo`: answers what it gets, for conformance tests. Public, because the engine calls it by reflection.
public final class EchoEndpoint extends Endpoint {

  private final Line line = Endpoints.LINE.get();
  private boolean inParts;

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    line.settle(null);
    // Partial handlers, because the engine looks for decoders before it calls any other.
    session.addMessageHandler(String.class, (MessageHandler.Partial<String>) (text, last) -> echo(session, text, last));
    session.addMessageHandler(
        ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (bytes, last) -> echo(session, bytes, last));
  }

  private void echo(Session session, String text, boolean last) {
    try {
      if (last && !inParts) {
        session.getBasicRemote().sendText(text);
      } else {
        session.getBasicRemote().sendText(text, last);
      }
      inParts = !last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void echo(Session session, ByteBuffer bytes, boolean last) {
    try {
      if (last && !inParts) {
        session.getBasicRemote().sendBinary(bytes);
      } else {
        session.getBasicRemote().sendBinary(bytes, last);
      }
      inParts = !last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
