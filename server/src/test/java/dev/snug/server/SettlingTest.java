package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.room.Entry;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Entries move from where they were added to where they stay; nobody can tell.
class SettlingTest {

  /// Some have settled by then, and some not.
  private static final int SAID = 700;

  private final TestHouse house = TestHouse.open();
  private Guest alice;

  @BeforeEach
  void muchIsSaid() {
    alice = house.guest("alice");
    for (int i = 1; i <= SAID; i++) {
      alice.says("id-" + i, "number " + i);
      alice.hears("number " + i);
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void pagesHoldAllInOrder() {
    var first = alice.pages(new ClientFrame.From.After(1), 300);
    var second = alice.pages(new ClientFrame.From.After(301), 300);
    var rest = alice.pages(new ClientFrame.From.After(601), 300);
    var back = alice.pages(new ClientFrame.From.Before(SAID + 2), 300);

    assertThat(first.entries()).extracting(Entry::seq).containsExactlyElementsOf(numbers(2, 301));
    assertThat(rest.entries()).extracting(Entry::seq).containsExactlyElementsOf(numbers(602, SAID + 1));
    assertThat(second.entries()).extracting(Entry::seq).containsExactlyElementsOf(numbers(302, 601));
    assertThat(back.entries()).extracting(Entry::seq).containsExactlyElementsOf(numbers(SAID - 298, SAID + 1));
  }

  @Test
  void whatWasSaidLongAgoIsKnownByItsId() {
    alice.says("id-1", "said again");

    assertThat(alice.hears("number 1").seq()).isEqualTo(2);
  }

  @Test
  void whatWasSaidJustNowIsKnownByItsId() {
    alice.says("id-" + SAID, "said again");

    assertThat(alice.hears("number " + SAID).seq()).isEqualTo(SAID + 1);
  }

  @Test
  void theNumbersGoOnAfterARestart() {
    house.restarts();
    var bob = house.guest("bob");

    bob.says("id-bob", "hello");

    assertThat(bob.hears("hello").seq()).isEqualTo(SAID + 3);
  }

  private static Iterable<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
