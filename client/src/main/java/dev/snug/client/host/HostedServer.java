package dev.snug.client.host;

import dev.snug.client.model.Problem.Obstacle;
import dev.snug.server.CannotStart;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.server.account.Admission;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A house that is open on this computer: the server that also runs alone, in this process.
public final class HostedServer implements AutoCloseable {

  /// Where a first house listens.
  public static final int FIRST_PORT = 7670;

  private static final String THIS_COMPUTER = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";
  private static final int PORTS_TRIED = 20;
  private static final Duration OWNER_COMES_WITHIN = Duration.ofMinutes(10);

  private final SnugServer server;

  private HostedServer(SnugServer server) {
    this.server = server;
  }

  /// Opens a house at a free port, the usual one if it is free.
  ///
  /// @param taken ports that other houses of this app need
  /// @param network whether those on this network may come in without an invite
  /// @throws CannotHost if that cannot be done
  public static HostedServer openNew(
      Path folder, String name, boolean network, Set<Integer> taken, Clock clock, SecureRandom random) throws CannotHost {
    var port = FIRST_PORT;
    while (true) {
      try {
        if (!taken.contains(port)) {
          return open(folder, name, port, network, clock, random);
        }
      } catch (CannotHost e) {
        if (e.obstacle() != Obstacle.PORT_IN_USE || port == FIRST_PORT + PORTS_TRIED) {
          throw e;
        }
      }
      port++;
    }
  }

  /// Opens a house.
  ///
  /// @throws CannotHost if that cannot be done
  public static HostedServer open(Path folder, String name, int port, boolean network, Clock clock, SecureRandom random)
      throws CannotHost {
    var config = ServerConfig.in(folder)
        .listeningOn(EVERYWHERE, port)
        .named(name)
        .admitting(network ? Admission.NETWORK : Admission.INVITED);
    try {
      var server = new SnugServer(config, clock, random);
      server.start();
      return new HostedServer(server);
    } catch (CannotStart e) {
      throw new CannotHost(obstacle(e), e);
    }
  }

  public int port() {
    return server.port();
  }

  public Fingerprint key() {
    return server.key();
  }

  /// The invite by which the host's own window comes in, through the same door as everybody.
  ///
  /// @throws CannotHost if it cannot be stored
  public Invite ownersInvite() throws CannotHost {
    return invite(List.of(THIS_COMPUTER), Role.OWNER, OWNER_COMES_WITHIN, 1);
  }

  /// An invite to hand out.
  ///
  /// @param hosts under which others reach this computer; if there are none, only this computer can come in
  /// @param goodFor zero for as long as the house is there
  /// @param uses zero for any number
  /// @throws CannotHost if it cannot be stored
  public Invite invite(List<String> hosts, Duration goodFor, int uses) throws CannotHost {
    return invite(hosts.isEmpty() ? List.of(THIS_COMPUTER) : hosts, Role.MEMBER, goodFor, uses);
  }

  /// Tells the guests that the host closes the house, and closes it; two seconds at most.
  @Override
  public void close() {
    server.close(CloseCode.CLOSED);
  }

  private Invite invite(List<String> hosts, Role role, Duration goodFor, int uses) throws CannotHost {
    try {
      var addresses = hosts.stream().map(host -> new Address(host, port())).toList();
      return new Invite(addresses, server.invite(role, goodFor, uses), key(), true);
    } catch (IOException e) {
      throw new CannotHost(Obstacle.DISK_FULL, e);
    }
  }

  private static Obstacle obstacle(CannotStart e) {
    return switch (e.reason()) {
      case PORT_IN_USE -> Obstacle.PORT_IN_USE;
      case NO_PERMISSION -> Obstacle.NO_PERMISSION;
      case NO_SUCH_ADDRESS -> Obstacle.NO_NETWORK;
      case DISK_FULL -> Obstacle.DISK_FULL;
      case STORAGE_BROKEN, STORAGE_NEWER -> Obstacle.STORAGE_BROKEN;
      case STORAGE_IN_USE -> Obstacle.ALREADY_OPEN;
    };
  }
}
