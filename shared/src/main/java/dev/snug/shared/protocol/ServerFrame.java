package dev.snug.shared.protocol;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a house says. On the wire `type` is the record's name in lower case, but `entry` for [Delivered];
/// docs/protocol.md shows each.
public sealed interface ServerFrame {

  /// The first frame of every connection.
  ///
  /// @param nonce what the client's proof has to sign, never used twice
  /// @param server the fingerprint of the house's public key
  record Challenge(String nonce, Fingerprint server) implements ServerFrame {}

  /// Somebody is in.
  ///
  /// @param epoch names the store: entries of another epoch are another log
  /// @param you who the house takes the client for
  /// @param token brings the same person back; secret
  /// @param rooms what this person can follow
  record Welcome(String epoch, House house, You you, String token, List<RoomSummary> rooms, Limits limits)
      implements ServerFrame {

    public Welcome {
      rooms = List.copyOf(rooms);
    }
  }

  /// What an invite opens.
  ///
  /// @param people some of those who are here now, at most [#PEOPLE_SHOWN]
  /// @param here how many are here now
  record Peeked(House house, List<Person> people, int here) implements ServerFrame {

    /// As many faces as a card shows.
    public static final int PEOPLE_SHOWN = 4;

    public Peeked {
      people = List.copyOf(people);
    }
  }

  /// From here on the client gets every entry after `top`.
  ///
  /// @param members those in the room, at most [Limits#MEMBERS_NAMED] of them
  /// @param memberCount how many are in the room
  /// @param here the ids of those of them who are connected now
  record Following(String room, long top, List<Person> members, int memberCount, Set<String> here)
      implements ServerFrame {

    public Following {
      members = List.copyOf(members);
      here = Set.copyOf(here);
    }
  }

  /// An entry of a followed room, or the answer to one's own post.
  record Delivered(String room, Entry entry) implements ServerFrame {}

  /// A part of a room's log, ascending.
  ///
  /// @param id the id of the `page` it answers
  /// @param more whether there are further entries in the direction asked for
  /// @param top the room's last number when the page was read
  /// @param people the authors of these entries
  record Paged(String id, String room, List<Entry> entries, boolean more, long top, List<Person> people)
      implements ServerFrame {

    public Paged {
      entries = List.copyOf(entries);
      people = List.copyOf(people);
    }
  }

  /// Somebody else's signal.
  record Signalled(String room, String author, SignalKind kind) implements ServerFrame {}

  /// Who came to and who went from a followed room since the last word about it.
  record Presence(String room, Set<String> here, Set<String> gone) implements ServerFrame {

    public Presence {
      here = Set.copyOf(here);
      gone = Set.copyOf(gone);
    }
  }

  /// The house does not do what was asked; nothing has changed.
  ///
  /// @param id of the frame that is refused, if it had one
  /// @param field the field at fault, if it is one
  /// @param retryAfter milliseconds after which asking again is of use, if it is
  record Refused(
      @Nullable String id, Refusal refusal, @Nullable String field, String message, @Nullable Long retryAfter)
      implements ServerFrame {}

  /// What one server holds.
  ///
  /// @param name of the house
  /// @param host the name of its owner, once there is one
  record House(String name, @Nullable String host) {}

  /// Who the house takes a client for.
  record You(String id, String name, Role role) {}

  /// A room in a list.
  ///
  /// @param top the number of its last entry
  /// @param read the last entry that this person has read
  record RoomSummary(String room, RoomKind kind, String name, long top, long read) {}
}
