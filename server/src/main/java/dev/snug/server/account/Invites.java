package dev.snug.server.account;

import dev.snug.server.log.Row;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The invites of a house: what each gives, until when, and how often.
public final class Invites {

  /// How long one that opens nothing any more is still told apart from one that never was.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String COLUMNS = "SELECT hash, role, made_by, made, ends, uses, used FROM invite ";

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

  /// An invite as the house keeps it, which is without its secret. Times are epoch milliseconds.
  ///
  /// @param hash of its secret, by which it is known
  /// @param by the id of the one who made it; null if it was made at the house itself
  /// @param ends 0 for never
  /// @param uses 0 for any number
  public record Kept(String hash, Role role, @Nullable String by, long made, long ends, long uses, long used) {}

  /// A new invite.
  ///
  /// @param secret what opens the house, and is not kept
  public record Made(Kept invite, String secret) {}

  /// Makes an invite.
  ///
  /// @param goodFor how long; zero for ever
  /// @param uses how many people may come in by it; 0 for any number
  /// @param by the id of the one who makes it; null if it is made at the house itself
  /// @param now epoch milliseconds
  public Made make(
      Transaction transaction, Role role, Duration goodFor, int uses, @Nullable String by, long now)
      throws StorageFailure {
    forgetOld(transaction, now - REMEMBERED.toMillis());
    var secret = Invite.newSecret(random);
    var invite =
        new Kept(Secret.hash(secret), role, by, now, goodFor.isZero() ? 0 : now + goodFor.toMillis(), uses, 0);
    transaction.update(
        "INSERT INTO invite (hash, role, made_by, made, ends, uses, used) VALUES (?, ?, ?, ?, ?, ?, 0)",
        invite.hash(), role.name(), by, now, invite.ends(), uses);
    return new Made(invite, secret);
  }

  /// Makes an owner's invite for one use, and takes back those that nobody used.
  public String makeForOwner(Transaction transaction, long now) throws StorageFailure {
    transaction.update("DELETE FROM invite WHERE role = 'OWNER' AND used = 0");
    return make(transaction, Role.OWNER, Duration.ZERO, 1, null, now).secret();
  }

  /// Those that open the house now, the newest first; not those for an owner, which are the host's own affair.
  public List<Kept> open(Transaction transaction, long now, int most) throws StorageFailure {
    return transaction.list(
        COLUMNS
            + """
            WHERE role <> 'OWNER' AND (ends = 0 OR ends > ?) AND (uses = 0 OR used < uses)
            ORDER BY made DESC, hash LIMIT ?""",
        Invites::kept, now, most);
  }

  /// Takes an invite back; not one for an owner.
  ///
  /// @return whether there was one
  public boolean revoke(Transaction transaction, String hash) throws StorageFailure {
    return transaction.update("DELETE FROM invite WHERE hash = ? AND role <> 'OWNER'", hash) > 0;
  }

  Worth worth(Transaction transaction, String secret, long now) throws StorageFailure {
    var kept = transaction.first(COLUMNS + "WHERE hash = ?", Invites::kept, Secret.hash(secret));
    return kept.<Worth>map(invite -> worth(invite, now)).orElse(new Worth.Nothing(Refusal.INVITE_UNKNOWN));
  }

  void use(Transaction transaction, String secret) throws StorageFailure {
    transaction.update("UPDATE invite SET used = used + 1 WHERE hash = ?", Secret.hash(secret));
  }

  /// Used up is told by when it was made, since nobody wrote down when it was used.
  private static void forgetOld(Transaction transaction, long before) throws StorageFailure {
    transaction.update(
        "DELETE FROM invite WHERE (ends <> 0 AND ends < ?) OR (uses <> 0 AND used >= uses AND made < ?)",
        before, before);
  }

  private static Kept kept(Row row) throws StorageFailure {
    return new Kept(
        row.text(1), Role.valueOf(row.text(2)), row.optionalText(3), row.number(4), row.number(5), row.number(6),
        row.number(7));
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
