package dev.snug.shared.room;

import dev.snug.shared.protocol.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has become of a message since it was written: the fold of the entries about it. On the wire it is `now`.
///
/// @param edit the last edit, if there was one
/// @param reactions who put which emoji under it, in the order in which they came
/// @param votes who chose what, if it is a poll
/// @param closed whether a poll is over
/// @param thread what stands in its thread, if anything does
/// @param previews what stands behind addresses in its text, if that was ever shown
public record MessageState(
    @Nullable Edit edit,
    Map<String, Set<String>> reactions,
    Map<String, Set<Integer>> votes,
    boolean closed,
    @Nullable Replies thread,
    @Nullable Previews previews) {

  /// As it was first written.
  public static final MessageState UNCHANGED = new MessageState(null, Map.of(), Map.of(), false, null, null);

  /// The text that stands there now.
  ///
  /// @param times how often it was edited
  /// @param at when last, in epoch milliseconds
  public record Edit(String text, Set<String> mentions, int times, long at) {

    public Edit {
      mentions = Orders.copyOf(mentions);
    }
  }

  /// What stands in a message's thread.
  ///
  /// @param count how many messages
  /// @param people the ids of those who spoke first in it, a few
  /// @param lastAt when the last was said, in epoch milliseconds
  public record Replies(int count, List<String> people, long lastAt) {

    /// As many faces as a line shows.
    public static final int PEOPLE_SHOWN = 3;

    public Replies {
      people = List.copyOf(people);
    }

    private static Replies with(@Nullable Replies before, Entry reply) {
      if (before == null) {
        return new Replies(1, List.of(reply.author()), reply.at());
      }
      var people = new ArrayList<>(before.people);
      if (people.size() < PEOPLE_SHOWN && !people.contains(reply.author())) {
        people.add(reply.author());
      }
      return new Replies(before.count + 1, people, reply.at());
    }
  }

  /// What stands behind addresses in a message.
  ///
  /// @param links those that are shown now, maybe none
  /// @param times how often the author has said so
  public record Previews(List<LinkPreview> links, int times) {

    public Previews {
      links = List.copyOf(links);
    }

    private static Previews with(@Nullable Previews before, Body.Previewed previewed) {
      return new Previews(previewed.previews(), before == null ? 1 : before.times + 1);
    }

    /// Without those of addresses that are not in the text any more.
    private Previews in(String text) {
      var addresses = WebAddresses.in(text);
      return new Previews(links.stream().filter(link -> addresses.contains(link.url())).toList(), times);
    }
  }

  public MessageState {
    reactions = Orders.copyOf(reactions);
    votes = Orders.copyOf(votes);
  }

  /// With what an entry about this message does to it; the entry is allowed.
  MessageState with(Entry entry) {
    return switch (entry.body()) {
      case Body.Edited edited ->
          edit(new Edit(edited.text(), edited.mentions(), edit == null ? 1 : edit.times + 1, entry.at()))
              .previews(previews == null ? null : previews.in(edited.text()));
      case Body.Previewed previewed -> previews(Previews.with(previews, previewed));
      case Body.Reacted reacted -> reactions(reacted(entry.author(), reacted));
      case Body.Voted voted -> votes(voted(entry.author(), voted));
      case Body.PollClosed _ -> new MessageState(edit, reactions, votes, true, thread, previews);
      case Body.Said _, Body.Gone _ ->
          new MessageState(edit, reactions, votes, closed, Replies.with(thread, entry), previews);
      case Body.Pinned _, Body.Deleted _, Body.Poll _, Body.Forwarded _, Body.Joined _, Body.Left _, Body.Invited _,
          Body.Removed _, Body.Banned _, Body.Unbanned _, Body.Muted _, Body.RoleGiven _, Body.KeyGiven _,
          Body.Renamed _, Body.NameSet _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _, Body.Expired _ -> this;
    };
  }

  /// What is shown of the addresses in it.
  public List<LinkPreview> links() {
    return previews == null ? List.of() : previews.links();
  }

  /// Whether this person put this emoji under it.
  public boolean hasReacted(String person, String emoji) {
    return reactions.getOrDefault(emoji, Set.of()).contains(person);
  }

  boolean isFullOf(String emoji) {
    return reactions.values().stream().mapToInt(Set::size).sum() >= Limits.REACTIONS
        || (!reactions.containsKey(emoji) && reactions.size() >= Limits.EMOJI);
  }

  private Map<String, Set<String>> reacted(String person, Body.Reacted reacted) {
    var next = new LinkedHashMap<>(reactions);
    var people = next.getOrDefault(reacted.emoji(), Set.of());
    var after = reacted.on() ? Orders.with(people, person) : Orders.without(people, person);
    if (after.isEmpty()) {
      next.remove(reacted.emoji());
    } else {
      next.put(reacted.emoji(), after);
    }
    return next;
  }

  private Map<String, Set<Integer>> voted(String person, Body.Voted voted) {
    var next = new LinkedHashMap<>(votes);
    if (voted.choices().isEmpty()) {
      next.remove(person);
    } else {
      next.put(person, voted.choices());
    }
    return next;
  }

  private MessageState edit(Edit edit) {
    return new MessageState(edit, reactions, votes, closed, thread, previews);
  }

  private MessageState reactions(Map<String, Set<String>> reactions) {
    return new MessageState(edit, reactions, votes, closed, thread, previews);
  }

  private MessageState votes(Map<String, Set<Integer>> votes) {
    return new MessageState(edit, reactions, votes, closed, thread, previews);
  }

  private MessageState previews(@Nullable Previews previews) {
    return new MessageState(edit, reactions, votes, closed, thread, previews);
  }
}
