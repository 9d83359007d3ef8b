import dev.snug.client.connection.Doorbell;
import dev.snug.client.discovery.Announcement;
import dev.snug.client.discovery.Cards;
import dev.snug.client.discovery.Discovery;
import dev.snug.client.host.LocalAddresses;
import dev.snug.client.model.Admission;
import dev.snug.client.reach.ReachCheck;
import dev.snug.client.reach.RouterDoor;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// One side of the rig for routers: hosts a house and tells what was found out, rings at one from elsewhere, or looks for one.
public final class ReachProbe {

  private static final int PORT = 7670;

  private ReachProbe() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "host" -> host(Path.of(arguments[1]), arguments[2]);
      case "ring" -> ring(arguments[1], new Fingerprint(arguments[2]));
      case "look" -> look(arguments[1]);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  /// Opens a house, asks the routers, tells, and keeps it open until a line comes in.
  ///
  /// @param protocol which way a router is asked: `upnp`, `natpmp`, or `both`
  private static void host(Path folder, String protocol) throws Exception {
    var random = new SecureRandom();
    try (var server = new SnugServer(ServerConfig.in(folder).listeningOn("0.0.0.0", PORT).named("Rig"), Clock.systemUTC(), random)) {
      server.start();
      var began = System.nanoTime();
      var door = RouterDoor.at(
          PORT, protocol.equals("natpmp") ? List.of() : Cards.find(), protocol.equals("upnp") ? List.<InetAddress>of() : LocalAddresses.routers());
      var answer = door.answer();
      System.out.printf("router: %s after %d ms%n", answer, Duration.ofNanos(System.nanoTime() - began).toMillis());
      var found = new ReachCheck(server.key(), PORT, true, LocalAddresses.find(), answer).run();
      System.out.println("computer: " + found.computer() + ", network: " + found.network() + ", internet: " + found.internet());
      Files.writeString(folder.resolve("key"), server.key().text());
      try (var discovery = new Discovery(Cards::find, _ -> {}, random)) {
        discovery.announce(new Announcement(server.key(), "Rig", "Mei", PORT, Admission.NETWORK, 1));
        System.out.println("open");
        System.in.read();
      }
      began = System.nanoTime();
      door.close();
      System.out.printf("closed after %d ms%n", Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
  }

  private static void ring(String host, Fingerprint house) {
    System.out.println("from there: " + Doorbell.ring(new Address(host, PORT), true, house, Duration.ofSeconds(3)));
  }

  /// Looks for a house of that name, and then until it has gone.
  private static void look(String name) throws Exception {
    var sights = new java.util.concurrent.LinkedBlockingQueue<Boolean>();
    try (var discovery = new Discovery(Cards::find, sight -> sights.add(sight.houses().stream().anyMatch(each -> each.name().equals(name))), new SecureRandom())) {
      discovery.look(true);
      var began = System.nanoTime();
      for (var isThere : new boolean[] {true, false}) {
        while (sights.take() != isThere) {}
        System.out.printf("%s: %s after %d ms%n", name, isThere ? "seen" : "gone", Duration.ofNanos(System.nanoTime() - began).toMillis());
      }
    }
  }
}
