package dev.snug.client.store;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Everybody of the house who is known here.
public final class People {

  private static final String PERSON = "SELECT id, name, role, key FROM person ";

  private final Database database;

  People(Database database) {
    this.database = database;
  }

  public void keep(Person person) throws StoreFailed {
    var key = person.key();
    database.change(
        "INSERT OR REPLACE INTO person (id, name, role, key) VALUES (?, ?, ?, ?)",
        person.id(), person.name(), person.role().name(), key == null ? null : key.text());
  }

  public Optional<Person> find(String id) throws StoreFailed {
    return database.row(People::person, PERSON + "WHERE id = ?", id);
  }

  public List<Person> all() throws StoreFailed {
    return database.rows(People::person, PERSON);
  }

  private static Person person(ResultSet row) throws SQLException {
    var key = row.getString(4);
    return new Person(
        row.getString(1), row.getString(2), Role.valueOf(row.getString(3)), key == null ? null : new PublicKey(key));
  }
}
