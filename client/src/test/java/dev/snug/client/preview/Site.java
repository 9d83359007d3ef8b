package dev.snug.client.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/// A site of the web on this machine: it answers as it is told to, and counts who asks.
public final class Site implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, List<String>>> headers = new ConcurrentHashMap<>();

  /// What is done for somebody who asks.
  @FunctionalInterface
  public interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  public Site() {
    this(HttpServer::create);
  }

  /// How a server comes to be.
  @FunctionalInterface
  public interface Making {
    HttpServer make(InetSocketAddress place, int backlog) throws IOException;
  }

  /// @param making one that speaks TLS, or not
  public Site(Making making) {
    try {
      server = making.make(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// The paths that were asked for, in order.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /// With which headers a path was asked for last.
  public Map<String, List<String>> headers(String path) {
    return headers.get(path);
  }

  public Site does(String path, Answering answering) {
    server.createContext(path, exchange -> {
      asked.add(exchange.getRequestURI().toString());
      headers.put(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()));
      try (exchange) {
        answering.answer(exchange);
      }
    });
    return this;
  }

  public Site has(String path, String type, byte[] content) {
    return does(path, exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    });
  }

  public Site page(String path, String html) {
    return page(path, "text/html; charset=utf-8", html, StandardCharsets.UTF_8);
  }

  public Site page(String path, String type, String html, Charset charset) {
    return has(path, type, html.getBytes(charset));
  }

  public Site sendsOn(String path, String location) {
    return does(path, exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
    });
  }

  public static byte[] picture(int width, int height, String kind) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
