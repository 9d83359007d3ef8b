import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.room.Body;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Three houses on this machine; in the first a room with as many entries as wanted, in both languages, with formatting, code, answers
/// and reactions. On the standard input, `rooms` lets somebody make more rooms with all who have come, and `talk RATE SECONDS` lets them
/// say something in the long one.
public final class WindowHouses {

  private static final int MORE_ROOMS = 4;
  private static final int ENTRIES_THERE = 500;
  private static final List<String> TEXTS = List.of(
      "Morning all. The kettle in the shed is fixed, and so is the heater ☕",
      "梯子在我这儿，上周修屋檐借的 🙈 下午三点前送回去。",
      "Could someone bring the **long ladder** on Sunday? It is _behind_ the shed, I think, next to the `blue` barrels.",
      "👍🏽",
      "I'd only raise it if the glass goes back on. What does the forecast say about the wind, and has anybody looked at the gutter"
          + " above the back door since it came loose? It would be good to have it done before the rain that they say comes on Sunday.",
      "```python\ndef too_cold(samples, limit=4.0):\n    \"\"\"True when the last hour stayed under limit.\"\"\"\n    hour = samples[-12:]\n"
          + "    return len(hour) == 12 and max(hour) < limit\n```",
      "> The ladder’s still missing\n\nSee https://example.org/ladders and\n- hooks\n- rope\n- two people",
      "周日几点出发？我带**饺子**和茶，谁来带碗筷？🥟");

  private WindowHouses() {}

  /// @param arguments a folder, the file to say the houses in, and how many entries the long room has
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var houses = new ArrayList<SnugServer>();
    try (var client = HttpClient.newHttpClient()) {
      for (var i = 0; i < 3; i++) {
        var config = ServerConfig.in(folder.resolve("house-" + i)).named("House " + i).open(true).tls(false).rateLimits(false);
        var house = new SnugServer(config, Clock.systemUTC(), new SecureRandom());
        house.start();
        houses.add(house);
      }
      Set<String> others = ConcurrentHashMap.newKeySet();
      try (var talker = Talker.in(client, houses.getFirst().port(), "Tomás", heard -> {
        if (heard.entry().body() instanceof Body.Joined) {
          others.add(heard.entry().author());
        }
      })) {
        fill(talker, "lobby", Integer.parseInt(arguments[2]));
        Files.write(Path.of(arguments[1]), houses.stream().map(house -> house.port() + " " + house.key().text()).toList());
        listen(talker, others);
      }
    } finally {
      houses.forEach(SnugServer::close);
    }
    System.exit(0);
  }

  private static void fill(Talker talker, String room, int entries) throws InterruptedException {
    for (var i = 0; i < entries; i++) {
      talker.posts(room, i % 10 == 9 && i > 20 ? new Body.Reacted(messageBefore(i), "👍", true) : said(i));
    }
    talker.finishes();
  }

  /// The number of something said a little earlier: of ten posts only the last is a reaction, and a few entries come before the first.
  private static long messageBefore(int i) {
    return i / 10 * 10L - 4;
  }

  private static Body said(int i) {
    var text = TEXTS.get(i % TEXTS.size());
    return i % 7 == 6 && i > 20
        ? new Body.Said(text, messageBefore(i), null, Set.of(), List.of())
        : new Body.Said(text);
  }

  private static void listen(Talker talker, Set<String> others) throws Exception {
    try (var in = new Scanner(System.in)) {
      while (in.hasNext()) {
        switch (in.next()) {
          case "rooms" -> makeRooms(talker, others);
          case "talk" -> talk(talker, in.nextInt(), in.nextInt());
          default -> throw new IllegalArgumentException("rooms, or talk RATE SECONDS");
        }
      }
    }
  }

  private static void makeRooms(Talker talker, Set<String> others) throws Exception {
    others.remove(talker.you());
    for (var i = 0; i < MORE_ROOMS; i++) {
      fill(talker, talker.makes("room " + i, others), ENTRIES_THERE);
    }
  }

  private static void talk(Talker talker, int rate, int seconds) throws InterruptedException {
    var begin = System.nanoTime();
    for (var i = 0; i < rate * seconds; i++) {
      while (System.nanoTime() < begin + i * 1_000_000_000L / rate) {
        LockSupport.parkNanos(100_000);
      }
      talker.posts("lobby", new Body.Said(TEXTS.get(i % TEXTS.size())));
    }
    talker.finishes();
  }
}
