package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.ServerFrame.Count;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody has read on one device they have read on all.
class ReadStateTest {

  private static final String LOBBY = "lobby";

  private final TestHouse house = TestHouse.open();
  private Guest alice;
  private Guest bob;

  @BeforeEach
  void twoInTheLobby() {
    alice = house.guest("alice");
    bob = house.guest("bob");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatOneDeviceReadsTheOtherHears() {
    var desk = house.deviceOf(alice);
    var first = said(bob, "one");
    said(bob, "two", Set.of(alice.id()));
    var top = said(bob, "three");

    alice.reads(LOBBY, first);

    assertThat(alice.hearsRead(LOBBY, first)).isEqualTo(new Count(LOBBY, top, first, 2, 1));
    assertThat(desk.hearsRead(LOBBY, first)).isEqualTo(new Count(LOBBY, top, first, 2, 1));
    assertThat(bob.heardUnread()).as("of another person").hasSize(1);
  }

  @Test
  void whatIsNoNewsIsNotSaid() {
    var first = said(bob, "one");
    var last = said(bob, "two");
    alice.reads(LOBBY, last);
    alice.reads(LOBBY, first);
    alice.reads(LOBBY, last);
    alice.reads(LOBBY, 0);
    alice.reads("nowhere", 1);

    alice.hearsRead(LOBBY, last);
    var later = said(bob, "three");
    alice.reads(LOBBY, later);
    alice.hearsRead(LOBBY, later);

    assertThat(alice.heardUnread()).hasSize(3);
  }

  @Test
  void whoComesInHearsOfAllRoomsWithSomethingUnreadAtOnce() {
    for (var room : List.of("read", "unread", "called", "silent")) {
      alice.follows(room);
      bob.follows(room);
    }
    bob.follows("elsewhere");
    said(bob, "elsewhere", "not for alice", Set.of());
    said(bob, "unread", "hi", Set.of());
    said(bob, "called", "alice!", Set.of(alice.id()));
    alice.reads("read", said(bob, "read", "hello", Set.of()));

    var again = house.deviceOf(alice);

    assertThat(again.heardUnread()).hasSize(1);
    assertThat(again.heardUnread().getFirst().rooms())
        .containsExactlyInAnyOrder(new Count("unread", 3, 0, 1, 0), new Count("called", 3, 0, 1, 1));
  }

  @Test
  void whatWasSaidBeforeOneCameIsNotUnread() {
    said(bob, "before", Set.of(alice.id()));
    var carol = house.guest("carol");
    var top = said(bob, "after");

    var again = house.deviceOf(carol);

    assertThat(again.heardUnread().getFirst().rooms()).containsExactly(new Count(LOBBY, top, 0, 1, 0));
  }

  @Test
  void whatWasSaidWhileOneWasAwayFromTheRoomIsNotUnread() {
    alice.sends(new ClientFrame.Post("bye", LOBBY, new Body.Left()));
    alice.hearsThat(entry -> entry.body() instanceof Body.Left);
    said(bob, "behind her back");
    alice.follows(LOBBY);
    var top = said(bob, "welcome back");

    var again = house.deviceOf(alice);

    assertThat(again.heardUnread().getFirst().rooms()).containsExactly(new Count(LOBBY, top, 0, 1, 0));
  }

  @Test
  void whatOneSaysOneselfIsNotUnreadAndReadsNothing() {
    said(bob, "one");
    var top = said(alice, "two");

    var again = house.deviceOf(alice);

    assertThat(again.heardUnread().getFirst().rooms()).containsExactly(new Count(LOBBY, top, 0, 1, 0));
  }

  @Test
  void whatIsDeletedIsNotUnread() {
    var marker = said(bob, "zero");
    var first = said(bob, "one", Set.of(alice.id()));
    said(bob, "two");
    posted(bob, LOBBY, new Body.Deleted(first));

    alice.reads(LOBBY, marker);

    var count = alice.hearsRead(LOBBY, marker);
    assertThat(count.messages()).isEqualTo(1);
    assertThat(count.mentions()).isZero();
  }

  @Test
  void whoeverIsCalledNowIsCalled() {
    var marker = said(bob, "zero");
    var out = said(bob, "alice!", Set.of(alice.id()));
    var in = said(bob, "all!");
    posted(bob, LOBBY, new Body.Edited(out, "never mind", Set.of()));
    posted(bob, LOBBY, new Body.Edited(in, "alice!", Set.of(alice.id(), bob.id())));

    alice.reads(LOBBY, marker);

    assertThat(alice.hearsRead(LOBBY, marker).mentions()).isEqualTo(1);
    posted(bob, LOBBY, new Body.Edited(in, "nobody", Set.of()));
    alice.reads(LOBBY, marker + 1);
    assertThat(alice.hearsRead(LOBBY, marker + 1).mentions()).isZero();
  }

  @Test
  void countingEndsWhereABadgeDoesNotGo() {
    for (int i = 0; i < Limits.UNREAD; i++) {
      bob.sends(new ClientFrame.Post("n-" + i, LOBBY, new Body.Said("x", null, null, Set.of(alice.id()), List.of())));
    }
    said(bob, "the last");
    assertThat(house.deviceOf(alice).heardUnread().getFirst().rooms())
        .extracting(Count::messages, Count::mentions).containsExactly(tuple(Limits.UNREAD, Limits.UNREAD));

    var marker = said(bob, "one more");
    alice.reads(LOBBY, marker - Limits.UNREAD + 1);

    assertThat(alice.hearsRead(LOBBY, 1).messages()).isEqualTo(Limits.UNREAD - 1);
  }

  /// Not only in the end: both devices hear the same counts, in the same order, and each is what its pages say.
  @ParameterizedTest
  @ValueSource(longs = {1, 22, 333})
  void bothDevicesAgreeWhateverHappens(long seed) {
    var random = new Random(seed);
    var owner =
        house.invited("owner", Identity.create(TestHouse.RANDOM), house.invite(Role.OWNER, Duration.ZERO, 1));
    var desk = house.deviceOf(alice);
    var others = List.of(bob, house.guest("carol"), owner);
    var everybody = List.of(alice.id(), bob.id(), Body.EVERYONE);
    var messages = new ArrayList<Long>();
    Map<Long, Guest> authors = new HashMap<>();
    var top = 0L;
    var read = 0L;
    for (int step = 1; step <= 240; step++) {
      var someone = random.nextInt(8) == 0 ? alice : others.get(random.nextInt(others.size()));
      var called = everybody.get(random.nextInt(someone == owner ? 3 : 2));
      Set<String> mentions = random.nextInt(3) > 0 ? Set.of() : Set.of(called);
      var any = messages.isEmpty() ? 0 : messages.get(random.nextInt(messages.size()));
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3, 4 -> {
          top = said(someone, "step " + step, mentions);
          messages.add(top);
          authors.put(top, someone);
        }
        case 5, 6 -> {
          if (any > 0) {
            var author = authors.get(any);
            var callable = author == owner ? mentions : without(mentions);
            top = posted(author, LOBBY, new Body.Edited(any, "edited at " + step, callable));
          }
        }
        case 7 -> {
          if (any > 0) {
            top = posted(authors.get(any), LOBBY, new Body.Deleted(any));
            messages.remove(any);
          }
        }
        default -> {
          // Slower than the talk, so that there is always something unread.
          read = Math.min(top, read + random.nextInt(4));
          (random.nextBoolean() ? alice : desk).reads(LOBBY, read);
        }
      }
      if (step % 40 == 0) {
        // News for certain, so that both hear of it.
        top = said(owner, "checkpoint " + step, Set.of(Body.EVERYONE));
        read++;
        (random.nextBoolean() ? alice : desk).reads(LOBBY, read);

        assertThat(alice.hearsRead(LOBBY, read)).isEqualTo(counted(alice, alice.id(), read));
        assertThat(desk.hearsRead(LOBBY, read)).isEqualTo(counted(desk, alice.id(), read));
      }
    }
    var heard = alice.heardUnread();
    assertThat(heard).hasSizeGreaterThan(10);
    assertThat(desk.heardUnread().subList(1, desk.heardUnread().size())).isEqualTo(heard.subList(1, heard.size()));
  }

