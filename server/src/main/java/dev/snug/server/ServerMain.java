package dev.snug.server;

import dev.snug.server.file.FileLimits;
import dev.snug.server.transport.HostNames;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The server on its own: reads the command line, prints one line when it listens, runs until it is told to stop.
@Command(
    name = "snug-server",
    description = "Carries a house: its rooms, its people, its invites.",
    mixinStandardHelpOptions = true,
    versionProvider = ServerMain.Version.class,
    sortOptions = false,
    showDefaultValues = true)
public final class ServerMain implements Callable<Integer> {

  private static final int CANNOT_START = 2;
  private static final int FAILED = 1;
  private static final int MOST_ADDRESSES = 8;
  private static final long MEGABYTE = 1_000_000;

  @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 for any.")
  private int port = 8080;

  @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on; 0.0.0.0 for all.")
  private String host = "127.0.0.1";

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder that holds the house.")
  private Path data = Path.of("");

  @Option(names = "--open", description = "Guests come in by name alone; following an unknown room opens it.")
  private boolean open;

  @Option(names = "--echo", description = "Answer on /echo, for conformance tests.")
  private boolean echo;

  @Option(names = "--no-tls", description = "Speak without encryption, behind a proxy that has it.")
  private boolean noTls;

  @Option(names = "--knocking", description = "Who has no invite may ask those who can open.")
  private boolean knocking;

  @Option(names = "--name", paramLabel = "NAME", description = "The name of the house.")
  private @Nullable String name;

  @Option(names = "--no-rate-limits", description = "No limits per session and address, for measurements.")
  private boolean noRateLimits;

  @Option(
      names = "--files-per-person", paramLabel = "MB",
      description = "What one person can have in files, in megabytes of 1,000,000 bytes.")
  private long filesPerPerson = 2_000;

  @Option(names = "--files-in-all", paramLabel = "MB", description = "What the house holds of files, in megabytes.")
  private long filesInAll = 20_000;

  @Spec
  private @Nullable CommandSpec spec;

  private final CountDownLatch over = new CountDownLatch(1);

  public static void main(String[] arguments) {
    // The app that embeds the server has a logback.xml of its own, so this one has another name.
    System.setProperty("logback.configurationFile", "logback-server.xml");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var code = new CommandLine(new ServerMain()).execute(arguments);
    System.exit(code);
  }

  @Override
  public Integer call() throws InterruptedException {
    var server = new SnugServer(config(), Clock.systemUTC(), new SecureRandom());
    try {
      server.start();
      server.onFailure(() -> {
        out().err.println("The server could store nothing more and has stopped.");
        Runtime.getRuntime().halt(FAILED);
      });
      // A JVM that is told to stop ends with 143 however well it went; halting at the end of the hook says 0.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        server.close();
        Runtime.getRuntime().halt(0);
      }, "snug-goodbye"));
      out().out.println(readyLine(server));
      out().out.flush();
    } catch (CannotStart | IOException e) {
      out().err.println(e.getMessage());
      return CANNOT_START;
    }
    over.await();
    return 0;
  }

  private ServerConfig config() {
    try {
      return ServerConfig.in(data).listeningOn(host, port).named(name).open(open).echo(echo).tls(!noTls)
          .rateLimits(!noRateLimits).knocking(knocking)
          .files(FileLimits.standard().quotas(filesPerPerson * MEGABYTE, filesInAll * MEGABYTE));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private String readyLine(SnugServer server) throws IOException {
    var line = "snug-server ready " + (noTls ? "ws://" : "wss://") + new Address(host, server.port())
        + " fingerprint " + server.key().text();
    if (open) {
      return line;
    }
    return server.inviteForOwner().map(secret -> line + " invite " + link(server, secret)).orElse(line);
  }

  private String link(SnugServer server, String secret) {
    return new Invite(addresses(server.port()), secret, server.key(), !noTls).link();
  }

  /// Where the house can be found: a server on all addresses names those that others can reach.
  private List<Address> addresses(int boundPort) {
    if (!host.equals("0.0.0.0") && !host.equals("::")) {
      return List.of(new Address(host, boundPort));
    }
    var reachable = HostNames.addresses().stream().filter(ServerMain::isReachable).limit(MOST_ADDRESSES).toList();
    return (reachable.isEmpty() ? List.of("127.0.0.1") : reachable).stream()
        .map(address -> new Address(address, boundPort))
        .toList();
  }

  private static boolean isReachable(String text) {
    try {
      var address = InetAddress.getByName(text);
      return !address.isLoopbackAddress() && !(address instanceof Inet6Address && address.isLinkLocalAddress());
    } catch (IOException e) {
      return false;
    }
  }

  private record Streams(PrintWriter out, PrintWriter err) {}

  private Streams out() {
    return new Streams(commandLine().getOut(), commandLine().getErr());
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not run");
    }
    return spec.commandLine();
  }

  /// The version the jar was built as.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = ServerMain.class.getPackage().getImplementationVersion();
      return new String[] {"snug-server " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
