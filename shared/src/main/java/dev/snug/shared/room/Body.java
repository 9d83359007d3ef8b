package dev.snug.shared.room;

import dev.snug.shared.identity.PublicKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an entry says has happened. On the wire `kind` is the record's name in lower case, words joined by `-`.
public sealed interface Body {

  /// Mentioned instead of somebody's id: all who are in the room.
  String EVERYONE = "everyone";

  /// A message: stands in the timeline by itself and has a [MessageState].
  sealed interface OfMessage extends Body {}

  /// Something done to a message of the same room.
  sealed interface OnMessage extends Body {
    /// The number of the message.
    long message();
  }

  /// Something done to one person.
  sealed interface OnPerson extends Body {
    /// Their id.
    String person();
  }

  /// Somebody said something.
  ///
  /// @param text empty only if there are attachments
  /// @param replyTo the number of the entry that it answers, which it quotes
  /// @param thread the number of the message in whose thread it stands
  /// @param mentions ids of people, or [#EVERYONE]
  record Said(
      String text, @Nullable Long replyTo, @Nullable Long thread, Set<String> mentions, List<Attachment> attachments)
      implements OfMessage {

    public Said {
      mentions = Orders.copyOf(mentions);
      attachments = List.copyOf(attachments);
    }

    public Said(String text) {
      this(text, null, null, Set.of(), List.of());
    }
  }

  /// A question with choices.
  ///
  /// @param several whether one person may choose more than one
  record Poll(String question, List<String> choices, boolean several) implements OfMessage {

    public Poll {
      choices = List.copyOf(choices);
    }
  }

  /// A message of another room, passed on.
  ///
  /// @param room where it was said
  /// @param seq its number there
  /// @param original what it said then; the house puts it in, so that nobody is quoted falsely
  record Forwarded(String room, long seq, @Nullable Original original) implements OfMessage {}

  /// What was forwarded.
  ///
  /// @param author who said it: their id
  /// @param name their name then
  /// @param at when, in epoch milliseconds
  record Original(String author, String name, long at, String text, List<Attachment> attachments) {

    public Original {
      attachments = List.copyOf(attachments);
    }
  }

  /// The author put another text in the place of their own.
  record Edited(long message, String text, Set<String> mentions) implements OnMessage {

    public Edited {
      mentions = Orders.copyOf(mentions);
    }
  }

  /// What was said there is gone, for everybody.
  record Deleted(long message) implements OnMessage {}

  /// The author put an emoji under a message, or took it away.
  record Reacted(long message, String emoji, boolean on) implements OnMessage {}

  /// A message was put on the room's board, or taken off.
  record Pinned(long message, boolean on) implements OnMessage {}

  /// The author chose in a poll; no choice takes the vote back.
  ///
  /// @param choices counted from 0
  record Voted(long message, Set<Integer> choices) implements OnMessage {

    public Voted {
      choices = Orders.copyOf(choices);
    }
  }

  /// Nobody can vote any more.
  record PollClosed(long message) implements OnMessage {}

  /// The author showed what stands behind addresses in their own message, in the place of what they showed before.
  ///
  /// @param previews none takes them away; each is of an address that stands in the message ([WebAddresses])
  record Previewed(long message, List<LinkPreview> previews) implements OnMessage {

    public Previewed {
      previews = List.copyOf(previews);
    }
  }

  /// The author came into the room; only the house writes this.
  ///
  /// @param key the author's public key, if there is one
  record Joined(String name, Role role, @Nullable PublicKey key) implements Body {}

  /// The author left the room.
  record Left() implements Body {}

  /// Somebody may come into the room.
  record Invited(String person) implements OnPerson {}

  /// Somebody has to leave the room, or is not invited any more; they may come again as others do.
  record Removed(String person) implements OnPerson {}

  /// Somebody has to leave and cannot come again. In the lobby this is for the whole house.
  ///
  /// @param until epoch milliseconds; for ever if missing
  record Banned(String person, @Nullable Long until) implements OnPerson {}

  /// A ban is over.
  record Unbanned(String person) implements OnPerson {}

  /// Somebody can only read for a while, or can write again.
  ///
  /// @param until epoch milliseconds; until it is taken back if missing
  record Muted(String person, boolean on, @Nullable Long until) implements OnPerson {}

  /// Somebody has another role now. Whoever makes somebody else the owner becomes a moderator. In the lobby this is for
  /// the whole house.
  record RoleGiven(String person, Role role) implements OnPerson {}

  /// Somebody who lost their key goes on with another. Only in the lobby; the house tells the other rooms.
  record KeyGiven(String person, PublicKey key) implements OnPerson {}

  /// The author goes by another name now. Only in the lobby; the house tells the other rooms.
  record Renamed(String name) implements Body {}

  /// The room has another name; the lobby's is that of the house.
  record NameSet(String name) implements Body {}

  /// The room has another topic, or none if it is empty.
  record TopicSet(String topic) implements Body {}

  /// How long things are kept here from now on.
  record RetentionSet(Retention retention) implements Body {}

  /// The room is closed for good, and only to be read; or open again.
  record Archived(boolean on) implements Body {}

  /// What was said up to an entry is gone, as [RetentionSet] has it; only the house writes this.
  ///
  /// @param upTo the number of the last entry whose content is gone
  record Expired(long upTo) implements Body {}

  /// What stood here is gone: deleted, or expired. Nobody can write this; it is what is left.
  ///
  /// @param was the kind that it had
  /// @param thread the number of the message in whose thread it stood, where it still has its place
  record Gone(String was, @Nullable Long thread) implements Body {

    public Gone(String was) {
      this(was, null);
    }
  }
}
