package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.room.Person;
import java.security.SecureRandom;
import java.util.Optional;

/// Who asks by the token of a welcome, beside a session. The house keeps hashes only and finds them by index, so that
/// neither the store nor the time of an answer tells anything about a token. Any thread, with a transaction of its own.
public final class Callers {

  private final Tokens tokens;
  private final Attempts attempts;

  public Callers(SecureRandom random, Attempts attempts) {
    this.tokens = new Tokens(random);
    this.attempts = attempts;
  }

  /// Milliseconds until tokens from there are looked at again; 0 for now.
  public long retryAfter(Visitor visitor) {
    return attempts.retryAfter(visitor.key());
  }

  /// Whose token this is; a wrong one counts as a guess.
  public Optional<Person> holder(Transaction transaction, String token, Visitor visitor) throws StorageFailure {
    var holder = tokens.holder(transaction, token);
    if (holder.isEmpty()) {
      attempts.failed(visitor.key());
    }
    return holder.map(Tokens.Holder::person);
  }

  /// Whether a token that was good is so still.
  public boolean isStill(Transaction transaction, String token, Person person) throws StorageFailure {
    return tokens.holder(transaction, token).map(holder -> holder.person().id().equals(person.id())).orElse(false);
  }
}
