package dev.snug.server;

import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What all commands about a house have in common. They end with 0 if it is done, with 1 if the house says no or something is not in
/// order, and with 2 if they were called wrongly or cannot do it; one sentence on standard error says why.
abstract class Subcommand implements Callable<Integer> {

  static final int DONE = 0;
  static final int NOT = 1;
  static final int CANNOT = 2;

  @Option(names = "--json", description = "Answer in JSON, one object a line.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try {
      return carryOut();
    } catch (IOException e) {
      err().println(e.getMessage());
      return CANNOT;
    } finally {
      out().flush();
      err().flush();
    }
  }

  /// @return the exit code
  /// @throws IOException if it cannot be done; its message is one sentence for people
  abstract int carryOut() throws IOException;

  /// Has the house do something.
  ///
  /// @param made what to call in JSON what was made; empty if nothing is
  final int wish(Wish wish, String made) throws IOException {
    return switch (folder().carryOut(wish)) {
      case Answer.Done(var text) -> {
        var line = new JsonLine().flag("ok", true);
        say(text, made.isEmpty() ? line : line.field(made, text));
        yield DONE;
      }
      case Answer.Not(var why) -> {
        err().println(why);
        yield NOT;
      }
    };
  }

  /// @param text for people; empty for nothing
  final void say(String text, JsonLine line) {
    if (json) {
      out().println(line);
    } else if (!text.isEmpty()) {
      out().println(text);
    }
  }

  final HouseFolder folder() {
    var root = commandLine();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.<ServerMain>getCommand().folder();
  }

  final PrintWriter out() {
    return commandLine().getOut();
  }

  final PrintWriter err() {
    return commandLine().getErr();
  }

  final CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not run");
    }
    return spec.commandLine();
  }
}
