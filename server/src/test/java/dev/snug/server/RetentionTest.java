package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What rooms do not keep.
class RetentionTest {

  private static final ClientFrame.From START = new ClientFrame.From.After(0);

  private final TestHouse house = TestHouse.open();
  private final Guest mei = house.member("Mei");
  private final String den = mei.makes(RoomKind.PUBLIC, "Den").room();

  RetentionTest() {
    mei.follows(den);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void afterSoManyDaysWhatWasSaidIsGoneAndTheNumbersStay() {
    var pinned = mei.does(den, new Body.Said("old news")).seq();
    mei.does(den, new Body.Edited(pinned, "older news", Set.of()));
    mei.does(den, new Body.Pinned(pinned, true));
    mei.does(den, new Body.RetentionSet(new Retention.Days(7)));
    house.passes(Duration.ofDays(8));

    var expired = mei.hearsThat(entry -> entry.body() instanceof Body.Expired);
    mei.does(den, new Body.Said("fresh news"));
    var page = mei.pages(den, START, 100);

    assertThat(expired.author()).isEqualTo(Entry.HOUSE);
    assertThat(page.entries()).extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, page.top()).boxed().toList());
    assertThat(page.entries()).extracting(Entry::body)
        .contains(new Body.Gone("said"), new Body.Gone("edited"), new Body.Said("fresh news"))
        .noneMatch(body -> body.toString().contains("old"));
    assertThat(page.now()).isEmpty();
    assertThat(mei.follows(den).facts().pins()).isEmpty();
    assertThat(mei.follows(den).members()).extracting("name").containsExactly("Mei");
    assertThat(mei.cannot(den, new Body.Reacted(pinned, "👍", true))).isEqualTo(Refusal.NO_SUCH_MESSAGE);
    assertThat(house.stored("log")).noneMatch(row -> row.contains("old news") || row.contains("older news"));
  }

  @Test
  void aLaterEditGoesWithWhatItIsAnEditOf() {
    mei.does(den, new Body.RetentionSet(new Retention.Days(7)));
    var seq = mei.does(den, new Body.Said("old news")).seq();
    house.passes(Duration.ofDays(4));
    mei.does(den, new Body.Edited(seq, "old news, put better", Set.of()));
    house.passes(Duration.ofDays(4));

    mei.hearsThat(entry -> entry.body() instanceof Body.Expired);

    assertThat(house.stored("log")).noneMatch(row -> row.contains("old news"));
  }

  @Test
  void theFirstDayIsNotOverBeforeItIs() {
    mei.does(den, new Body.RetentionSet(new Retention.Days(1)));
    mei.does(den, new Body.Said("today"));
    house.passes(Duration.ofHours(23));
    mei.does(den, new Body.Said("later today"));

    assertThat(mei.pages(den, START, 100).entries()).extracting(Entry::body).contains(new Body.Said("today"));
  }

  @Test
  void whatIsKeptForEverIsKept() {
    mei.does(den, new Body.Said("for the grandchildren"));
    house.passes(Duration.ofDays(3_000));
    mei.does(den, new Body.Said("hello, grandchildren"));

    assertThat(mei.pages(den, START, 100).entries()).extracting(Entry::body)
        .contains(new Body.Said("for the grandchildren"));
  }

  @Test
  void nothingSaidOutlivesTheHousesClosingWhereTheRoomSaysSo() {
    var other = house.owner("Amara");
    other.does("lobby", new Body.Said("this stays"));
    mei.does(den, new Body.RetentionSet(new Retention.UntilClosed()));
    mei.does(den, new Body.Said("this does not"));

    house.restarts();

    assertThat(house.stored("log"))
        .anyMatch(row -> row.contains("this stays"))
        .noneMatch(row -> row.contains("this does not"));
    var jonas = house.member("Jonas");
    jonas.follows(den);
    assertThat(jonas.pages(den, START, 100).entries()).extracting(Entry::body).contains(new Body.Gone("said"));
  }

  @Test
  void onlyTheOwnerSaysHowLongThingsAreKept() {
    var jonas = house.member("Jonas");
    jonas.follows(den);

    assertThat(jonas.cannot(den, new Body.RetentionSet(new Retention.Days(1)))).isEqualTo(Refusal.NOT_ALLOWED);
  }
}
