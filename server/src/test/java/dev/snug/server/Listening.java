package dev.snug.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.HookEvent;
import dev.snug.shared.protocol.MalformedFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A program that is told things over HTTP, on this machine, and answers.
final class Listening implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private volatile Function<Told, Answer> answering;

  /// What it was told.
  record Told(Map<String, String> headers, String json) {

    HookEvent event() {
      try {
        return FrameCodec.readHookEvent(json);
      } catch (MalformedFrame e) {
        throw new AssertionError(json, e);
      }
    }
  }

  /// What it answers.
  record Answer(int status, String type, String content) {

    static Answer fine() {
      return new Answer(204, "", "");
    }

    static Answer json(String json) {
      return new Answer(200, "application/json", json);
    }

    static Answer failing() {
      return new Answer(500, "", "");
    }
  }

  Listening(Function<Told, Answer> answering) {
    this.answering = answering;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/told?as=json";
  }

  void answers(Function<Told, Answer> with) {
    answering = with;
  }

  /// The next thing that it is told.
  Told next() {
    try {
      var next = told.poll(Guest.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("it was told nothing");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  boolean heardNothingMore() {
    return told.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var json = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = new HashMap<String, String>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      headers.put("path", exchange.getRequestURI().toString());
      var what = new Told(headers, json);
      var answer = answering.apply(what);
      told.add(what);
      var content = answer.content().getBytes(StandardCharsets.UTF_8);
      if (!answer.type().isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
      }
      if (answer.status() / 100 == 3) {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
      }
      exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }
}
