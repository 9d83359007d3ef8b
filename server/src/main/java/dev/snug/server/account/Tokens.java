package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Person;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tokens that bring the same person back. Whoever comes by key or by name gets a new one, whoever comes by token
/// keeps theirs; the newest few of a person stay good. Somebody who has no other way in, a bearer, has one alone, and
/// it stays.
final class Tokens {

  private static final int KEPT = 20;

  private final SecureRandom random;

  Tokens(SecureRandom random) {
    this.random = random;
  }

  /// Who comes by a token.
  ///
  /// @param device to which it was given, if it was to one
  record Holder(Person person, @Nullable PublicKey device) {}

  Optional<Holder> holder(Transaction transaction, String token) throws StorageFailure {
    return transaction.first(
        """
        SELECT person.n, person.name, person.role, person.public_key, token.device
        FROM token JOIN person ON person.n = token.person WHERE token.hash = ?""",
        row -> {
          var device = row.optionalText(5);
          return new Holder(People.person(row), device == null ? null : new PublicKey(device));
        },
        Secret.hash(token));
  }

  /// A new token of this person.
  ///
  /// @param device to which it is given, if it is to one
  String give(Transaction transaction, Person person, @Nullable PublicKey device, long now) throws StorageFailure {
    var token = Secret.token(random);
    var holder = People.number(person.id());
    transaction.update(
        "INSERT INTO token (n, hash, person, since, device) SELECT coalesce(max(n), 0) + 1, ?, ?, ?, ? FROM token",
        Secret.hash(token), holder, now, device == null ? null : device.text());
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