  @Test
  void manyWhoReadAtOnceAreAllCounted() {
    var crowd = new ArrayList<Guest>();
    for (int i = 0; i < 40; i++) {
      crowd.add(house.guest("guest-" + i));
    }
    var seq = said(bob, "hello all of you");

    crowd.forEach(guest -> guest.reads(LOBBY, seq));

    crowd.forEach(guest -> assertThat(guest.hearsRead(LOBBY, seq).messages()).isZero());
  }

  @Test
  void theOtherOfTwoSeesHowFarOneHasRead() {
    var room = alice.makes(RoomKind.DIRECT, "", bob).room();
    var desk = house.deviceOf(bob);
    bob.follows(room);
    var seq = said(bob, room, "are you there", Set.of());

    alice.reads(room, seq);

    var seen = new ServerFrame.Seen(room, alice.id(), seq);
    assertThat(bob.next(ServerFrame.Seen.class)).isEqualTo(seen);
    assertThat(desk.next(ServerFrame.Seen.class)).isEqualTo(seen);
    desk.follows(room);
    assertThat(desk.next(ServerFrame.Seen.class)).as("right after following").isEqualTo(seen);
  }

  @Test
  void elsewhereNobodySeesWhatOthersHaveRead() {
    alice.reads(LOBBY, said(bob, "hello"));
    alice.hearsRead(LOBBY, 1);

    assertThat(seenBefore(bob, "the end")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoDoesNotShowItDoesNotSeeItEither(boolean isAliceWhoHides) {
    var hiding = isAliceWhoHides ? alice : bob;
    var room = alice.makes(RoomKind.DIRECT, "", bob).room();
    bob.follows(room);
    hiding.isDone(hiding.keeps("receipts", "off", house.now()));

    var seq = said(bob, room, "are you there", Set.of());
    alice.reads(room, seq);
    alice.hearsRead(room, seq);
    assertThat(seenBefore(bob, "nothing seen")).isEmpty();
    bob.follows(room);
    assertThat(seenBefore(bob, "nor after following")).isEmpty();

    hiding.isDone(hiding.keeps("receipts", "on", house.now()));
    bob.follows(room);
    assertThat(bob.next(ServerFrame.Seen.class)).isEqualTo(new ServerFrame.Seen(room, alice.id(), seq));
  }

  /// Every `seen` that somebody hears up to what they say now.
  private static List<ServerFrame.Seen> seenBefore(Guest guest, String text) {
    var all = new ArrayList<ServerFrame.Seen>();
    var id = guest.says(text);
    while (true) {
      switch (guest.nextFrame()) {
        case ServerFrame.Seen seen -> all.add(seen);
        case ServerFrame.Delivered delivered when delivered.entry().id().equals(id) -> {
          return all;
        }
        default -> {}
      }
    }
  }

  /// What is unread, by the pages that a device reads.
  private static Count counted(Guest device, String person, long read) {
    var entries = new ArrayList<Entry>();
    Map<Long, MessageState> now = new HashMap<>();
    var page = device.pages(new ClientFrame.From.After(0), Limits.PAGE_LENGTH);
    for (; ; page = device.pages(new ClientFrame.From.After(entries.getLast().seq()), Limits.PAGE_LENGTH)) {
      entries.addAll(page.entries());
      now.putAll(page.now());
      if (!page.more()) {
        break;
      }
    }
    var came =
        entries.stream()
            .filter(entry -> entry.author().equals(person) && entry.body() instanceof Body.Joined)
            .mapToLong(Entry::seq).max().orElseThrow();
    var messages = 0;
    var mentions = 0;
    for (var entry : entries) {
      if (entry.seq() > Math.max(read, came) && !entry.author().equals(person)
          && entry.body() instanceof Body.Said said) {
        messages++;
        var state = now.getOrDefault(entry.seq(), MessageState.UNCHANGED);
        var called = state.edit() == null ? said.mentions() : state.edit().mentions();
        mentions += called.contains(person) || called.contains(Body.EVERYONE) ? 1 : 0;
      }
    }
    return new Count(LOBBY, page.top(), read, messages, mentions);
  }

  private static Set<String> without(Set<String> mentions) {
    return mentions.contains(Body.EVERYONE) ? Set.of() : mentions;
  }

  private static long said(Guest guest, String text) {
    return said(guest, text, Set.of());
  }

  private static long said(Guest guest, String text, Set<String> mentions) {
    return said(guest, LOBBY, text, mentions);
  }

  private static long said(Guest guest, String room, String text, Set<String> mentions) {
    return posted(guest, room, new Body.Said(text, null, null, mentions, List.of()));
  }

  private static long posted(Guest guest, String room, Body body) {
    var id = UUID.randomUUID().toString();
    guest.sends(new ClientFrame.Post(id, room, body));
    return guest.hearsThat(entry -> entry.id().equals(id)).seq();
  }
}
