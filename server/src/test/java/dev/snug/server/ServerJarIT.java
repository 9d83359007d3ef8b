package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packed jar, started as its users start it, spoken to by a client that knows nothing of Snug.
class ServerJarIT {

  private static final Pattern READY = Pattern.compile("snug-server ready ws://127\\.0\\.0\\.1:([0-9]+)( .*)?");

  @TempDir Path data;
  private Process server;

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null && server.isAlive()) {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void theJarSpeaksTheProtocolToAnyClientAndEndsPolitely() throws Exception {
    var port = start("--port", "0", "--data", data.toString(), "--open", "--no-tls");
    var heard = new LinkedBlockingQueue<String>();
    var client = connect(port, heard);
    assertThat(next(heard)).startsWith("{\"type\":\"challenge\",\"nonce\":");
    client.sendText("{\"type\":\"hello\",\"version\":1,\"name\":\"load-7\"}", true).join();
    assertThat(next(heard)).startsWith("{\"type\":\"welcome\",\"epoch\":").contains("\"role\":\"guest\"", "\"room\":\"lobby\"");
    client.sendText("{\"type\":\"follow\",\"room\":\"lobby\"}", true).join();
    assertThat(next(heard, "following")).contains("\"room\":\"lobby\"", "\"top\":1,", "load-7");
    client.sendText("{\"type\":\"post\",\"id\":\"c0ffee\",\"room\":\"lobby\",\"body\":{\"kind\":\"said\",\"text\":\"hello 你好\"}}", true).join();
    assertThat(next(heard, "entry")).contains("\"seq\":2,", "\"id\":\"c0ffee\"", "hello 你好");
    client.sendText("{\"type\":\"page\",\"id\":\"q1\",\"room\":\"lobby\",\"after\":0,\"limit\":10}", true).join();
    assertThat(next(heard, "paged")).contains("\"kind\":\"joined\"", "hello 你好", "\"more\":false");
    client.sendText("{\"type\":\"dance\"}", true).join();
    assertThat(next(heard, "refused")).contains("unknown-type");

    server.destroy();
    assertThat(next(heard, "closed")).isEqualTo("closed 4001");
    assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isZero();
  }

  @Test
  void aWrongOptionIsToldAndEndsWithTwo() throws Exception {
    server = process("--prot", "0");
    assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isEqualTo(2);
  }

  private int start(String... arguments) throws IOException {
    server = process(arguments);
    var line = new BufferedReader(server.inputReader()).readLine();
    var ready = READY.matcher(String.valueOf(line));
    assertThat(ready.matches()).as(line).isTrue();
    return Integer.parseInt(ready.group(1));
  }

  private static Process process(String... arguments) throws IOException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("snug.server.jar"));
    command.addAll(java.util.List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static WebSocket connect(int port, BlockingQueue<String> heard) {
    return HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("snug.v1")
        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new WebSocket.Listener() {
          private final StringBuilder frame = new StringBuilder();

          @Override
          public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
              heard.add(frame.toString());
              frame.setLength(0);
            }
            webSocket.request(1);
            return null;
          }

          @Override
          public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            heard.add("closed " + code);
            return null;
          }
        })
        .join();
  }

  /// The next frame of that type; others in between are passed over.
  private static String next(BlockingQueue<String> heard, String type) throws InterruptedException {
    while (true) {
      var frame = next(heard);
      if (frame.startsWith("{\"type\":\"" + type + "\"") || frame.startsWith(type)) {
        return frame;
      }
    }
  }

  private static String next(BlockingQueue<String> heard) throws InterruptedException {
    var frame = heard.poll(10, TimeUnit.SECONDS);
    assertThat(frame).as("a frame within ten seconds").isNotNull();
    return frame;
  }
}
