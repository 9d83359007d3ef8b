package dev.snug.server.admin;

import dev.snug.shared.room.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is wanted of a house by whoever has its folder. As a line: words between tabs.
public sealed interface Wish {

  /// An invite.
  ///
  /// @param goodFor how long; zero for ever
  /// @param uses how many people may come in by it; 0 for any number
  record Invite(Role role, Duration goodFor, int uses) implements Wish {}

  /// Somebody is to have another role in the house.
  ///
  /// @param person their id
  record Give(String person, Role role) implements Wish {}

  /// Somebody is to leave the house.
  ///
  /// @param until null for ever
  record Ban(String person, @Nullable Instant until) implements Wish {}

  /// Somebody may come back.
  record Unban(String person) implements Wish {}

  /// A hook.
  ///
  /// @param url where it is told; empty for one that only speaks
  /// @param command the word that it answers, with its slash; empty for one that is told everything
  /// @param toPrivate whether its address may be a private one
  record AddHook(String room, String name, String url, String command, boolean toPrivate) implements Wish {}

  /// A hook is to go.
  ///
  /// @param hook its id
  record RemoveHook(String hook) implements Wish {}

  /// The wish as it is sent.
  default String line() {
    return switch (this) {
      case Invite(var role, var goodFor, var uses) ->
          String.join("\t", "invite", role.name(), String.valueOf(goodFor.toMillis()), String.valueOf(uses));
      case Give(var person, var role) -> String.join("\t", "give", person, role.name());
      case Ban(var person, var until) ->
          String.join("\t", "ban", person, until == null ? "0" : String.valueOf(until.toEpochMilli()));
      case AddHook(var room, var name, var url, var command, var toPrivate) ->
          String.join("\t", "hook", room, name, url, command, String.valueOf(toPrivate));
      case RemoveHook(var hook) -> String.join("\t", "unhook", hook);
      case Unban(var person) -> String.join("\t", "unban", person);
    };
  }

  /// Reads what [#line] wrote.
  ///
  /// @throws IllegalArgumentException if it is none
  static Wish read(String line) {
    var words = List.of(line.split("\t", -1));
    return switch (words.getFirst().toLowerCase(Locale.ROOT) + " " + words.size()) {
      case "invite 4" ->
          new Invite(
              Role.valueOf(words.get(1)), Duration.ofMillis(Long.parseLong(words.get(2))), Integer.parseInt(words.get(3)));
      case "give 3" -> new Give(words.get(1), Role.valueOf(words.get(2)));
      case "ban 3" -> {
        var until = Long.parseLong(words.get(2));
        yield new Ban(words.get(1), until == 0 ? null : Instant.ofEpochMilli(until));
      }
      case "hook 6" -> new AddHook(words.get(1), words.get(2), words.get(3), words.get(4), words.get(5).equals("true"));
      case "unhook 2" -> new RemoveHook(words.get(1));
      case "unban 2" -> new Unban(words.get(1));
      default -> throw new IllegalArgumentException("that is no wish");
    };
  }
}
