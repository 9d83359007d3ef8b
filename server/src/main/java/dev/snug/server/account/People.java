package dev.snug.server.account;

import dev.snug.server.log.Row;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The people of a house. Nobody is ever taken out, so that an id always means the same person.
public final class People {

  private static final String COLUMNS = "SELECT n, name, role, public_key FROM person ";

  public Optional<Person> byKey(Transaction transaction, PublicKey key) throws StorageFailure {
    return transaction.first(COLUMNS + "WHERE public_key = ?", People::person, key.text());
  }

  /// The one who holds the house; none before somebody came by an owner's invite.
  public Optional<Person> owner(Transaction transaction) throws StorageFailure {
    return transaction.first(COLUMNS + "WHERE role = 'OWNER'", People::person);
  }

  /// Those with these ids, in no order.
  public List<Person> withIds(Transaction transaction, Collection<String> ids) throws StorageFailure {
    var people = new ArrayList<Person>();
    for (var id : new HashSet<>(ids)) {
      transaction.first(COLUMNS + "WHERE n = ?", People::person, number(id)).ifPresent(people::add);
    }
    return people;
  }

  /// Whether somebody who is no guest has this name, or one that looks like it. A guest's name is theirs only while they
  /// are here.
  boolean isTaken(Transaction transaction, String name) throws StorageFailure {
    return transaction
        .first("SELECT 1 FROM person WHERE folded = ? AND role <> 'GUEST'", row -> row.number(1), Skeleton.of(name))
        .isPresent();
  }

  Person add(Transaction transaction, NewPerson person, long now) throws StorageFailure {
    var key = person.key() == null ? null : person.key().text();
    var number = transaction.first("SELECT coalesce(max(n), 0) + 1 FROM person", row -> row.number(1)).orElse(1L);
    transaction.update(
        "INSERT INTO person (n, name, folded, role, public_key, since) VALUES (?, ?, ?, ?, ?, ?)",
        number, person.name(), Skeleton.of(person.name()), person.role().name(), key, now);
    return new Person("u" + number, person.name(), person.role(), person.key());
  }

  Person give(Transaction transaction, Person person, Role role) throws StorageFailure {
    transaction.update("UPDATE person SET role = ? WHERE n = ?", role.name(), number(person.id()));
    return new Person(person.id(), person.name(), role, person.key());
  }

  static long number(String id) {
    return Long.parseLong(id.substring(1));
  }

  static Person person(Row row) throws StorageFailure {
    var key = row.optionalText(4);
    return new Person(
        "u" + row.number(1), row.text(2), Role.valueOf(row.text(3)), key == null ? null : new PublicKey(key));
  }
}
