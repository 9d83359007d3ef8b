package dev.snug.server;

import dev.snug.server.file.FileLimits;
import dev.snug.shared.identity.Address;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The server on its own: reads the command line, prints one line when it listens, runs until it is told to stop.
@Command(
    name = "snug-server",
    description = "Carries a house: its rooms, its people, its invites.",
    mixinStandardHelpOptions = true,
    subcommands = {
      InviteCommand.class, UserCommand.class, HookCommand.class, BackupCommand.class, RestoreCommand.class, CheckCommand.class,
      ExportCommand.class, ImportCommand.class, RenewKeyCommand.class
    },
    versionProvider = ServerMain.Version.class,
    sortOptions = false,
    showDefaultValues = true)
public final class ServerMain implements Callable<Integer> {

  private static final int CANNOT_START = 2;
  private static final int FAILED = 1;
  private static final long MEGABYTE = 1_000_000;

  @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 for any.")
  private int port = 8080;

  @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on; 0.0.0.0 for all.")
  private String host = "127.0.0.1";

  @Option(
      names = "--data", paramLabel = "DIR", required = true, scope = ScopeType.INHERIT,
      description = "The folder that holds the house.")
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

  @Option(
      names = "--metrics-open",
      description = "Answer /health and /metrics to others than programs on this machine, too.")
  private boolean metricsOpen;

  @Spec
  private @Nullable CommandSpec spec;

  private final CountDownLatch over = new CountDownLatch(1);

  public static void main(String[] arguments) {
    // The app that embeds the server has a logback.xml of its own, so this one has another name.
    System.setProperty("logback.configurationFile", "logback-server.xml");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // Names are in any script, whatever the terminal says of itself.
    var out = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    var err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
    var code =
        new CommandLine(new ServerMain()).setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setErr(err)
            .execute(arguments);
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

  /// The folder that holds the house.
  HouseFolder folder() {
    return new HouseFolder(data);
  }

  private ServerConfig config() {
    try {
      return ServerConfig.in(data).listeningOn(host, port).named(name).open(open).echo(echo).tls(!noTls)
          .rateLimits(!noRateLimits).knocking(knocking).metricsOpen(metricsOpen)
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
    return server.inviteForOwner().map(secret -> line + " invite " + server.links().of(secret)).orElse(line);
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
