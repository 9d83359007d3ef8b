package dev.snug.server;

import dev.snug.server.account.People;
import dev.snug.server.admin.Wish;
import dev.snug.server.log.RoomLog;
import dev.snug.server.room.Rooms;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The people of a house.
@Command(
    name = "user", description = "Lists the people of the house, gives roles, bans.", mixinStandardHelpOptions = true,
    subcommands = {
      UserCommand.ListPeople.class, UserCommand.GiveRole.class, UserCommand.Ban.class, UserCommand.Unban.class
    })
final class UserCommand implements Runnable {

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Which one: list, role, ban or unban?");
    }
  }

  /// Lists them; beside a server or without.
  @Command(name = "list", description = "Lists the people of the house.", mixinStandardHelpOptions = true)
  static final class ListPeople extends Subcommand {

    private static final int AT_ONCE = 300;

    @Override
    int carryOut() throws IOException {
      try (var store = folder().reading()) {
        var banned = new RoomLog().state(store, Rooms.LOBBY).facts();
        String after = null;
        List<Person> some;
        do {
          some = new People().find(store, null, after, AT_ONCE);
          for (var person : some) {
            tell(person, banned.isBanned(person.id(), Instant.now().toEpochMilli()));
            after = person.id();
          }
        } while (some.size() == AT_ONCE);
      }
      return DONE;
    }

    private void tell(Person person, boolean isBanned) {
      var role = person.role().name().toLowerCase(Locale.ROOT);
      var line = new JsonLine().field("id", person.id()).field("name", person.name()).field("role", role);
      if (person.key() != null) {
        line.field("key", person.key().text());
      }
      say(person.id() + "\t" + role + "\t" + person.name() + (isBanned ? "\tbanned" : ""), line.flag("banned", isBanned));
    }
  }

  /// Gives a role, in the owner's name.
  @Command(name = "role", description = "Gives somebody a role in the house.", mixinStandardHelpOptions = true)
  static final class GiveRole extends AboutOne {

    @Parameters(index = "1", paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.MEMBER;

    @Override
    Wish wish(String person) {
      return new Wish.Give(person, role);
    }
  }

  /// Bans from the house, in the owner's name.
  @Command(
      name = "ban", description = "Bans somebody from the house.", mixinStandardHelpOptions = true, showDefaultValues = true)
  static final class Ban extends AboutOne {

    @Option(names = "--days", paramLabel = "DAYS", description = "For so many days; 0 for ever.")
    private int days;

    @Override
    Wish wish(String person) {
      return new Wish.Ban(person, days <= 0 ? null : Instant.now().plus(Duration.ofDays(days)));
    }
  }

  /// Takes a ban back.
  @Command(name = "unban", description = "Lets somebody come back.", mixinStandardHelpOptions = true)
  static final class Unban extends AboutOne {

    @Override
    Wish wish(String person) {
      return new Wish.Unban(person);
    }
  }

  /// Something about one person, by their name or id.
  abstract static class AboutOne extends Subcommand {

    @Parameters(index = "0", paramLabel = "PERSON", description = "Their name, or their id as user list shows it.")
    private String person = "";

    abstract Wish wish(String person);

    @Override
    final int carryOut() throws IOException {
      List<Person> meant;
      try (var store = folder().reading()) {
        var people = new People();
        var byId = people.withId(store, person);
        meant = byId.isPresent() ? List.of(byId.get()) : people.named(store, person);
      }
      if (meant.size() != 1) {
        err().println(meant.isEmpty() ? "There is no " + person + " here." : "There are several of that name; say the id.");
        return NOT;
      }
      return wish(wish(meant.getFirst().id()), "");
    }
  }
}
