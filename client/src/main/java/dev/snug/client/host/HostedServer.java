package dev.snug.client.host;

import dev.snug.client.model.HostPlan;
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

  private static final String THIS_COMPUTER = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";
  private static final int PORTS_TRIED = 20;
  private static final int LAST_PORT = 65_535;
  private static final Duration OWNER_COMES_WITHIN = Duration.ofMinutes(10);

  private final SnugServer server;
  private final boolean tls;

  private HostedServer(SnugServer server, boolean tls) {
    this.server = server;
    this.tls = tls;
  }

  /// Opens a house at a free port, the one that is wanted if it is free.
  ///
  /// @param taken ports that other houses of this app need
  /// @throws CannotHost if that cannot be done
  public static HostedServer openNew(Path folder, HostPlan plan, Set<Integer> taken, Clock clock, SecureRandom random)
      throws CannotHost {
    var port = plan.port();
    var last = Math.min(port + PORTS_TRIED, LAST_PORT);
    var isNetwork = plan.admission() == dev.snug.client.model.Admission.NETWORK;
    while (true) {
      try {
        if (!taken.contains(port) || port == last) {
          return open(folder, plan.name(), port, isNetwork, plan.tls(), clock, random);
        }
      } catch (CannotHost e) {
        if (e.obstacle() != Obstacle.PORT_IN_USE || port == last) {
          throw e;
        }
      }
      port++;
    }
  }

  /// Opens a house.
  ///
  /// @param network whether those on this network may come in without an invite
  /// @param tls whether the line is encrypted
  /// @throws CannotHost if that cannot be done
  public static HostedServer open(
      Path folder, String name, int port, boolean network, boolean tls, Clock clock, SecureRandom random) throws CannotHost {
    var config = ServerConfig.in(folder)
        .listeningOn(EVERYWHERE, port)
        .named(name)
        .tls(tls)
        .admitting(network ? Admission.NETWORK : Admission.INVITED);
    try {
      var server = new SnugServer(config, clock, random);
      server.start();
      return new HostedServer(server, tls);
    } catch (CannotStart e) {
      throw new CannotHost(obstacle(e), e);
    }
  }

  /// Whether the line to it is encrypted.
  public boolean tls() {
    return tls;
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
    return invite(List.of(new Address(THIS_COMPUTER, port())), Role.OWNER, OWNER_COMES_WITHIN, 1);
  }

  /// An invite to hand out.
  ///
  /// @param addresses under which others reach this house; if there are none, only this computer can come in
  /// @param goodFor zero for as long as the house is there
  /// @param uses zero for any number
  /// @throws CannotHost if it cannot be stored
  public Invite invite(List<Address> addresses, Duration goodFor, int uses) throws CannotHost {
    var here = List.of(new Address(THIS_COMPUTER, port()));
    return invite(addresses.isEmpty() ? here : addresses, Role.MEMBER, goodFor, uses);
  }

  /// Tells the guests that the host closes the house, and closes it; two seconds at most.
  @Override
  public void close() {
    server.close(CloseCode.CLOSED);
  }

  private Invite invite(List<Address> addresses, Role role, Duration goodFor, int uses) throws CannotHost {
    try {
      return new Invite(addresses, server.invite(role, goodFor, uses), key(), tls);
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
