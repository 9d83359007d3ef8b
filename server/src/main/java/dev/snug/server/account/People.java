package dev.snug.server.account;

import dev.snug.server.log.Row;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Likeness;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people of a house. Nobody is ever taken out, so that an id always means the same person.
public final class People {

  private static final String COLUMNS = "SELECT n, person.name, role, person.public_key FROM person ";

  private final Devices devices = new Devices();

  public Optional<Person> byKey(Transaction transaction, PublicKey key) throws StorageFailure {
    return transaction.first(
        COLUMNS + "JOIN device ON device.person = person.n WHERE device.public_key = ?", People::person, key.text());
  }

  /// The one who holds the house; none before somebody came by an owner's invite.
  public Optional<Person> owner(Transaction transaction) throws StorageFailure {
    return transaction.first(COLUMNS + "WHERE role = 'OWNER'", People::person);
  }

  /// The one with this id.
  public Optional<Person> withId(Transaction transaction, String id) throws StorageFailure {
    return isId(id) ? transaction.first(COLUMNS + "WHERE n = ?", People::person, number(id)) : Optional.empty();
  }

  /// Those who have a place in the house, in the order in which they came.
  ///
  /// @param find only those whose name holds this, if there is something to find
  /// @param after only those after the one with this id, if there is one
  public List<Person> find(Transaction transaction, @Nullable String find, @Nullable String after, int most)
      throws StorageFailure {
    return transaction.list(
        COLUMNS + "WHERE n > ? AND folded LIKE ? ESCAPE '!' ORDER BY n LIMIT ?",
        People::person,
        after != null && isId(after) ? number(after) : 0L,
        find == null ? "%" : "%" + Names.fold(find).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%",
        most);
  }

  /// Those of this name, whatever its case and width.
  public List<Person> named(Transaction transaction, String name) throws StorageFailure {
    return transaction.list(COLUMNS + "WHERE folded = ?", People::person, Names.fold(name));
  }

  /// Those with these ids, in no order.
  public List<Person> withIds(Transaction transaction, Collection<String> ids) throws StorageFailure {
    var people = new ArrayList<Person>();
    for (var id : new HashSet<>(ids)) {
      withId(transaction, id).ifPresent(people::add);
    }
    return people;
  }

  /// Whether somebody else keeps a name that is taken for this one. The name of a guest who came by name alone is theirs
  /// only while they are here, and not kept.
  ///
  /// @param person the id of the one who asks, if the house knows them
  boolean isNameKept(Transaction transaction, Likeness likeness, @Nullable String person) throws StorageFailure {
    return transaction
        .first(
            "SELECT 1 FROM person WHERE (look = ? OR small = ?) AND n <> ?", row -> row.number(1),
            likeness.look(), likeness.small(), person == null ? 0L : number(person))
        .isPresent();
  }

  Person add(Transaction transaction, NewPerson person, long now) throws StorageFailure {
    var key = person.key() == null ? null : person.key().text();
    var number = transaction.first("SELECT coalesce(max(n), 0) + 1 FROM person", row -> row.number(1)).orElse(1L);
    transaction.update(
        "INSERT INTO person (n, name, folded, role, public_key, since) VALUES (?, ?, ?, ?, ?, ?)",
        number, person.name(), Names.fold(person.name()), person.role().name(), key, now);
    if (person.key() != null) {
      devices.add(transaction, number, person.key(), person.device(), now);
    }
    if (key != null || person.role() != Role.GUEST) {
      keepName(transaction, number, person.name());
    }
    return new Person("u" + number, person.name(), person.role(), person.key());
  }

  /// Somebody of another house becomes the same person here, with the same id and key.
  public void bring(Transaction transaction, Person person, long now) throws StorageFailure {
    if (!isId(person.id())) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "Nobody can have the id " + person.id() + ".", null);
    }
    var key = person.key();
    transaction.update(
        "INSERT INTO person (n, name, folded, role, public_key, since) VALUES (?, ?, ?, ?, ?, ?)",
        number(person.id()), person.name(), Names.fold(person.name()), person.role().name(),
        key == null ? null : key.text(), now);
    if (key != null) {
      devices.add(transaction, number(person.id()), key, null, now);
    }
    if (key != null || person.role() != Role.GUEST) {
      keepName(transaction, number(person.id()), person.name());
    }
  }

  /// From now on somebody's name stays theirs when they leave.
  void keepName(Transaction transaction, long person, String name) throws StorageFailure {
    var likeness = Likeness.of(name);
    transaction.update(
        "UPDATE person SET look = ?, small = ? WHERE n = ?", likeness.look(), likeness.small(), person);
  }

  /// Anybody can have this person's name.
  void freeName(Transaction transaction, long person) throws StorageFailure {
    transaction.update("UPDATE person SET look = NULL, small = NULL WHERE n = ?", person);
  }

  /// Somebody goes on with another key; those they had open nothing any more, and neither do their tokens.
  public void giveKey(Transaction transaction, String id, PublicKey key, long now) throws StorageFailure {
    transaction.update("DELETE FROM device WHERE person = ?", number(id));
    transaction.update("DELETE FROM token WHERE person = ?", number(id));
    transaction.update("DELETE FROM bearer WHERE person = ?", number(id));
    transaction.update("UPDATE person SET public_key = ? WHERE n = ?", key.text(), number(id));
    devices.add(transaction, number(id), key, null, now);
    var person = withId(transaction, id);
    if (person.isPresent()) {
      keepName(transaction, number(id), person.get().name());
    }
  }

  /// Somebody goes by another name.
  public void rename(Transaction transaction, String id, String name) throws StorageFailure {
    transaction.update(
        "UPDATE person SET name = ?, folded = ? WHERE n = ?", name, Names.fold(name), number(id));
    var likeness = Likeness.of(name);
    transaction.update(
        "UPDATE person SET look = ?, small = ? WHERE n = ? AND look IS NOT NULL",
        likeness.look(), likeness.small(), number(id));
  }

  /// Somebody has another role.
  public Person give(Transaction transaction, Person person, Role role) throws StorageFailure {
    transaction.update("UPDATE person SET role = ? WHERE n = ?", role.name(), number(person.id()));
    if (person.role() == Role.GUEST && role != Role.GUEST) {
      keepName(transaction, number(person.id()), person.name());
    }
    return new Person(person.id(), person.name(), role, person.key());
  }

  /// Whether this can be somebody's id.
  private static boolean isId(String id) {
    return id.matches("u[1-9][0-9]{0,17}");
  }

  /// The number in somebody's id.
  public static long number(String id) {
    return Long.parseLong(id.substring(1));
  }

  static Person person(Row row) throws StorageFailure {
    var key = row.optionalText(4);
    return new Person(
        "u" + row.number(1), row.text(2), Role.valueOf(row.text(3)), key == null ? null : new PublicKey(key));
  }
}
