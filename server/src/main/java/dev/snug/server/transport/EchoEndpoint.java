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

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    line.settle(null);
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> echo(session, text));
    session.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) bytes -> echo(session, bytes));
  }

  private static void echo(Session session, String text) {
    try {
      session.getBasicRemote().sendText(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void echo(Session session, ByteBuffer bytes) {
    try {
      session.getBasicRemote().sendBinary(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
