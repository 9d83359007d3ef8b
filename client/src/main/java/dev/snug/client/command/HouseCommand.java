package dev.snug.client.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// What all commands have in common: answers go to standard output, one sentence on standard error says why something was not done.
abstract class HouseCommand implements Callable<Integer> {

  static final int DONE = 0;

  private final SecureRandom random = new SecureRandom();

  @Option(names = "--json", description = "Answer in JSON, one object a line.")
  private boolean json;

  @ParentCommand
  private @Nullable SnugCommand root;

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public final Integer call() {
    try {
      carryOut();
      return DONE;
    } catch (Failed e) {
      err().println(e.getMessage());
      return e.code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failed.REFUSED;
    } finally {
      out().flush();
      err().flush();
    }
  }

  /// Does it.
  ///
  /// @throws Failed if it cannot be done
  abstract void carryOut() throws Failed, InterruptedException;

  /// Comes into the house that is meant.
  final Visit visit() throws Failed, InterruptedException {
    var folder = folder();
    return Visit.at(folder.door(folder.house(root().house())), words(), clock(), random);
  }

  final Folder folder() {
    return root().folder(random);
  }

  final Words words() {
    return root().words();
  }

  final SecureRandom random() {
    return random;
  }

  final Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }

  /// Answers, as a sentence or as an object.
  ///
  /// @param text for people
  final void answer(String text, JsonLine line) {
    out().println(json ? line : text);
    out().flush();
  }

  final void print(Line line) {
    answer(line.written(clock().getZone()), line.json());
  }

  final PrintWriter err() {
    return commandLine().getErr();
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not run");
    }
    return spec.commandLine();
  }

  private SnugCommand root() {
    if (root == null) {
      throw new IllegalStateException("picocli has not run");
    }
    return root;
  }
}
