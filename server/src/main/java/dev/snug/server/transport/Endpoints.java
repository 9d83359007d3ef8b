package dev.snug.server.transport;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/// The WebSocket engine and the endpoints it knows; it neither listens nor writes itself.
final class Endpoints extends TyrusServerContainer {

  /// The line whose endpoint is being opened.
  static final ScopedValue<Line> LINE = ScopedValue.newInstance();

  static final String SUB_PROTOCOL = "snug.v1";

  /// More than any frame the guard lets through, header and all.
  private static final int FRAME_MOST = 2 * 64 * 1024;

  private static final String ROOT = "/";

  private final WebSocketEngine engine =
      TyrusWebSocketEngine.builder(this).incomingBufferSize(FRAME_MOST).build();

  Endpoints() {
    super(Set.of());
    // Any other value makes the engine schedule a task for every message; the sweep finds the silent.
    setDefaultMaxSessionIdleTimeout(-1);
  }

  /// Adds an endpoint; a new one is made for each connection.
  <E extends Endpoint> void add(String path, Class<E> type, Supplier<E> endpoints) throws IOException {
    var config =
        ServerEndpointConfig.Builder.create(type, path)
            .subprotocols(List.of(SUB_PROTOCOL))
            .configurator(new Making(endpoints))
            .build();
    try {
      register(config);
    } catch (DeploymentException e) {
      throw new IOException("the engine does not take the endpoint " + path, e);
    }
  }

  @Override
  public void register(Class<?> endpointClass) throws DeploymentException {
    engine.register(endpointClass, ROOT);
  }

  @Override
  public void register(ServerEndpointConfig config) throws DeploymentException {
    engine.register(config, ROOT);
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return engine;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }

  private static final class Making extends ServerEndpointConfig.Configurator {

    private final Supplier<? extends Endpoint> endpoints;

    Making(Supplier<? extends Endpoint> endpoints) {
      this.endpoints = endpoints;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoints.get());
    }

    /// The request was checked before the engine saw it.
    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }
  }
}
