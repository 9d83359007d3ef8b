package dev.snug.client.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command line of the app. It starts no window and needs no screen.
@Command(
    name = "snug",
    description = "Talks in a house from the command line, as the same person as the app.",
    mixinStandardHelpOptions = true,
    subcommands = {JoinCommand.class, SayCommand.class, TailCommand.class, SearchCommand.class, HostCommand.class},
    sortOptions = false)
public final class SnugCommand {

  private static final Set<String> WORDS = Set.of("join", "say", "tail", "search", "host", "--help", "-h");

  private final Path usual;
  private final Words words;

  @Option(
      names = "--data", paramLabel = "FOLDER", scope = ScopeType.INHERIT,
      description = "The data folder of the app; the usual one if it is not given.")
  private @Nullable Path data;

  @Option(
      names = "--house", paramLabel = "HOUSE", scope = ScopeType.INHERIT,
      description = "The name of the house, if there is more than one.")
  private @Nullable String house;

  private SnugCommand(Path usual, Words words) {
    this.usual = usual;
    this.words = words;
  }

  /// Whether the program was called for a command and not for its window.
  public static boolean isMeant(String[] arguments) {
    return arguments.length > 0 && WORDS.contains(arguments[0]);
  }

  /// Carries a command out. Blocks until it is done.
  ///
  /// @param usual the data folder, unless the command names another
  /// @return what the program ends with: 0 done, 1 the house says no or there is no such thing, 2 called wrongly, 3 the house does not
  ///     answer
  public static int run(Path usual, Locale system, String... arguments) {
    // Names are in any script, whatever the terminal says of itself.
    var out = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    var err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
    return run(usual, system, out, err, arguments);
  }

  static int run(Path usual, Locale system, PrintWriter out, PrintWriter err, String... arguments) {
    var words = new Words(system);
    var line = new CommandLine(new SnugCommand(usual, words)).setOut(out).setErr(err);
    line.setParameterExceptionHandler((wrong, _) -> misunderstood(wrong, words));
    return line.execute(arguments);
  }

  Words words() {
    return words;
  }

  Folder folder(SecureRandom random) {
    return new Folder(data == null ? usual : data, words, random);
  }

  /// The name of the house that is meant; empty if none was named.
  Optional<String> house() {
    return Optional.ofNullable(house);
  }

  private static int misunderstood(ParameterException wrong, Words words) {
    var called = wrong.getCommandLine();
    called.getErr().println(wrong.getMessage());
    called.getErr().println(words.text("see-help", called.getCommandSpec().qualifiedName()));
    return Failed.WRONG_USAGE;
  }
}
