package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Role;
import java.security.SecureRandom;
import java.time.Duration;

/// The invites of a house: what each gives, until when, and how often.
public final class Invites {

  private final SecureRandom random;

  public Invites(SecureRandom random) {
    this.random = random;
  }

  /// What an invite is worth now.
  sealed interface Worth {
    /// It opens the house.
    record Opens(Role role) implements Worth {}

    /// It does not.
    record Nothing(Refusal refusal) implements Worth {}
  }

  private record Kept(Role role, long ends, long uses, long used) {}

  /// Makes an invite.
  ///
  /// @param goodFor how long; zero for ever
  /// @param uses how many people may come in by it; 0 for any number
  /// @param now epoch milliseconds
  /// @return its secret, which is not kept
  public String make(Transaction transaction, Role role, Duration goodFor, int uses, long now) throws StorageFailure {
    var secret = Invite.newSecret(random);
    transaction.update(
        "INSERT INTO invite (hash, role, made, ends, uses, used) VALUES (?, ?, ?, ?, ?, 0)",
        Secret.hash(secret), role.name(), now, goodFor.isZero() ? 0 : now + goodFor.toMillis(), uses);
    return secret;
  }

  /// Makes an owner's invite for one use, and takes back those that nobody used.
  public String makeForOwner(Transaction transaction, long now) throws StorageFailure {
    transaction.update("DELETE FROM invite WHERE role = 'OWNER' AND used = 0");
    return make(transaction, Role.OWNER, Duration.ZERO, 1, now);
  }

  Worth worth(Transaction transaction, String secret, long now) throws StorageFailure {
    var kept =
        transaction.first(
            "SELECT role, ends, uses, used FROM invite WHERE hash = ?",
            row -> new Kept(Role.valueOf(row.text(1)), row.number(2), row.number(3), row.number(4)),
            Secret.hash(secret));
    return kept.<Worth>map(invite -> worth(invite, now)).orElse(new Worth.Nothing(Refusal.INVITE_UNKNOWN));
  }

  void use(Transaction transaction, String secret) throws StorageFailure {
    transaction.update("UPDATE invite SET used = used + 1 WHERE hash = ?", Secret.hash(secret));
  }

  private static Worth worth(Kept invite, long now) {
    if (invite.ends() != 0 && invite.ends() <= now) {
      return new Worth.Nothing(Refusal.INVITE_EXPIRED);
    }
    if (invite.uses() != 0 && invite.used() >= invite.uses()) {
      return new Worth.Nothing(Refusal.INVITE_USED_UP);
    }
    return new Worth.Opens(invite.role());
  }
}
