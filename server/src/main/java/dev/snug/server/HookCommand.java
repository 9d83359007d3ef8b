package dev.snug.server;

import dev.snug.server.account.Hooks;
import dev.snug.server.account.People;
import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.server.hook.HookAddress;
import dev.snug.server.room.Rooms;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The hooks of a house; docs/hooks.md tells what they are.
@Command(
    name = "hook", description = "Lets programs speak in a room, tells them what is said, has them answer commands.",
    mixinStandardHelpOptions = true,
    subcommands = {HookCommand.Add.class, HookCommand.ListHooks.class, HookCommand.Remove.class})
final class HookCommand implements Runnable {

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Which one: add, list or remove?");
    }
  }

  /// Makes one. The house's server has to run: its address names where it listens.
  @Command(
      name = "add", description = "Makes a hook and prints its secrets, once; the server has to run.",
      mixinStandardHelpOptions = true, sortOptions = false, showDefaultValues = true)
  static final class Add extends Subcommand {

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Under which it speaks.")
    private String name = "";

    @Option(names = "--room", paramLabel = "ID", description = "Where it speaks and listens.")
    private String room = Rooms.LOBBY;

    @Option(names = "--url", paramLabel = "URL", description = "Where it is told what is said.")
    private String url = "";

    @Option(names = "--command", paramLabel = "/WORD", description = "It is told only what begins with this word.")
    private String command = "";

    @Option(names = "--allow-private", description = "The address may be in a private network, and without TLS.")
    private boolean toPrivate;

    @Override
    int carryOut() throws IOException {
      if (!command.isEmpty() && (url.isEmpty() || !command.matches("/[a-z0-9][a-z0-9_-]{0,31}"))) {
        err().println("A command is a slash and up to 32 of a-z, 0-9, _ and -, and needs a --url that answers it.");
        return CANNOT;
      }
      try {
        var refusal = url.isEmpty() ? "" : HookAddress.refuses(HookAddress.parse(url, toPrivate), toPrivate).orElse("");
        if (!refusal.isEmpty()) {
          err().println(refusal);
          return CANNOT;
        }
      } catch (IllegalArgumentException e) {
        err().println(e.getMessage());
        return CANNOT;
      }
      if (!folder().isHeld()) {
        err().println("No server holds " + folder().path() + ": start it first, so that the address can name where it listens.");
        return CANNOT;
      }
      return switch (folder().carryOut(new Wish.AddHook(room, name, url, command, toPrivate))) {
        case Answer.Done(var text) -> {
          tell(List.of(text.split("\t", -1)));
          yield DONE;
        }
        case Answer.Not(var why) -> {
          err().println(why);
          yield NOT;
        }
      };
    }

    /// @param made its id, where to post to, and its secret or nothing
    private void tell(List<String> made) {
      var line = new JsonLine().flag("ok", true).field("id", made.getFirst()).field("post", made.get(1));
      var hasSecret = !made.getLast().isEmpty();
      say(
          made.getFirst() + "\npost\t" + made.get(1) + (hasSecret ? "\nsecret\t" + made.getLast() : ""),
          hasSecret ? line.field("secret", made.getLast()) : line);
    }
  }

  /// Lists them, without their secrets; beside a server or without.
  @Command(name = "list", description = "Lists the hooks: id, room, name, command, address.", mixinStandardHelpOptions = true)
  static final class ListHooks extends Subcommand {

    @Override
    int carryOut() throws IOException {
      try (var store = folder().reading()) {
        for (var hook : new Hooks(new People(), new SecureRandom()).all(store)) {
          var line = new JsonLine().field("id", hook.person().id()).field("room", hook.room()).field("name", hook.person().name());
          if (hook.command() != null) {
            line.field("command", hook.command());
          }
          if (hook.url() != null) {
            line.field("url", hook.url()).field("upTo", hook.upTo());
          }
          say(
              String.join(
                  "\t", hook.person().id(), hook.room(), hook.person().name(), orEmpty(hook.command()), orEmpty(hook.url())),
              line);
        }
      }
      return DONE;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /// Takes one away.
  @Command(name = "remove", description = "Takes a hook away; what it said stays.", mixinStandardHelpOptions = true)
  static final class Remove extends Subcommand {

    @Parameters(index = "0", paramLabel = "HOOK", description = "Its id, as hook list shows it.")
    private String hook = "";

    @Override
    int carryOut() throws IOException {
      if (!hook.matches("u[1-9][0-9]{0,17}")) {
        err().println("Say the id, as hook list shows it.");
        return CANNOT;
      }
      return wish(new Wish.RemoveHook(hook), "");
    }
  }
}
