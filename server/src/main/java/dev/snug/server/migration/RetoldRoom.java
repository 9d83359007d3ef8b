package dev.snug.server.migration;

import dev.snug.server.log.Replay;
import dev.snug.server.log.StorageFailure;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A room that is told again, entry by entry.
final class RetoldRoom {

  private static final int KEPT_AT_ONCE = 2_000;

  private final Retelling house;
  private final Replay replay;
  private final String id;
  private final Set<String> members = new HashSet<>();
  /// The numbers of messages by their keys in the other program, of those that can have a thread.
  private final Map<String, Long> roots = new HashMap<>();
  private final Map<Long, Integer> reactions = new HashMap<>();
  private final Set<String> reacted = new HashSet<>();
  private long top;

  RetoldRoom(Retelling house, Replay replay, String id) {
    this.house = house;
    this.replay = replay;
    this.id = id;
  }

  void joins(Person person, long at) throws StorageFailure {
    if (members.add(person.id())) {
      add(person.id(), at, new Body.Joined(person.name(), person.role(), null));
    }
  }

  void isCalled(String name, long at) throws StorageFailure {
    add(Entry.HOUSE, at, new Body.NameSet(name));
  }

  void isAbout(Person author, String topic, long at) throws StorageFailure {
    var shown = shown(topic).replace('\n', ' ').strip();
    if (!shown.isEmpty()) {
      add(author.id(), at, new Body.TopicSet(pieces(shown, Limits.TOPIC_LENGTH).getFirst()));
    }
  }

  void isArchived(Person author, long at) throws StorageFailure {
    add(author.id(), at, new Body.Archived(true));
  }

  /// Somebody says something; what is longer than a message can be becomes several.
  ///
  /// @param root the key of the message in whose thread it stands; null for none
  /// @return the number of the first of them; 0 if there is nothing to be shown
  long says(String key, Person author, long at, String text, Set<String> mentions, @Nullable String root)
      throws StorageFailure {
    var shown = shown(text).strip();
    if (shown.isEmpty()) {
      return 0;
    }
    joins(author, at);
    var thread = root == null ? null : roots.get(root);
    var first = top + 1;
    var called = new LinkedHashSet<>(mentions.stream().limit(Limits.MENTIONS).toList());
    for (var piece : pieces(shown, Limits.TEXT_LENGTH)) {
      add(author.id(), at, new Body.Said(piece, null, thread, called, List.of()));
      called = new LinkedHashSet<>();
    }
    if (thread == null) {
      roots.put(key, first);
    }
    return first;
  }

  /// Whether there was still room for it, and they had not reacted so before.
  boolean reacts(long message, Person author, String emoji, long at) throws StorageFailure {
    if (reactions.getOrDefault(message, 0) >= Limits.EMOJI || !reacted.add(message + " " + author.id() + " " + emoji)) {
      return false;
    }
    joins(author, at);
    reactions.merge(message, 1, Integer::sum);
    add(author.id(), at, new Body.Reacted(message, emoji, true));
    return true;
  }

  void pins(long message, Person author, long at) throws StorageFailure {
    add(author.id(), at, new Body.Pinned(message, true));
  }

  void end() throws StorageFailure {
    replay.commit();
  }

  private void add(String author, long at, Body body) throws StorageFailure {
    top++;
    replay.add(new Entry(top, Math.max(at, 0), author, "imported-" + id + "-" + top, body));
    house.told();
    if (top % KEPT_AT_ONCE == 0) {
      replay.commit();
    }
  }

  /// Without what cannot be shown: control characters, and halves of characters.
  private static String shown(String text) {
    var shown = new StringBuilder();
    text.replace("\r\n", "\n").codePoints()
        .filter(point -> point == '\n' || point == '\t' || (point >= ' ' && (point < 0xD800 || point > 0xDFFF)))
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static List<String> pieces(String text, int longest) {
    var pieces = new ArrayList<String>();
    var rest = text;
    while (rest.length() > longest) {
      var end = Character.isHighSurrogate(rest.charAt(longest - 1)) ? longest - 1 : longest;
      if (!rest.substring(0, end).isBlank()) {
        pieces.add(rest.substring(0, end));
      }
      rest = rest.substring(end);
    }
    if (!rest.isBlank()) {
      pieces.add(rest);
    }
    return pieces;
  }
}
