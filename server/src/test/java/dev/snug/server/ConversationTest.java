package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConversationTest {

  @Test
  void whatOneSaysTheOtherHears() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      alice.says("hi");

      assertThat(bob.hears("hi").author()).isEqualTo(alice.id());
      assertThat(alice.hears("hi").seq()).isEqualTo(bob.heard().getLast().seq());
    }
  }

  @Test
  void whatOneSaysTheOtherHearsOverTls() {
    try (var house = TestHouse.open(config -> config.tls(true))) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      alice.says("hi");

      bob.hears("hi");
    }
  }

  @Test
  void everybodyHearsAllInTheSameOrderWithoutGaps() {
    try (var house = TestHouse.open()) {
      var guests = List.of(house.guest("a"), house.guest("b"), house.guest("c"), house.guest("d"));

      for (int i = 0; i < 100; i++) {
        for (var guest : guests) {
          guest.says("x");
        }
      }
      guests.getFirst().says("the end");
      // Only the end of the one who said it is known to be the last, so all wait for the count.
      for (var guest : guests) {
        while (said(guest).size() < 401) {
          guest.hearsThat(_ -> true);
        }
      }

      var first = said(guests.getFirst());
      for (var guest : guests) {
        assertThat(said(guest)).isEqualTo(first);
        var seqs = guest.heard().stream().mapToLong(Entry::seq).toArray();
        assertThat(seqs).isEqualTo(LongStream.range(seqs[0], seqs[0] + seqs.length).toArray());
      }
    }
  }

  @Test
  void theSameIdTwiceIsTheSameEntryOnce() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");

      alice.says("id-1", "once");
      var first = alice.hears("once");
      alice.says("id-1", "another text");
      var second = alice.hearsThat(_ -> true);
      alice.says("id-2", "end");
      bob.hears("end");

      assertThat(second).isEqualTo(first);
      assertThat(bob.heard().stream().filter(entry -> entry.id().equals("id-1"))).hasSize(1);
      assertThat(bob.heard().getLast().seq()).isEqualTo(first.seq() + 1);
    }
  }

  @Test
  void theAuthorHearsTheirEntryWithoutFollowing() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var elsewhere = house.connected();
      elsewhere.comesIn(new Credential.ByToken(alice.welcome.token()));

      elsewhere.says("from elsewhere");

      elsewhere.hears("from elsewhere");
      alice.hears("from elsewhere");
    }
  }

  @Test
  void whoWasCutFindsWhatTheyMissed() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      var bob = house.guest("bob");
      for (int i = 0; i < 50; i++) {
        alice.says("before " + i);
      }
      var last = bob.hears("before 20").seq();
      bob.isCut();
      for (int i = 0; i < 50; i++) {
        alice.says("after " + i);
      }
      alice.hears("after 30");

      var again = house.connected();
      again.comesIn(new Credential.ByToken(bob.welcome.token()));
      var top = again.follows("lobby").top();
      var missed = again.pages(new ClientFrame.From.After(last), 300).entries();
      alice.says("the last");
      again.hears("the last");

      var seqs = new HashSet<Long>();
      missed.stream().filter(entry -> entry.seq() <= top).forEach(entry -> seqs.add(entry.seq()));
      again.heard().forEach(entry -> assertThat(seqs.add(entry.seq())).isTrue());
      assertThat(seqs).containsExactlyInAnyOrderElementsOf(
          LongStream.rangeClosed(last + 1, alice.hears("the last").seq()).boxed().toList());
    }
  }

  @Test
  void pagesGoBackAndForthAndSayWhetherThereIsMore() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      for (int i = 2; i <= 20; i++) {
        alice.says("number " + i);
      }
      alice.hears("number 20");

      var newest = alice.pages(new ClientFrame.From.Before(21), 5);
      var oldest = alice.pages(new ClientFrame.From.Before(4), 5);
      var next = alice.pages(new ClientFrame.From.After(1), 5);
      var last = alice.pages(new ClientFrame.From.After(15), 300);
      var none = alice.pages(new ClientFrame.From.After(20), 5);

      assertThat(newest.entries()).extracting(Entry::seq).containsExactly(16L, 17L, 18L, 19L, 20L);
      assertThat(newest.more()).isTrue();
      assertThat(newest.top()).isEqualTo(20);
      assertThat(newest.people()).extracting("name").containsExactly("alice");
      assertThat(oldest.entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
      assertThat(oldest.more()).isFalse();
      assertThat(next.entries()).extracting(Entry::seq).containsExactly(2L, 3L, 4L, 5L, 6L);
      assertThat(next.more()).isTrue();
      assertThat(last.more()).isFalse();
      assertThat(none.entries()).isEmpty();
      assertThat(none.more()).isFalse();
    }
  }

  @Test
  void aPageOfLongTextsIsCutShort() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      for (int i = 0; i < 40; i++) {
        alice.says("字".repeat(16_000) + i);
      }
      alice.hearsThat(entry -> entry.seq() == 41);

      var page = alice.pages(new ClientFrame.From.Before(42), 300);

      assertThat(page.entries()).hasSizeBetween(1, 6);
      assertThat(page.entries().getLast().seq()).isEqualTo(41);
      assertThat(page.more()).isTrue();
    }
  }

  @Test
  void whatIsReadIsRememberedAndNeverGoesBack() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      alice.says("one");
      alice.hears("one");
      alice.sends(new ClientFrame.Read("lobby", 2));
      alice.sends(new ClientFrame.Read("lobby", 1));
      alice.sends(new ClientFrame.Read("lobby", 99));

      var again = house.connected();
      var rooms = again.comesIn(new Credential.ByToken(alice.welcome.token())).rooms();

      assertThat(rooms.getFirst().read()).isEqualTo(2);
      assertThat(rooms.getFirst().top()).isEqualTo(2);
    }
  }

  @Test
  void everythingIsStillThereAfterARestart() {
    try (var house = TestHouse.open()) {
      var alice = house.guest("alice");
      alice.says("keep this");
      alice.hears("keep this");

      house.restarts();
      assertThat(alice.isClosedWith()).isEqualTo(CloseCode.GOING_DOWN.code());
      var again = house.connected();
      var welcome = again.comesIn(new Credential.ByToken(alice.welcome.token()));
      again.follows("lobby");

      assertThat(welcome.epoch()).isEqualTo(alice.welcome.epoch());
      assertThat(welcome.you()).isEqualTo(alice.welcome.you());
      assertThat(again.pages(new ClientFrame.From.After(0), 10).entries())
          .extracting(Entry::body).contains(new Body.Said("keep this"));
    }
  }

  private static List<Entry> said(Guest guest) {
    return guest.heard().stream().filter(entry -> entry.body() instanceof Body.Said).toList();
  }
}
