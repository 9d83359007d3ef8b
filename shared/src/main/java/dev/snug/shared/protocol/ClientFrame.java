package dev.snug.shared.protocol;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Orders;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a client says. On the wire `type` is the record's name in lower case, words joined by `-`; docs/protocol.md
/// shows each.
public sealed interface ClientFrame {

  /// The version of the protocol that these frames are.
  int VERSION = 1;

  /// The id by which an answer names this frame, if it has one.
  @Nullable String id();

  /// Asks to come in; answered by `welcome`, or by `refused` and a close.
  record Hello(int version, Credential credential) implements ClientFrame {
    @Override
    public @Nullable String id() {
      return null;
    }
  }

  /// Before `hello`: asks what house an invite opens; answered by `peeked` or `refused`.
  record Peek(@Nullable String id, String invite) implements ClientFrame {}

  /// Asks for the live entries of a room from now on; coming into a public room for the first time, or into one that
  /// one is invited to, is an entry itself.
  record Follow(@Nullable String id, String room) implements ClientFrame {}

  /// Asks for an entry to be added to a room.
  ///
  /// @param id a random name for it; posting it again is answered with the first entry
  record Post(String id, String room, Body body) implements ClientFrame {}

  /// Asks for older or newer entries of a room.
  ///
  /// @param id named again in the answer
  /// @param from where to start
  /// @param limit how many entries at most
  record Page(String id, String room, From from, int limit) implements ClientFrame {}

  /// Asks for all versions of a message, the oldest first; answered by `versions`.
  record Versions(String id, String room, long seq) implements ClientFrame {}

  /// Looks for messages in the rooms that this person is in, the newest first; answered by `found`.
  ///
  /// @param query as it was typed; see [dev.snug.shared.search.Query]
  /// @param zone where the days begin that the query names
  /// @param room only in this room
  /// @param before go on here: the `next` of an earlier answer to the same query
  /// @param limit how many at most
  record Search(String id, String query, ZoneId zone, @Nullable String room, @Nullable Long before, int limit)
      implements ClientFrame {}

  /// Something fleeting: never stored, first to be dropped.
  record Signal(String room, SignalKind kind) implements ClientFrame {
    @Override
    public @Nullable String id() {
      return null;
    }
  }

  /// This device is used, left alone, or not to be disturbed. Fleeting as well.
  record Appear(Presence as) implements ClientFrame {
    @Override
    public @Nullable String id() {
      return null;
    }
  }

  /// Everything up to `seq` in the room has been read by this person.
  record Read(String room, long seq) implements ClientFrame {
    @Override
    public @Nullable String id() {
      return null;
    }
  }

  /// Makes a room; answered by `room-made`, in the case of a direct room also if it has been there before.
  ///
  /// @param id a random name for the wish; wishing it again is answered with the same room
  /// @param name empty for a direct room
  /// @param topic empty if there is none
  /// @param people the ids of those who are invited, or in a group or direct room are in it at once
  record MakeRoom(String id, RoomKind kind, String name, String topic, Set<String> people) implements ClientFrame {

    public MakeRoom {
      people = Orders.copyOf(people);
    }
  }

  /// Asks for public rooms and one's own, in the order in which they were made; answered by `browsed`.
  ///
  /// @param find only those whose name or topic holds this
  /// @param after only those after this room
  record Browse(String id, @Nullable String find, @Nullable String after, int limit) implements ClientFrame {}

  /// Asks for people of the house, in the order in which they came; answered by `people-found`.
  ///
  /// @param find only those whose name holds this
  /// @param ids only these, if there are any
  /// @param after only those after this one
  record FindPeople(String id, @Nullable String find, Set<String> ids, @Nullable String after, int limit)
      implements ClientFrame {

    public FindPeople {
      ids = Orders.copyOf(ids);
    }
  }

  /// Keeps something for all of one's devices: a setting or a draft. The one written last stays.
  ///
  /// @param value null takes it away
  /// @param at when it was written, in epoch milliseconds
  record Setting(String id, String key, @Nullable String value, long at) implements ClientFrame {}

  /// Has the house post something later.
  ///
  /// @param id of the plan, and then of the entry
  /// @param at epoch milliseconds
  record Schedule(String id, String room, long at, Body.Said body) implements ClientFrame {}

  /// Has the house remind one of an entry later.
  ///
  /// @param id of the plan
  /// @param at epoch milliseconds
  record Remind(String id, String room, long seq, long at) implements ClientFrame {}

  /// Gives up a plan, or puts a reminder away.
  record Cancel(String id, String plan) implements ClientFrame {}

  /// Asks for one's plans, the next first; answered by `plans`.
  ///
  /// @param after only those after this one
  record Plans(String id, @Nullable String after) implements ClientFrame {}

  /// Asks for a code by which another device of the same person comes in, once and soon; answered by `linked`.
  record Link(String id) implements ClientFrame {}

  /// Asks for one's devices; answered by `devices`.
  record Devices(String id) implements ClientFrame {}

  /// Takes a device away from oneself; answered by `done`.
  record RevokeDevice(String id, PublicKey key) implements ClientFrame {}

  /// Makes somebody who comes in by a token: a bot or a web guest; answered by `token-made`.
  record MakeToken(String id, String name, Role role) implements ClientFrame {}

  /// Asks for those who come in by tokens; answered by `tokens`.
  record Tokens(String id) implements ClientFrame {}

  /// Takes somebody's token back; answered by `done`.
  record RevokeToken(String id, String person) implements ClientFrame {}

  /// Makes an invite; answered by `invite-made`.
  ///
  /// @param goodFor how long; zero for ever
  /// @param uses how many people may come in by it; 0 for any number
  record MakeInvite(String id, Role role, Duration goodFor, int uses) implements ClientFrame {}

  /// Asks for the invites that still open the house; answered by `invites`.
  record Invites(String id) implements ClientFrame {}

  /// Takes an invite back; answered by `done`.
  record RevokeInvite(String id, String invite) implements ClientFrame {}

  /// Opens the door to somebody who knocked, or does not; answered by `done`.
  record Admit(String id, String knock, boolean in) implements ClientFrame {}

  /// Where a page starts; the entry named is not part of it.
  sealed interface From {
    long seq();

    /// The entries before `seq`, nearest first cut, in ascending order.
    record Before(long seq) implements From {}

    /// The entries after `seq`, in ascending order.
    record After(long seq) implements From {}
  }
}
