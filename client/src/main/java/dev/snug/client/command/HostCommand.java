package dev.snug.client.command;

import dev.snug.client.connection.Door;
import dev.snug.client.host.CannotHost;
import dev.snug.client.host.HostedServer;
import dev.snug.client.host.LocalAddresses;
import dev.snug.client.model.Admission;
import dev.snug.client.model.HostPlan;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.KnownHouse.Hosting;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens a house on this computer, prints an invite, and carries the house until the program is told to stop.
@Command(
    name = "host",
    description = "Opens a house on this computer and prints an invite. Runs until it is told to stop, by SIGTERM or Ctrl C.",
    mixinStandardHelpOptions = true, sortOptions = false)
final class HostCommand extends HouseCommand {

  private static final Duration INVITE_GOOD_FOR = Duration.ofHours(24);
  private static final int INVITE_USES = 10;

  @Option(
      names = "--name", paramLabel = "NAME",
      description = "The name of the house: one that was hosted here before, or a new one. It may be missing if there was one.")
  private @Nullable String name;

  @Option(names = "--as", paramLabel = "NAME", description = "What people call you; if it is not given, what they called you last.")
  private @Nullable String as;

  @Option(names = "--port", paramLabel = "PORT", description = "Where a new house listens; if it is not given, the first free one from 7670 on.")
  private @Nullable Integer port;

  private String folderName = "";
  private final CountDownLatch over = new CountDownLatch(1);

  @Override
  void carryOut() throws Failed, InterruptedException {
    if (port != null && (port < 0 || port > 65_535)) {
      throw new Failed(Failed.WRONG_USAGE, words().text("bad-port"));
    }
    var folder = folder();
    var called = Named.by(as, folder, words());
    var hosted = folder.houses().stream().filter(each -> each.hosting() != null).toList();
    var known = known(hosted);
    try {
      var server = known.isPresent() ? again(known.get(), folder) : anew(folder, hosted);
      var invite = invite(server, known.isPresent(), folder, called);
      // A JVM that is told to stop ends with 143 however well it went; halting at the end of the hook says 0.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        server.close();
        Runtime.getRuntime().halt(DONE);
      }, "snug-goodbye"));
      answer(invite.link(), new JsonLine().field("port", server.port()).field("link", invite.link()));
    } catch (CannotHost e) {
      throw words().hindered(e);
    }
    over.await();
  }

  /// An invite to hand out. The host is in by then; a house into which its host cannot come is closed again.
  private Invite invite(HostedServer server, boolean isKnown, Folder folder, String called)
      throws Failed, InterruptedException, CannotHost {
    try {
      if (!isKnown) {
        enter(server, folder, called);
      }
      var addresses = LocalAddresses.find().stream().map(each -> new Address(each, server.port())).toList();
      return server.invite(addresses, INVITE_GOOD_FOR, INVITE_USES);
    } catch (Failed | InterruptedException | CannotHost | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// The house that was hosted here before and is meant; empty for a new one.
  private Optional<KnownHouse> known(List<KnownHouse> hosted) throws Failed {
    if (name == null && hosted.size() != 1) {
      var names = hosted.stream().map(KnownHouse::name).collect(Collectors.joining(", "));
      throw new Failed(Failed.WRONG_USAGE, hosted.isEmpty() ? words().text("no-house-name") : words().text("which-hosted", names));
    }
    return hosted.stream().filter(each -> name == null || each.name().equals(name)).findFirst();
  }

  private HostedServer again(KnownHouse house, Folder folder) throws CannotHost {
    var how = house.hosting();
    if (how == null) {
      throw new IllegalStateException("not a house that is hosted here");
    }
    return HostedServer.open(folder.hosted().resolve(how.folder()), house.name(), how.port(), how.network(), house.tls(), clock(), random());
  }

  private HostedServer anew(Folder folder, List<KnownHouse> hosted) throws CannotHost {
    folderName = Invite.newSecret(random());
    var place = folder.hosted().resolve(folderName);
    var called = name == null ? "" : name;
    if (port != null) {
      return HostedServer.open(place, called, port, false, true, clock(), random());
    }
    var taken = hosted.stream().map(KnownHouse::hosting).flatMap(Stream::ofNullable).map(Hosting::port).collect(Collectors.toSet());
    return HostedServer.openNew(place, HostPlan.usual(called, Admission.INVITED), taken, clock(), random());
  }

  /// The host comes in by the front door, like everyone, and is the owner from then on.
  private void enter(HostedServer server, Folder folder, String called) throws Failed, InterruptedException, CannotHost {
    var owners = server.ownersInvite();
    try (var visit = Visit.at(Door.by(owners, folder.identity(), called), words(), clock(), random())) {
      visit.enter(Visit.LOBBY);
      folder.keep(new KnownHouse(
          server.key(), visit.welcome().house().name(), called, List.of(new Address("127.0.0.1", server.port())), true,
          new Hosting(folderName, server.port(), false, false, false)));
      folder.name(called);
    }
  }
}
