package dev.snug.server.hook;

import dev.snug.server.account.Hooks.Hook;
import dev.snug.server.account.People;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.House;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.HookEvent;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Body;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a hook is to be told next. It hears what people say and what other hooks were sent to say; not what it said itself, and no hook hears what another
/// answered, so that two of them cannot talk to each other for ever. What begins with a command of the room goes to the hook of that command alone.
final class NextEvent {

  /// Entries that are looked through in one go.
  static final int AT_ONCE = 100;

  /// A hook that could not be reached for longer is not told all of it.
  static final long MOST_BEHIND = 10_000;

  /// What the ids of entries begin with that hooks answered.
  static final String ANSWER = "answer-";

  private static final Pattern COMMAND = Pattern.compile("(/[a-z0-9][a-z0-9_-]{0,31})(?:\\s+(.*))?", Pattern.DOTALL);

  private final House house;
  private final RoomLog log = new RoomLog();

  NextEvent(House house) {
    this.house = house;
  }

  /// What was found.
  sealed interface Found {
    record Event(HookEvent event) implements Found {}

    /// Nothing is to be told.
    ///
    /// @param upTo so far
    /// @param more whether there are entries behind that
    record Nothing(long upTo, boolean more) implements Found {}
  }

  /// @param all the hooks of the house
  Found after(Transaction snapshot, Hook hook, List<Hook> all, long from) throws StorageFailure {
    var top = log.top(snapshot, hook.room());
    // Who is not in the room any more hears nothing of it, now or when they come back.
    if (top <= from || !log.isMember(snapshot, hook.room(), hook.person().id())) {
      return new Found.Nothing(Math.max(top, from), false);
    }
    var start = Math.max(from, top - MOST_BEHIND);
    var entries = log.entries(snapshot, hook.room(), new ClientFrame.From.After(start), AT_ONCE);
    for (var entry : entries) {
      var event = event(snapshot, hook, all, entry);
      if (event.isPresent()) {
        return new Found.Event(event.get());
      }
    }
    var last = entries.isEmpty() ? top : entries.getLast().seq();
    return new Found.Nothing(last, last < top);
  }

  private Optional<HookEvent> event(Transaction snapshot, Hook hook, List<Hook> all, WrittenEntry entry)
      throws StorageFailure {
    if (entry.author().equals(hook.person().id()) || !(body(entry) instanceof Body.Said said)) {
      return Optional.empty();
    }
    var isByHook = all.stream().anyMatch(each -> each.person().id().equals(entry.author()));
    if (isByHook && entry.id().startsWith(ANSWER)) {
      return Optional.empty();
    }
    var words = COMMAND.matcher(said.text());
    var word = !isByHook && words.matches() && isAnswered(all, hook.room(), words.group(1)) ? words.group(1) : null;
    if (!Objects.equals(word, hook.command())) {
      return Optional.empty();
    }
    var rest = word == null ? said.text() : Objects.requireNonNullElse(words.group(2), "").strip();
    return Optional.of(told(snapshot, hook, entry, said, word, rest));
  }

  private HookEvent told(
      Transaction snapshot, Hook hook, WrittenEntry entry, Body.Said said, @Nullable String command, String text)
      throws StorageFailure {
    var name = log.facts(snapshot, hook.room()).name();
    var person = new People().withId(snapshot, entry.author());
    return new HookEvent(
        house.epoch() + ":" + hook.room() + ":" + entry.seq(), hook.room(), name.isEmpty() ? hook.room() : name,
        entry.seq(), entry.at(), entry.author(), person.isEmpty() ? entry.author() : person.get().name(), command, text,
        said.thread());
  }

  private static boolean isAnswered(List<Hook> all, String room, String word) {
    return all.stream().anyMatch(hook -> hook.room().equals(room) && word.equals(hook.command()));
  }

  private static Body body(WrittenEntry entry) throws StorageFailure {
    try {
      return FrameCodec.readBody(entry.body());
    } catch (MalformedFrame e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "what is stored cannot be read: " + e.problem(), e);
    }
  }
}
