package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.room.Person;
import java.security.SecureRandom;
import java.util.Optional;

/// The tokens that bring the same person back. Whoever comes by key or by name gets a new one, whoever comes by token
/// keeps theirs; the newest few of a person stay good, one for each of their devices.
final class Tokens {

  private static final int KEPT = 20;

  private final SecureRandom random;

  Tokens(SecureRandom random) {
    this.random = random;
  }

  Optional<Person> holder(Transaction transaction, String token) throws StorageFailure {
    return transaction.first(
        """
        SELECT person.n, person.name, person.role, person.public_key
        FROM token JOIN person ON person.n = token.person WHERE token.hash = ?""",
        People::person, Secret.hash(token));
  }

  /// A new token of this person.
  String give(Transaction transaction, Person person, long now) throws StorageFailure {
    var token = Secret.token(random);
    var holder = People.number(person.id());
    transaction.update(
        "INSERT INTO token (n, hash, person, since) SELECT coalesce(max(n), 0) + 1, ?, ?, ? FROM token",
        Secret.hash(token), holder, now);
    transaction.update(
        """
        DELETE FROM token WHERE person = ? AND n <=
          (SELECT n FROM token WHERE person = ? ORDER BY n DESC LIMIT 1 OFFSET ?)""",
        holder, holder, KEPT);
    return token;
  }

  /// A token that was not kept: good for nothing later, but a welcome has one.
  String unkept() {
    return Secret.token(random);
  }
}
