package dev.snug.shared.room;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What might happen next in a room, allowed or not, by members, strangers and the house; the same for the same seed.
final class Chance {

  private static final int PEOPLE = 14;
  private static final List<String> EMOJI = List.of("👍", "❤️", "🇩🇪", "1️⃣", "👩🏽‍🚀");
  private static final List<String> TEXTS = List.of("hi", "hello 你好 👋", "a \"quote\"\nand a line", "Kettle's on.", "https://a.example and https://b.example/x.");

  private final Random random;
  private long now = 1_795_348_800_000L;

  Chance(long seed) {
    random = new Random(seed);
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /// Time goes on, or stands still for a moment.
  long later() {
    now += random.nextInt(3_000);
    return now;
  }

  /// Rooms of two are seldom: little happens in them.
  RoomKind kind() {
    return once(8) ? RoomKind.DIRECT : RoomKind.values()[random.nextInt(3)];
  }

  /// Somebody who could do something: mostly one of the room.
  String author(RoomState room) {
    return switch (random.nextInt(25)) {
      case 0 -> Entry.HOUSE;
      case 1, 2 -> person();
      case 3 -> oneOf(room.facts().invited());
      default -> member(room);
    };
  }

  /// Anything that an author could try.
  Body body(String author, Side side) {
    var room = side.room();
    if (author.equals(Entry.HOUSE) && !once(6)) {
      return byHouse(room);
    }
    if (room.member(author).isEmpty() && !once(4)) {
      return joined(room.top() == 0);
    }
    if (room.members().size() < 5 && once(4)) {
      return new Body.Invited(person());
    }
    return room.facts().archived() && once(4) ? new Body.Archived(false) : byPerson(side);
  }

  private Body byPerson(Side side) {
    return switch (random.nextInt(60)) {
      case 0 -> new Body.Poll("Tea?", List.of("yes", "no", "later"), random.nextBoolean());
      case 1 -> new Body.Forwarded("den", 7, once(4) ? null : original());
      case 2, 3, 4, 5, 6 -> new Body.Edited(message(side), text(), mentions());
      case 7, 8, 9 -> new Body.Deleted(message(side));
      case 10, 11, 12, 13, 14, 15, 16 ->
          new Body.Reacted(message(side), EMOJI.get(random.nextInt(EMOJI.size())), !once(3));
      case 17, 18, 19 -> new Body.Pinned(message(side), !once(3));
      case 20, 21, 22, 23, 24, 25 -> new Body.Voted(poll(side), choices());
      case 26 -> new Body.PollClosed(poll(side));
      case 27 -> new Body.Poll("Coffee?", List.of("yes", "no"), false);
      case 28 -> new Body.Left();
      case 29, 30 -> new Body.Invited(person());
      case 31 -> new Body.Removed(somebody(side.room()));
      case 32 -> new Body.Banned(somebody(side.room()), until());
      case 33 -> new Body.Unbanned(oneOf(side.room().facts().banned().keySet()));
      case 34, 35 -> new Body.Muted(somebody(side.room()), true, until());
      case 36 -> new Body.Muted(oneOf(side.room().facts().muted().keySet()), false, null);
      case 37, 38, 39 -> new Body.RoleGiven(somebody(side.room()), role());
      case 40 -> new Body.KeyGiven(somebody(side.room()), key());
      case 41 -> new Body.Renamed("Name " + random.nextInt(9));
      case 42 -> new Body.NameSet("Room " + random.nextInt(3));
      case 43 -> new Body.TopicSet(once(2) ? "" : "Topic " + random.nextInt(3));
      case 44 -> new Body.Archived(once(3));
      case 45 -> new Body.RetentionSet(retention());
      case 46 -> never(side);
      case 47, 48, 49 -> new Body.Previewed(message(side), previews());
      default -> said(side);
    };
  }

  private List<LinkPreview> previews() {
    var picture = once(3) ? new Attachment(hash(), "preview.png", "image/png", 7) : null;
    var some = List.of(
        new LinkPreview("https://a.example", "A", "", "", null),
        new LinkPreview("https://b.example/x", "B", "about it", "B's", picture),
        new LinkPreview("https://c.example", "C", "", "", null));
    return switch (random.nextInt(8)) {
      case 0 -> List.of();
      case 1 -> some;
      case 2, 3 -> some.subList(1, 2);
      default -> some.subList(0, 2);
    };
  }

  private Body never(Side side) {
    return switch (random.nextInt(4)) {
      case 0 -> new Body.Expired(number(side.room()));
      case 1 -> new Body.Gone("said");
      case 2 -> new Body.Gone("said", message(side));
      default -> joined(false);
    };
  }

  /// A house gives a room that has lost its owner another one.
  private Body byHouse(RoomState room) {
    if (room.members().stream().noneMatch(person -> person.role() == Role.OWNER)) {
      return new Body.RoleGiven(member(room), Role.OWNER);
    }
    return switch (random.nextInt(14)) {
      case 0 -> new Body.Removed(somebody(room));
      case 1 -> new Body.RoleGiven(somebody(room), role());
      case 2, 3 -> new Body.KeyGiven(somebody(room), key());
      case 4, 5 -> new Body.NameSet("House " + random.nextInt(3));
      case 6, 7, 8 -> new Body.Expired(Math.max(1, room.top() - random.nextInt(400)));
      case 9 -> new Body.Expired(room.top() + random.nextInt(3));
      default -> byPerson(new Side(room.kind()));
    };
  }

  private Body joined(boolean first) {
    var role = first || once(40) ? Role.OWNER : Role.values()[1 + random.nextInt(Role.values().length - 1)];
    return new Body.Joined("Name " + random.nextInt(9), role, once(4) ? null : key());
  }

  private Body.Said said(Side side) {
    return new Body.Said(
        text(),
        once(6) ? number(side.room()) : null,
        once(3) ? message(side) : null,
        mentions(),
        once(8) ? List.of(once(4) ? voice() : new Attachment(hash(), "tea.png", "image/png", 7)) : List.of());
  }

  private Attachment voice() {
    var peaks = random.ints(1 + random.nextInt(Limits.VOICE_PEAKS), 0, 256).boxed().toList();
    var voice = new Voice(1 + random.nextLong(Limits.VOICE_LASTS.toMillis()), peaks);
    return new Attachment(hash(), "voice.wav", "audio/wav", 7).spoken(voice);
  }

  private static Body.Original original() {
    return new Body.Original("u3", "Mei", 1_795_348_000_000L, "said elsewhere", List.of());
  }

  /// Mostly one of the last messages, sometimes any number at all.
  private long message(Side side) {
    var messages = side.messages();
    if (messages.isEmpty() || once(8)) {
      return number(side.room());
    }
    var recent = new ArrayList<>(messages.reversed().keySet().stream().limit(12).toList());
    return recent.get(random.nextInt(recent.size()));
  }

  private long poll(Side side) {
    return side.messages().reversed().values().stream().limit(60)
        .filter(message -> message.entry().body() instanceof Body.Poll).skip(random.nextInt(2)).findFirst()
        .map(poll -> poll.entry().seq()).orElseGet(() -> message(side));
  }

  private long number(RoomState room) {
    return 1 + random.nextLong(room.top() + 3);
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String somebody(RoomState room) {
    return once(4) ? person() : member(room);
  }

  private String member(RoomState room) {
    return oneOf(room.members().stream().map(Person::id).toList());
  }

  private String oneOf(Collection<String> some) {
    return some.isEmpty() ? person() : List.copyOf(some).get(random.nextInt(some.size()));
  }

  private String person() {
    return "u" + random.nextInt(PEOPLE);
  }

  private Role role() {
    return Role.values()[random.nextInt(Role.values().length)];
  }

  private Set<String> mentions() {
    return switch (random.nextInt(8)) {
      case 0 -> Set.of(Body.EVERYONE);
      case 1 -> new LinkedHashSet<>(List.of(person(), person()));
      default -> Set.of();
    };
  }

  private Set<Integer> choices() {
    var choices = new LinkedHashSet<Integer>();
    for (var more = random.nextInt(3); more > 0; more--) {
      choices.add(random.nextInt(4));
    }
    return choices;
  }

  private @Nullable Long until() {
    return once(3) ? null : now + random.nextLong(-1_000, 60_000);
  }

  private Retention retention() {
    return switch (random.nextInt(3)) {
      case 0 -> new Retention.Forever();
      case 1 -> new Retention.UntilClosed();
      default -> new Retention.Days(1 + random.nextInt(3_650));
    };
  }

  private PublicKey key() {
    return new PublicKey(hash());
  }

  private String hash() {
    return Fingerprint.ofBytes(new byte[] {(byte) random.nextInt()}).text();
  }
}
