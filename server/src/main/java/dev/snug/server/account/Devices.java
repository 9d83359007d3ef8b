package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The devices of people. Each is a key, and each opens the house as its person.
public final class Devices {

  /// One of them.
  ///
  /// @param name what it calls itself, if it does
  /// @param since when it came to its person, in epoch milliseconds
  /// @param seen when it last came in
  public record Device(PublicKey key, @Nullable String name, long since, long seen) {}

  /// Those of somebody, in the order in which they came to them.
  ///
  /// @param person their id
  public List<Device> of(Transaction transaction, String person) throws StorageFailure {
    return transaction.list(
        "SELECT public_key, name, since, seen FROM device WHERE person = ? ORDER BY since, public_key",
        row -> new Device(new PublicKey(row.text(1)), row.optionalText(2), row.number(3), row.number(4)),
        People.number(person));
  }

  /// A device becomes this person's.
  void add(Transaction transaction, long person, PublicKey key, @Nullable String name, long now)
      throws StorageFailure {
    transaction.update(
        "INSERT INTO device (public_key, person, name, since, seen) VALUES (?, ?, ?, ?, ?)",
        key.text(), person, name, now, now);
  }

  /// A device comes in.
  ///
  /// @param name what it calls itself now; null if it does not say
  void comesIn(Transaction transaction, PublicKey key, @Nullable String name, long now) throws StorageFailure {
    transaction.update(
        "UPDATE device SET seen = ?, name = coalesce(?, name) WHERE public_key = ?", now, name, key.text());
  }

  /// Takes a device from its person; neither it nor the tokens that were given to it open anything any more.
  ///
  /// @param person the id of the one whose it is, and who has others
  /// @return the key by which people tell its person apart from now on, if it was this one so far
  public Optional<PublicKey> revoke(Transaction transaction, String person, PublicKey key) throws StorageFailure {
    transaction.update("DELETE FROM token WHERE device = ?", key.text());
    transaction.update("DELETE FROM device WHERE public_key = ?", key.text());
    var next = of(transaction, person).getFirst().key();
    var isFirst =
        transaction.update(
            "UPDATE person SET public_key = ? WHERE n = ? AND public_key = ?",
            next.text(), People.number(person), key.text());
    return isFirst == 0 ? Optional.empty() : Optional.of(next);
  }
}
