package dev.snug.client.reach;

import dev.snug.client.connection.Doorbell;
import dev.snug.client.model.Reachability;
import dev.snug.client.model.Reachability.Finding;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Tries from where a house can be reached: rings at its own door, in three ways. It asks nobody outside, so some of it cannot be
/// known, and then it says so.
///
/// @param house whose house it is
/// @param addresses under which others on the networks of this computer reach it
/// @param router what the router was asked, and said
public record ReachCheck(Fingerprint house, int port, boolean tls, List<String> addresses, RouterAnswer router) {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  public ReachCheck {
    addresses = List.copyOf(addresses);
  }

  /// Tries all three side by side; blocks for a few seconds at most.
  public Reachability run() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var computer = CompletableFuture.supplyAsync(this::computer, threads);
      var network = CompletableFuture.supplyAsync(this::network, threads);
      var internet = CompletableFuture.supplyAsync(this::internet, threads);
      return new Reachability(computer.join(), network.join(), internet.join(), networkAddress(), internetAddress());
    }
  }

  private Finding computer() {
    return switch (ring(new Address("127.0.0.1", port))) {
      case HOUSE -> Finding.COMPUTER_OPEN;
      case OTHER -> Finding.COMPUTER_OTHER;
      case NOBODY -> Finding.COMPUTER_SILENT;
    };
  }

  private Finding network() {
    if (addresses.isEmpty()) {
      return Finding.NETWORK_NONE;
    }
    return switch (ring(new Address(addresses.getFirst(), port))) {
      case HOUSE -> Finding.NETWORK_OPEN;
      case OTHER -> Finding.NETWORK_OTHER;
      case NOBODY -> Finding.NETWORK_SILENT;
    };
  }

  Finding internet() {
    return switch (router) {
      case RouterAnswer.NotAsked _ -> isOnTheInternet() ? Finding.INTERNET_DIRECT : Finding.INTERNET_NOT_ASKED;
      case RouterAnswer.Nobody _ -> isOnTheInternet() ? Finding.INTERNET_DIRECT : Finding.INTERNET_NO_ROUTER;
      case RouterAnswer.No(String address) when isShared(address) -> Finding.INTERNET_DOUBLE_NAT;
      case RouterAnswer.No _ -> Finding.INTERNET_REFUSED;
      case RouterAnswer.LetsIn(Address outside) when !isPublic(outside.host()) -> Finding.INTERNET_DOUBLE_NAT;
      case RouterAnswer.LetsIn(Address outside) -> switch (ring(outside)) {
        case HOUSE -> Finding.INTERNET_OPEN;
        case OTHER -> Finding.INTERNET_OTHER;
        case NOBODY -> Finding.INTERNET_UNTRIED;
      };
    };
  }

  private boolean isOnTheInternet() {
    return addresses.stream().anyMatch(ReachCheck::isPublic);
  }

  private String networkAddress() {
    return addresses.isEmpty() ? "" : new Address(addresses.getFirst(), port).toString();
  }

  private String internetAddress() {
    if (router instanceof RouterAnswer.LetsIn(Address outside)) {
      return outside.toString();
    }
    if (router instanceof RouterAnswer.No(String address)) {
      return address;
    }
    return addresses.stream().filter(ReachCheck::isPublic).findFirst().map(each -> new Address(each, port).toString()).orElse("");
  }

  /// Whether a router that says so is behind another one; 0.0.0.0 is none.
  private static boolean isShared(String address) {
    return !address.isEmpty() && !address.equals("0.0.0.0") && !isPublic(address);
  }

  private Doorbell.Answer ring(Address address) {
    return Doorbell.ring(address, tls, house, PATIENCE);
  }

  /// Whether the internet leads to an address in numbers; nobody is asked what it means.
  public static boolean isPublic(String address) {
    try {
      return Ranges.isPublic(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
