package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message and what has become of it.
///
/// @param entry as first written; its body is [Body.OfMessage], or [Body.Gone] once it is deleted or expired
/// @param state what has become of it
/// @param asOf the number of the last entry that `state` takes into account
public record Message(Entry entry, MessageState state, long asOf) {

  /// A message as it is written.
  public static Message written(Entry entry) {
    return new Message(entry, MessageState.UNCHANGED, entry.seq());
  }

  /// Whether it is an entry that stands in the timeline by itself, or what is left of one.
  public static boolean isMessage(Body body) {
    return switch (body) {
      case Body.OfMessage _ -> true;
      case Body.Gone was -> Set.of("said", "poll", "forwarded").contains(was.was());
      case Body.OnMessage _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _ -> false;
    };
  }

  /// The number of the message that an entry is about: what it is done to, or in whose thread it stands; 0 for none.
  public static long about(Body body) {
    return switch (body) {
      case Body.OnMessage on -> on.message();
      case Body.Said said -> orNone(said.thread());
      case Body.Gone was -> orNone(was.thread());
      case Body.Poll _, Body.Forwarded _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _,
          Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _ -> 0;
    };
  }

  /// With what a later entry about it does to it, which has to be allowed; what is known already changes nothing.
  public Message with(Entry later) {
    if (later.seq() <= asOf || about(later.body()) != entry.seq()) {
      return this;
    }
    return later.body() instanceof Body.Deleted
        ? new Message(emptied(entry), MessageState.UNCHANGED, later.seq())
        : new Message(entry, state.with(later), later.seq());
  }

  /// What is left of an entry whose content is gone. It keeps its place in a thread, which counts it still.
  public static Entry emptied(Entry entry) {
    var body = entry.body();
    return body instanceof Body.Gone
        ? entry
        : new Entry(
            entry.seq(), entry.at(), entry.author(), entry.id(),
            new Body.Gone(Kinds.of(body), body instanceof Body.Said said ? said.thread() : null));
  }

  public boolean isGone() {
    return entry.body() instanceof Body.Gone;
  }

  /// Who is called by it now: ids, or [Body#EVERYONE].
  public Set<String> mentions() {
    if (state.edit() != null) {
      return state.edit().mentions();
    }
    return entry.body() instanceof Body.Said said ? said.mentions() : Set.of();
  }

  /// What it says now; empty if it is not something said, or gone.
  public String text() {
    if (!(entry.body() instanceof Body.Said said)) {
      return "";
    }
    return state.edit() == null ? said.text() : state.edit().text();
  }

  /// Why `author`, who may do such things in the room, may not do this to this message; empty when nothing speaks
  /// against it.
  ///
  /// @param mayDelete whether they may delete what others said
  Optional<Refusal> refuses(String author, Body body, boolean mayDelete) {
    if (isGone()) {
      return Optional.of(Refusal.NO_SUCH_MESSAGE);
    }
    var isOwn = entry.author().equals(author);
    return switch (body) {
      case Body.Edited _ -> unless(
          isOwn && entry.body() instanceof Body.Said,
          state.edit() != null && state.edit().times() >= Limits.EDITS ? Refusal.TOO_MANY : null);
      case Body.Previewed previewed -> unless(isOwn && isNaming(previewed), previewed(previewed));
      case Body.Deleted _ -> unless(isOwn || mayDelete, null);
      case Body.PollClosed _ -> unless(
          entry.body() instanceof Body.Poll && (isOwn || mayDelete), state.closed() ? Refusal.NO_CHANGE : null);
      case Body.Reacted reacted -> unless(true, reacted(author, reacted));
      case Body.Voted voted -> unless(
          entry.body() instanceof Body.Poll poll && !state.closed() && isAnswer(poll, voted), voted(author, voted));
      case Body.Said _ -> unless(!(entry.body() instanceof Body.Said root) || root.thread() == null, null);
      case Body.Pinned _, Body.Poll _, Body.Forwarded _, Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _,
          Body.NameSet _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ ->
          Optional.empty();
    };
  }

  private static long orNone(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private @Nullable Refusal reacted(String author, Body.Reacted reacted) {
    if (state.hasReacted(author, reacted.emoji()) == reacted.on()) {
      return Refusal.NO_CHANGE;
    }
    return reacted.on() && state.isFullOf(reacted.emoji()) ? Refusal.TOO_MANY : null;
  }

  private @Nullable Refusal voted(String author, Body.Voted voted) {
    if (state.votes().getOrDefault(author, Set.of()).equals(voted.choices())) {
      return Refusal.NO_CHANGE;
    }
    return state.votes().size() >= Limits.VOTES && !state.votes().containsKey(author) ? Refusal.TOO_MANY : null;
  }

  /// Nobody shows anything of an address that does not stand there.
  private boolean isNaming(Body.Previewed previewed) {
    var addresses = WebAddresses.in(text());
    return entry.body() instanceof Body.Said
        && previewed.previews().stream().allMatch(preview -> addresses.contains(preview.url()));
  }

  private @Nullable Refusal previewed(Body.Previewed previewed) {
    if (state.links().equals(previewed.previews())) {
      return Refusal.NO_CHANGE;
    }
    return state.previews() != null && state.previews().times() >= Limits.PREVIEWINGS ? Refusal.TOO_MANY : null;
  }

  private static boolean isAnswer(Body.Poll poll, Body.Voted voted) {
    return voted.choices().stream().allMatch(choice -> choice < poll.choices().size())
        && (poll.several() || voted.choices().size() <= 1);
  }

  private static Optional<Refusal> unless(boolean allowed, @Nullable Refusal otherwise) {
    return allowed ? Optional.ofNullable(otherwise) : Optional.of(Refusal.NOT_ALLOWED);
  }
}
