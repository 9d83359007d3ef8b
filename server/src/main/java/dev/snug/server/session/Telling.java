package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms;
import dev.snug.server.room.Rooms.Outcome.Added;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries that are about to be stored, and what has to be told when they are: delivered to those who follow, and said
/// to those whom they bring into a room or out of it. Made anew each time the work is stored; writer thread only.
final class Telling {

  private final House house;
  private final @Nullable Session asking;
  private final List<Told> entries = new ArrayList<>(1);

  /// @param news the room as whoever it is brought to sees it
  private record Told(Added added, @Nullable RoomSummary news) {}

  /// @param asking the session that hears of the room it comes into by the answer to what it asked, if there is one
  Telling(House house, @Nullable Session asking) {
    this.house = house;
    this.asking = asking;
  }

  /// Takes what was added in.
  void add(Transaction transaction, Added added) throws StorageFailure {
    var newcomer = newcomer(added);
    var news = newcomer == null || house.attendance().sessions(newcomer).isEmpty()
        ? null
        : house.rooms().summary(transaction, added.room(), newcomer);
    entries.add(new Told(added, news));
  }

  /// Tells everybody.
  void tell() {
    for (var told : entries) {
      tell(told.added, told.news);
    }
  }

  private void tell(Added added, @Nullable RoomSummary news) {
    var room = added.room();
    room.deliver(added.written());
    var author = added.entry().author();
    switch (added.entry().body()) {
      case Body.Left _ -> dismiss(room, author);
      case Body.Removed removed -> dismiss(room, removed.person());
      case Body.Banned banned -> {
        dismiss(room, banned.person());
        if (room.id().equals(Rooms.LOBBY)) {
          house.attendance().turnOut(banned.person(), CloseCode.BANNED);
        }
      }
      // The house says it of somebody whose other devices stay theirs.
      case Body.KeyGiven given when room.id().equals(Rooms.LOBBY) && !author.equals(Entry.HOUSE) ->
          house.attendance().turnOut(given.person(), CloseCode.REVOKED);
      case Body.Invited _, Body.Joined _ -> sayNews(added, news);
      case Body.OfMessage _, Body.OnMessage _, Body.Unbanned _, Body.Muted _, Body.RoleGiven _, Body.KeyGiven _,
          Body.Renamed _, Body.NameSet _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _,
          Body.Gone _ -> {}
    }
  }

  private void dismiss(Room room, String person) {
    house.rooms().dismiss(room, person);
    for (var session : house.attendance().sessions(person)) {
      session.followed().remove(room);
      session.send(new ServerFrame.RoomGone(room.id()));
    }
  }

  /// Their devices that follow the room have heard the entry itself.
  private void sayNews(Added added, @Nullable RoomSummary news) {
    var newcomer = newcomer(added);
    if (newcomer == null || news == null) {
      return;
    }
    for (var session : house.attendance().sessions(newcomer)) {
      if (session != asking && !added.room().isFollowedBy(session)) {
        session.send(new ServerFrame.RoomNews(news));
      }
    }
  }

  /// Whom an entry brings a room that they had not. Who is chosen for a group or direct room has joined right behind.
  private static @Nullable String newcomer(Added added) {
    if (added.entry().body() instanceof Body.Joined) {
      return added.entry().author();
    }
    var isChosen = added.room().kind() == RoomKind.GROUP || added.room().kind() == RoomKind.DIRECT;
    return added.entry().body() instanceof Body.Invited(String person) && !isChosen ? person : null;
  }
}
