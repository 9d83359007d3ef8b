package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several people do whatever comes to their minds, allowed or not. Whoever listened from the start and whoever comes
/// later and reads it up, in pages of any size and direction, know the same; and the house folds as they do, or it would
/// have stored what they find void.
class WholeStoryTest {

  private static final int STEPS = 600;
  private static final List<String> EMOJI = List.of("👍", "❤️", "🇨🇳", "👩‍🚒");

  @ParameterizedTest
  @CsvSource({"PUBLIC, 1", "PUBLIC, 2", "PRIVATE, 3", "GROUP, 4", "GROUP, 5", "DIRECT, 6"})
  void whoComesLaterKnowsWhatWhoListenedKnows(RoomKind kind, int seed) {
    var random = new Random(seed);
    try (var house = TestHouse.open()) {
      var mei = house.member("Mei");
      var people = List.of(mei, house.member("Tomás"), house.member("Amara"), house.person("Jonas", Role.GUEST));
      var chosen = kind == RoomKind.DIRECT ? new Guest[] {people.get(1)} : people.subList(1, 4).toArray(Guest[]::new);
      var room = mei.makes(kind, kind == RoomKind.DIRECT ? "" : "Den", chosen).room();
      var listening = new Story(kind, mei.follows(room));
      listening.reads(mei.pages(room, new ClientFrame.From.After(0), Limits.PAGE_LENGTH));

      for (var step = 1; step <= STEPS; step++) {
        var guest = people.get(random.nextInt(people.size()));
        if (guest != mei && random.nextInt(8) == 0) {
          comesBack(guest, room);
        } else {
          act(random, guest, room, people, listening.room().top());
        }
        hearAll(mei, room, listening, step);
        if (step % 150 == 0) {
          assertThat(readUp(random, mei, kind, room)).isEqualTo(listening.whole());
        }
      }
      house.restarts();
      var again = house.connected();
      again.comesIn(new Credential.ByToken(mei.welcome.token()));
      assertThat(readUp(random, again, kind, room)).as("after a restart").isEqualTo(listening.whole());
      assertThat(listening.messages()).as("something was said at all").hasSizeGreaterThan(20);
    }
  }

  /// Does something, and waits for the answer, so that nobody runs ahead of what is judged.
  private static void act(Random random, Guest guest, String room, List<Guest> people, long top) {
    var id = guest.posts(room, anything(random, people, top));
    while (true) {
      switch (guest.nextFrame()) {
        case ServerFrame.Delivered delivered when delivered.entry().id().equals(id) -> {
          return;
        }
        case ServerFrame.Refused refused when id.equals(refused.id()) -> {
          return;
        }
        default -> {}
      }
    }
  }

  /// Whoever had to leave comes in again, if they may.
  private static void comesBack(Guest guest, String room) {
    guest.sends(new ClientFrame.Follow("back", room));
    while (true) {
      switch (guest.nextFrame()) {
        case ServerFrame.Following following when "back".equals(following.id()) -> {
          return;
        }
        case ServerFrame.Refused refused when "back".equals(refused.id()) -> {
          return;
        }
        default -> {}
      }
    }
  }

  /// A marker of her own tells that everything before it has been heard; it is said where nobody else is.
  private static void hearAll(Guest mei, String room, Story story, int step) {
    var marker = mei.says("lobby", "marker-" + step, "marker");
    mei.hearsThat(entry -> entry.id().equals(marker));
    for (var entry : mei.heardIn(room)) {
      if (entry.seq() > story.room().top()) {
        story.hears(entry);
      }
    }
  }

  private static Story.Whole readUp(Random random, Guest mei, RoomKind kind, String room) {
    var late = new Story(kind, mei.follows(room));
    var top = late.room().top();
    if (random.nextBoolean()) {
      for (var seq = 0L; seq < top;) {
        var page = mei.pages(room, new ClientFrame.From.After(seq), 1 + random.nextInt(Limits.PAGE_LENGTH));
        late.reads(page);
        seq = page.entries().getLast().seq();
      }
    } else {
      for (var seq = top + 1; seq > 1;) {
        var page = mei.pages(room, new ClientFrame.From.Before(seq), 1 + random.nextInt(Limits.PAGE_LENGTH));
        late.reads(page);
        seq = page.entries().getFirst().seq();
      }
    }
    return late.whole();
  }

  private static List<LinkPreview> previews(boolean both) {
    var b = new LinkPreview("https://b.example", "B", "", "", null);
    return both ? List.of(new LinkPreview("https://a.example/", "A", "about it", "", null), b) : List.of(b);
  }

  private static Body anything(Random random, List<Guest> people, long top) {
    var seq = Math.max(1, top - random.nextInt(25));
    var person = people.get(random.nextInt(people.size())).id();
    var on = random.nextInt(3) > 0;
    var seldom = random.nextInt(4) == 0;
    return switch (random.nextInt(28)) {
      case 0, 1, 2, 3 -> new Body.Said("something https://a.example/ and https://b.example " + top);
      case 4 -> new Body.Said("me too", seq, null, Set.of(person), List.of());
      case 5 -> new Body.Said("in a thread", null, seq, Set.of(), List.of());
      case 6 -> new Body.Said("all", null, null, Set.of(Body.EVERYONE), List.of());
      case 7, 8 -> new Body.Edited(seq, "better https://b.example " + top, Set.of());
      case 9 -> new Body.Deleted(seq);
      case 10, 11 -> new Body.Reacted(seq, EMOJI.get(random.nextInt(EMOJI.size())), on);
      case 12 -> new Body.Pinned(seq, on);
      case 13 -> new Body.Poll("Which?", List.of("this", "that", "both"), random.nextBoolean());
      case 14, 15 -> new Body.Voted(seq, on ? Set.of(random.nextInt(4)) : Set.of());
      case 16 -> new Body.PollClosed(seq);
      case 17 -> new Body.Forwarded("lobby", 1 + random.nextInt(5), null);
      case 18 -> new Body.TopicSet(on ? "topic " + random.nextInt(5) : "");
      case 19 -> new Body.NameSet("Den " + random.nextInt(5));
      case 20 -> new Body.RoleGiven(person, Role.values()[1 + random.nextInt(4)]);
      case 21 -> new Body.Muted(person, seldom, null);
      case 22 -> new Body.Invited(person);
      case 23 -> seldom ? new Body.Removed(person) : new Body.Unbanned(person);
      case 24 -> seldom ? new Body.Banned(person, null) : new Body.Unbanned(person);
      case 25, 26 -> new Body.Previewed(seq, on ? previews(seldom) : List.of());
      default -> on
          ? new Body.Archived(seldom)
          : new Body.RetentionSet(seldom ? new Retention.Forever() : new Retention.Days(7));
    };
  }
}
