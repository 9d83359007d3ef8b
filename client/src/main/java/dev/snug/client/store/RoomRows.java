package dev.snug.client.store;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// How what is kept of a room is read.
final class RoomRows {

  private RoomRows() {}

  static KnownRoom room(ResultSet row) throws SQLException {
    return new KnownRoom(
        row.getString(1), RoomKind.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getBoolean(5),
        row.getBoolean(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10));
  }

  static RoomFacts facts(ResultSet row) throws SQLException {
    try {
      var facts = row.getString(1);
      return facts == null ? RoomFacts.NONE : FrameCodec.readFacts(facts);
    } catch (MalformedFrame e) {
      throw new SQLException("what is known of a room is damaged", e);
    }
  }

  static List<Person> members(ResultSet row) throws SQLException {
    try {
      var members = row.getString(1);
      return members != null && FrameCodec.readServer(members) instanceof ServerFrame.PeopleFound found
          ? found.people()
          : List.of();
    } catch (MalformedFrame e) {
      throw new SQLException("who is in a room is damaged", e);
    }
  }
}
