package dev.snug.shared.protocol;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Orders;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a house says. On the wire `type` is the record's name in lower case, words joined by `-`, but `entry` for
/// [Delivered], `signal` for [Signalled] and `room` for [RoomNews]; docs/protocol.md shows each. Times are epoch
/// milliseconds.
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
  /// @param rooms the lobby, those that this person is in, and those that they are invited to
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
  record Peeked(@Nullable String id, House house, List<Person> people, int here) implements ServerFrame {

    /// As many faces as a card shows.
    public static final int PEOPLE_SHOWN = 4;

    public Peeked {
      people = List.copyOf(people);
    }
  }

  /// From here on the client gets every entry after `top`.
  ///
  /// @param facts what the entries up to `top` fold to, besides who is in the room
  /// @param members those in the room, at most [Limits#MEMBERS_NAMED] of them
  /// @param memberCount how many are in the room
  /// @param present those of the named who have a line to the house now
  record Following(
      @Nullable String id, String room, long top, RoomFacts facts, List<Person> members, int memberCount,
      Present present) implements ServerFrame {

    public Following {
      members = List.copyOf(members);
    }
  }

  /// Ids of people by where they are.
  record Present(Set<String> here, Set<String> away, Set<String> quiet) {

    public Present {
      here = Orders.copyOf(here);
      away = Orders.copyOf(away);
      quiet = Orders.copyOf(quiet);
    }
  }

  /// An entry of a followed room, or the answer to one's own post.
  record Delivered(String room, Entry entry) implements ServerFrame {}

  /// A part of a room's log, ascending.
  ///
  /// @param id the id of the `page` it answers
  /// @param now what has become, up to `top`, of those entries that are messages and have changed, by number
  /// @param more whether there are further entries in the direction asked for
  /// @param top the room's last number when the page was read
  /// @param people the authors of these entries and those whom the entries name
  record Paged(
      String id, String room, List<Entry> entries, Map<Long, MessageState> now, boolean more, long top,
      List<Person> people) implements ServerFrame {

    public Paged {
      entries = List.copyOf(entries);
      now = Map.copyOf(now);
      people = List.copyOf(people);
    }
  }

  /// All versions of a message, the oldest first.
  record Versions(String id, String room, long seq, List<Version> versions) implements ServerFrame {

    public Versions {
      versions = List.copyOf(versions);
    }
  }

  /// Messages, the newest first.
  ///
  /// @param next where to go on; null if there is nothing further
  /// @param people the authors
  record Found(String id, List<Hit> hits, @Nullable Long next, List<Person> people) implements ServerFrame {

    public Found {
      hits = List.copyOf(hits);
      people = List.copyOf(people);
    }
  }

  /// A message that was found.
  ///
  /// @param entry as it was first written
  /// @param now what has become of it
  record Hit(String room, Entry entry, MessageState now) {}

  /// What a message said from a moment on.
  record Version(long at, String text) {}

  /// Somebody else's signal.
  record Signalled(String room, String author, SignalKind kind) implements ServerFrame {}

  /// Who is somewhere else since the last word about a followed room.
  record Presence(String room, Present present, Set<String> gone) implements ServerFrame {

    public Presence {
      gone = Orders.copyOf(gone);
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

  /// What was asked is done, and there is nothing to tell.
  record Done(String id) implements ServerFrame {}

  /// The room that was asked for.
  record RoomMade(String id, RoomSummary room) implements ServerFrame {}

  /// A room that this person was brought or invited into.
  record RoomNews(RoomSummary room) implements ServerFrame {}

  /// A room that this person is not in, or not invited to, any more.
  record RoomGone(String room) implements ServerFrame {}

  /// Rooms.
  ///
  /// @param more whether there are further ones
  record Browsed(String id, List<RoomSummary> rooms, boolean more) implements ServerFrame {

    public Browsed {
      rooms = List.copyOf(rooms);
    }
  }

  /// People of the house, with their roles in it.
  ///
  /// @param more whether there are further ones
  record PeopleFound(String id, List<Person> people, boolean more) implements ServerFrame {

    public PeopleFound {
      people = List.copyOf(people);
    }
  }

  /// How much of some rooms this person has not read. Comes after the welcome and whenever one of their devices has read.
  record Unread(List<Count> rooms) implements ServerFrame {

    public Unread {
      rooms = List.copyOf(rooms);
    }
  }

  /// What is unread in a room.
  ///
  /// @param top the room's last number when it was counted
  /// @param read the last entry that was read
  /// @param messages of others after that, [Limits#UNREAD] at most
  /// @param mentions those of them that call this person, or everyone
  record Count(String room, long top, long read, int messages, int mentions) {}

  /// The other one in a direct room has read up to an entry.
  record Seen(String room, String person, long seq) implements ServerFrame {}

  /// What this person keeps here: all of it after the welcome, later what has changed.
  record Settings(List<Setting> settings) implements ServerFrame {

    public Settings {
      settings = List.copyOf(settings);
    }
  }

  /// Something that a person keeps.
  ///
  /// @param value null if it was taken away
  /// @param at when it was written
  record Setting(String key, @Nullable String value, long at) {}

  /// A plan is made, is due, or could not be carried out.
  record Planned(Plan plan) implements ServerFrame {}

  /// A plan is carried out, or given up.
  record PlanEnded(String plan) implements ServerFrame {}

  /// This person's plans.
  ///
  /// @param more whether there are further ones
  record Plans(String id, List<Plan> plans, boolean more) implements ServerFrame {

    public Plans {
      plans = List.copyOf(plans);
    }
  }

  /// A code for another device.
  ///
  /// @param code for people to type; good once
  /// @param ends until when
  record Linked(String id, String code, long ends) implements ServerFrame {}

  /// This person's devices.
  record Devices(String id, List<Device> devices) implements ServerFrame {

    public Devices {
      devices = List.copyOf(devices);
    }
  }

  /// A device, which is a key.
  ///
  /// @param name what it calls itself, if it does
  /// @param since when it came to this person
  /// @param seen when it last came in
  /// @param here whether it has a line to the house now
  record Device(PublicKey key, @Nullable String name, long since, long seen, boolean here) {}

  /// Somebody who comes in by a token.
  ///
  /// @param token secret, and never shown again
  record TokenMade(String id, Person person, String token) implements ServerFrame {}

  /// Those who come in by tokens.
  record Tokens(String id, List<Token> tokens) implements ServerFrame {

    public Tokens {
      tokens = List.copyOf(tokens);
    }
  }

  /// Somebody who comes in by a token.
  ///
  /// @param by the id of the one who made it
  record Token(Person person, String by, long since) {}

  /// An invite.
  ///
  /// @param secret what opens the house, and never shown again
  record InviteMade(String id, Invite invite, String secret) implements ServerFrame {}

  /// The invites that still open the house.
  record Invites(String id, List<Invite> invites) implements ServerFrame {

    public Invites {
      invites = List.copyOf(invites);
    }
  }

  /// An invite without its secret.
  ///
  /// @param invite its id
  /// @param by the id of the one who made it; null if it was made at the house itself
  /// @param ends null for never
  /// @param uses how many may come in by it; 0 for any number
  /// @param used how many have
  record Invite(String invite, Role role, @Nullable String by, long made, @Nullable Long ends, int uses, int used) {}

  /// To somebody who knocked: those who can open have been told.
  record Knocking() implements ServerFrame {}

  /// To those who can open: somebody stands at the door.
  record Knocked(String knock, String name, PublicKey key) implements ServerFrame {}

  /// To those who can open: somebody does not stand at the door any more.
  record KnockEnded(String knock) implements ServerFrame {}

  /// What one server holds.
  ///
  /// @param name of the house
  /// @param host the name of its owner, once there is one
  record House(String name, @Nullable String host) {}

  /// Who the house takes a client for.
  record You(String id, String name, Role role) {}
}
