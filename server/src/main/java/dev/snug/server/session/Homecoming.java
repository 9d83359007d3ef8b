package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import java.util.List;

/// What somebody hears right behind the welcome. The settings are read by the writer thread, so that a change to one of
/// them is heard after all of them; what is unread is counted by a reader and comes when it is.
record Homecoming(House house, Session session, Person person, List<ServerFrame.Setting> settings, boolean mayHaveNews) {

  static Homecoming of(House house, Session session, Person person, boolean mayHaveNews, Transaction transaction)
      throws StorageFailure {
    return new Homecoming(
        house, session, person, house.desk().settings().all(transaction, person.id()),
        mayHaveNews);
  }

  void tell() {
    if (!settings.isEmpty()) {
      session.send(new ServerFrame.Settings(settings));
    }
    house.locate(person.id());
    if (mayHaveNews) {
      house.desk().counts().ofAll(person.id(), session);
    } else {
      session.send(new ServerFrame.Unread(List.of()));
    }
  }
}
