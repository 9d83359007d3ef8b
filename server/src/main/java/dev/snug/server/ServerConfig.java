package dev.snug.server;

import dev.snug.server.account.Admission;
import dev.snug.server.file.FileLimits;
import dev.snug.server.hook.HookLimits;
import dev.snug.server.session.Timing;
import dev.snug.shared.room.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a server is told before it starts.
///
/// @param host the name or address to listen on
/// @param port 0 for any
/// @param data the folder that holds the house; made if need be
/// @param name of the house and of its first room; null for the usual ones
/// @param open lets guests in by name alone and keys without invite, and makes rooms as they are followed
/// @param echo answers on `/echo`
/// @param tls whether the line is encrypted
/// @param rateLimits whether sessions and addresses are held to a pace
/// @param admission which keys come in without an invite
/// @param knocking whether a key that does not come in otherwise may ask those who can open
/// @param hosts names this machine may be asked for, besides its own and its addresses
/// @param origins the web pages that may connect
/// @param timing how patient it is
/// @param files how much it takes of files
/// @param hooks how patient it is with hooks that are told things
/// @param metricsOpen whether `/health` and `/metrics` answer others than programs on this machine
public record ServerConfig(
    String host, int port, Path data, @Nullable String name, boolean open, boolean echo, boolean tls,
    boolean rateLimits, Admission admission, boolean knocking, Set<String> hosts, List<String> origins, Timing timing,
    FileLimits files, HookLimits hooks, boolean metricsOpen) {

  /// @throws IllegalArgumentException if the port is none, or the name is not one
  public ServerConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535");
    }
    if (name != null && !Names.isName(name)) {
      throw new IllegalArgumentException("that cannot be the name of a house");
    }
    hosts = Set.copyOf(hosts);
    origins = List.copyOf(origins);
  }

  /// A house by invitation on any port of this machine alone, with TLS and all limits.
  public static ServerConfig in(Path data) {
    return new ServerConfig(
        "127.0.0.1", 0, data, null, false, false, true, true, Admission.INVITED, false, Set.of(), List.of(),
        Timing.standard(), FileLimits.standard(), HookLimits.standard(), false);
  }

  public ServerConfig listeningOn(String newHost, int newPort) {
    return new ServerConfig(
        newHost, newPort, data, name, open, echo, tls, rateLimits, admission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig named(@Nullable String newName) {
    return new ServerConfig(
        host, port, data, newName, open, echo, tls, rateLimits, admission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig open(boolean isOpen) {
    return new ServerConfig(
        host, port, data, name, isOpen, echo, tls, rateLimits, admission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig echo(boolean echoes) {
    return new ServerConfig(
        host, port, data, name, open, echoes, tls, rateLimits, admission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig tls(boolean encrypts) {
    return new ServerConfig(
        host, port, data, name, open, echo, encrypts, rateLimits, admission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig rateLimits(boolean limits) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, limits, admission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig admitting(Admission newAdmission) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, newAdmission, knocking, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig knocking(boolean isAllowed) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, isAllowed, hosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig askedForAs(Set<String> newHosts) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, knocking, newHosts, origins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig trusting(List<String> newOrigins) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, knocking, hosts, newOrigins, timing, files, hooks, metricsOpen);
  }

  public ServerConfig timed(Timing newTiming) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, knocking, hosts, origins, newTiming, files, hooks, metricsOpen);
  }

  public ServerConfig files(FileLimits newFiles) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, knocking, hosts, origins, timing, newFiles, hooks, metricsOpen);
  }

  public ServerConfig hooks(HookLimits newHooks) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, knocking, hosts, origins, timing, files, newHooks,
        metricsOpen);
  }

  public ServerConfig metricsOpen(boolean isOpen) {
    return new ServerConfig(
        host, port, data, name, open, echo, tls, rateLimits, admission, knocking, hosts, origins, timing, files, hooks,
        isOpen);
  }
}
