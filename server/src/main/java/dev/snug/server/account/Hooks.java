package dev.snug.server.account;

import dev.snug.server.log.Row;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The programs that speak in one room without a session: whoever has a hook's token lets it say something, and a hook with an address is told what is
/// said. Each is a person of the house, so that what holds for people holds for it. Methods that write are for the writer thread.
public final class Hooks {

  private static final String COLUMNS =
      """
      SELECT person.n, person.name, person.role, person.public_key, hook.room, hook.url, hook.secret, hook.command,
        hook.to_private, hook.up_to
      FROM hook JOIN person ON person.n = hook.person\s""";

  private final People people;
  private final SecureRandom random;

  public Hooks(People people, SecureRandom random) {
    this.people = people;
    this.random = random;
  }

  /// What somebody wants a hook to be.
  ///
  /// @param url where it is told; null for one that only speaks
  /// @param command the word, with its slash, that it answers; null for one that is told everything
  /// @param toPrivate whether its address may be a private one
  public record Wanted(String room, String name, @Nullable URI url, @Nullable String command, boolean toPrivate) {}

  /// A hook.
  ///
  /// @param secret what it knows the house by; null for one that only speaks
  /// @param upTo the number of the last entry of which it need not be told any more
  public record Hook(
      Person person, String room, @Nullable String url, @Nullable String secret, @Nullable String command,
      boolean toPrivate, long upTo) {

    public long number() {
      return People.number(person.id());
    }

    /// Without the secret.
    @Override
    public String toString() {
      return person.id() + " in " + room;
    }
  }

  /// A new hook.
  ///
  /// @param token secret; the house keeps its hash only
  public record Made(Hook hook, String token) {}

  public boolean isFull(Transaction transaction) throws StorageFailure {
    return transaction.first("SELECT count(*) FROM hook", row -> row.number(1)).orElse(0L) >= Limits.HOOKS;
  }

  /// Whether a room has a hook that answers this word.
  public boolean answers(Transaction transaction, String room, String command) throws StorageFailure {
    return transaction
        .first("SELECT 1 FROM hook WHERE room = ? AND command = ?", row -> row.number(1), room, command)
        .isPresent();
  }

  /// Makes a hook and the person as whom it speaks, who keeps the name and has the rights of a guest.
  ///
  /// @param upTo the number of the room's last entry
  public Made make(Transaction transaction, Wanted wanted, long upTo, long now) throws StorageFailure {
    var person = people.add(transaction, NewPerson.named(wanted.name(), Role.GUEST), now);
    var number = People.number(person.id());
    people.keepName(transaction, number, wanted.name());
    var token = Secret.token(random);
    var url = wanted.url() == null ? null : wanted.url().toString();
    var secret = url == null ? null : Secret.token(random);
    transaction.update(
        """
        INSERT INTO hook (person, room, hash, url, secret, command, to_private, up_to, since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        number, wanted.room(), Secret.hash(token), url, secret, wanted.command(), wanted.toPrivate() ? 1 : 0, upTo, now);
    return new Made(new Hook(person, wanted.room(), url, secret, wanted.command(), wanted.toPrivate(), upTo), token);
  }

  /// All of them, in the order in which they were made.
  public List<Hook> all(Transaction transaction) throws StorageFailure {
    return transaction.list(COLUMNS + "ORDER BY person.n", Hooks::hook);
  }

  public Optional<Hook> byToken(Transaction transaction, String token) throws StorageFailure {
    return transaction.first(COLUMNS + "WHERE hook.hash = ?", Hooks::hook, Secret.hash(token));
  }

  public Optional<Hook> withId(Transaction transaction, String id) throws StorageFailure {
    var person = people.withId(transaction, id);
    return person.isEmpty()
        ? Optional.empty()
        : transaction.first(COLUMNS + "WHERE hook.person = ?", Hooks::hook, People.number(id));
  }

  /// Takes a hook away; what it said stays, and its name is free for the next.
  public void remove(Transaction transaction, Hook hook) throws StorageFailure {
    transaction.update("DELETE FROM hook WHERE person = ?", hook.number());
    people.freeName(transaction, hook.number());
  }

  /// It need not be told of anything up to this entry any more.
  public void passed(Transaction transaction, Hook hook, long seq) throws StorageFailure {
    transaction.update("UPDATE hook SET up_to = ? WHERE person = ? AND up_to < ?", seq, hook.number(), seq);
  }

  private static Hook hook(Row row) throws StorageFailure {
    return new Hook(
        People.person(row), row.text(5), row.optionalText(6), row.optionalText(7), row.optionalText(8),
        row.number(9) == 1, row.number(10));
  }
}
