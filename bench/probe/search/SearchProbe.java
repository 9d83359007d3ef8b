import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// How long a search takes, from the frame sent to the answer read, in a house with very many messages.
///
/// Arguments: the folder for the house, the number of messages, the number of rooms.
final class SearchProbe implements WebSocket.Listener {

  private static final int UNDER_WAY = 400;
  private static final int TIMES = 200;
  private static final int PATIENCE_SECONDS = 120;
  private static final String CHINESE = "今天晚上我们一起吃饭然后去喝茶开水好了你们都在哪里明天见房间厨房花园客厅音乐电影";

  private final LinkedBlockingQueue<ServerFrame> heard = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final Random random = new Random(7);
  private final String[] words = new String[20_000];

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var messages = Integer.parseInt(arguments[1]);
    var rooms = Integer.parseInt(arguments[2]);
    var config = ServerConfig.in(folder).open(true).tls(false).rateLimits(false);
    try (var server = new SnugServer(config, Clock.systemUTC(), new SecureRandom())) {
      server.start();
      new SearchProbe().measure(folder, server.port(), messages, rooms);
    }
  }

  private void measure(Path folder, int port, int messages, int rooms) throws Exception {
    for (int i = 0; i < words.length; i++) {
      words[i] = random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
    try (var client = HttpClient.newHttpClient()) {
      var socket = client.newWebSocketBuilder().subprotocols("snug.v1")
          .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this).join();
      hear(ServerFrame.Challenge.class);
      send(socket, new ClientFrame.Hello(ClientFrame.VERSION, new Credential.ByName("Probe")));
      hear(ServerFrame.Welcome.class);
      for (int room = 0; room < rooms; room++) {
        send(socket, new ClientFrame.Follow(null, "room-" + room));
        hear(ServerFrame.Following.class);
      }
      fill(socket, messages, rooms);
      var index = System.nanoTime();
      while (!(ask(socket, "nothing-like-it", null) instanceof ServerFrame.Found)) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
      System.out.printf("indexed after %.1f s; the store has %d MB%n", (System.nanoTime() - index) / 1e9, size(folder) >> 20);
      for (var query : List.of(
          words[0], words[300], words[300] + " " + words[1], "\"" + words[2] + " " + words[3] + "\"", "ab*", "a*", "茶", "喝茶", "开水好了",
          words[1] + " in:room-3", words[1] + " from:me", "has:link " + words[2], "after:2020 " + words[4], "nothing-like-it")) {
        time(socket, query);
      }
      // Closing the client waits for open lines.
      socket.abort();
    }
  }

  private void fill(WebSocket socket, int messages, int rooms) throws Exception {
    var underWay = 0;
    for (int i = 0; i < messages; i++) {
      var room = "room-" + random.nextInt(rooms);
      send(socket, new ClientFrame.Post("p" + i, room, new Body.Said(text())));
      if (++underWay == UNDER_WAY) {
        for (; underWay > UNDER_WAY / 2; underWay--) {
          hear(ServerFrame.Delivered.class);
        }
      }
    }
    for (; underWay > 0; underWay--) {
      hear(ServerFrame.Delivered.class);
    }
  }

  private void time(WebSocket socket, String query) throws Exception {
    var micros = new long[TIMES];
    var hits = 0;
    for (int i = 0; i < TIMES; i++) {
      var start = System.nanoTime();
      hits = ((ServerFrame.Found) ask(socket, query, null)).hits().size();
      micros[i] = (System.nanoTime() - start) / 1_000;
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-32s %2d hits   p50 %6.2f ms   p99 %6.2f ms%n", query, hits, micros[TIMES / 2] / 1e3, micros[TIMES * 99 / 100] / 1e3);
  }

  private ServerFrame ask(WebSocket socket, String query, Long before) throws Exception {
    send(socket, new ClientFrame.Search("s", query, ZoneOffset.UTC, null, before, 50));
    while (true) {
      var frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null || frame instanceof ServerFrame.Found || frame instanceof ServerFrame.Refused) {
        return frame;
      }
    }
  }

  /// A third is Chinese, one in twenty has a link; common words are common.
  private String text() {
    var text = new StringBuilder();
    if (random.nextInt(3) == 0) {
      while (text.length() < 40) {
        text.append(CHINESE.charAt(random.nextInt(CHINESE.length())));
      }
      return text.toString();
    }
    while (text.length() < 100) {
      text.append(words[(int) (Math.pow(random.nextDouble(), 3) * words.length)]).append(' ');
    }
    return random.nextInt(20) == 0 ? text + "https://tea.example/" : text.toString();
  }

  private static long size(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void send(WebSocket socket, ClientFrame frame) {
    socket.sendText(FrameCodec.write(frame), true).join();
  }

  private <T extends ServerFrame> T hear(Class<T> kind) throws InterruptedException {
    while (true) {
      var frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        throw new IllegalStateException("no " + kind.getSimpleName());
      }
      if (kind.isInstance(frame)) {
        return kind.cast(frame);
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      try {
        heard.add(FrameCodec.readServer(part.toString()));
      } catch (MalformedFrame e) {
        throw new IllegalStateException(e);
      }
      part.setLength(0);
    }
    socket.request(1);
    return null;
  }
}
