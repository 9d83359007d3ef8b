package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.security.SecureRandom;
import java.util.List;

/// Those who come in by a token that somebody made for them: bots, and guests in a browser. A token is all that such a
/// person has, and is their one way in.
public final class Bearers {

  private final People people;
  private final Tokens tokens;
  private final int most;

  /// @param most how many a house has at most
  public Bearers(People people, SecureRandom random, int most) {
    this.people = people;
    this.tokens = new Tokens(random);
    this.most = most;
  }

  /// Somebody who comes in by a token.
  ///
  /// @param by the id of the one who made their token
  /// @param since when, in epoch milliseconds
  public record Bearer(Person person, String by, long since) {}

  /// A new bearer.
  ///
  /// @param token secret; the house keeps its hash only
  public record Made(Person person, String token) {}

  /// Whether there are as many as there may be.
  public boolean isFull(Transaction transaction) throws StorageFailure {
    return transaction.first("SELECT count(*) FROM bearer", row -> row.number(1)).orElse(0L) >= most;
  }

  /// Makes a person with a name that nobody has, and their token.
  ///
  /// @param by the id of the one who makes it
  public Made make(Transaction transaction, String name, Role role, String by, long now) throws StorageFailure {
    var person = people.add(transaction, NewPerson.named(name, role), now);
    var number = People.number(person.id());
    people.keepName(transaction, number, name);
    transaction.update("INSERT INTO bearer (person, made_by, since) VALUES (?, ?, ?)", number, by, now);
    return new Made(person, tokens.give(transaction, person, null, now));
  }

  /// All of them, in the order in which they were made.
  public List<Bearer> all(Transaction transaction) throws StorageFailure {
    return transaction.list(
        """
        SELECT person.n, person.name, person.role, person.public_key, bearer.made_by, bearer.since
        FROM bearer JOIN person ON person.n = bearer.person ORDER BY person.n""",
        row -> new Bearer(People.person(row), row.text(5), row.number(6)));
  }

  public boolean isOne(Transaction transaction, Person person) throws StorageFailure {
    return transaction
        .first("SELECT 1 FROM bearer WHERE person = ?", row -> row.number(1), People.number(person.id()))
        .isPresent();
  }

  /// Takes somebody's token back. Nobody comes in as them any more, so their name is free for the next.
  public void revoke(Transaction transaction, Person person) throws StorageFailure {
    var number = People.number(person.id());
    transaction.update("DELETE FROM token WHERE person = ?", number);
    transaction.update("DELETE FROM bearer WHERE person = ?", number);
    people.freeName(transaction, number);
  }
}
