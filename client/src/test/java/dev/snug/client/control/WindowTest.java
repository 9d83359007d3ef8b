package dev.snug.client.control;

import static dev.snug.client.control.LogHouse.MEI;
import static dev.snug.client.control.LogHouse.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ServerFrame.Count;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Moving about in a long history: Mei's timeline is a window onto it.
class WindowTest {

  private static final String LOBBY = "lobby";

  @TempDir Path folder;
  private final LogHouse house = new LogHouse(LOBBY, RoomKind.PUBLIC);
  private final List<Outcome<Long>> answers = new ArrayList<>();
  private Visitor mei;

  @BeforeEach
  void open() throws Exception {
    for (var i = 0; i < 8_000; i++) {
      house.add(TOM, new Body.Said("message " + i));
    }
    mei = new Visitor(folder.resolve("house.db"), Map.of(LOBBY, house));
    mei.connects(house.summary(true));
    mei.houseAnswersAll();
  }

  @AfterEach
  void close() throws Exception {
    mei.close();
  }

  @Test
  void aPlaceFarBackIsShownWithWhatStandsAroundIt() throws Exception {
    goTo(1_000);
    assertThat(answers).containsExactly(new Outcome.Done<>(1_000L));
    assertThat(seqs()).contains(1_000L).hasSizeBetween(150, 250);
    assertThat(seqs()).isSorted().doesNotHaveDuplicates();
    assertThat(room().newerProperty().get()).isTrue();
  }

  @Test
  void whatComesMeanwhileIsKeptAndShownAtTheEnd() throws Exception {
    goTo(1_000);
    var before = seqs();
    mei.hears(LOBBY, house.add(TOM, new Body.Said("news")));
    assertThat(seqs()).isEqualTo(before);
    mei.at(LOBBY, RoomReading::toEnd);
    assertThat(seqs()).last().isEqualTo(house.top());
    assertThat(room().newerProperty().get()).isFalse();
    mei.hears(LOBBY, house.add(TOM, new Body.Said("more news")));
    assertThat(seqs()).last().isEqualTo(house.top());
  }

  @Test
  void readingOnFromThereLeadsToTheEndAndTheTimelineStaysBounded() throws Exception {
    goTo(1_000);
    while (room().newerProperty().get()) {
      mei.at(LOBBY, RoomReading::newer);
      assertThat(seqs()).hasSizeLessThanOrEqualTo(5_000);
    }
    assertThat(seqs()).last().isEqualTo(house.top());
    assertThatThereIsNoGap();
  }

  @Test
  void readingBackToTheBeginningStaysBoundedToo() throws Exception {
    mei.scrollsToTheBeginning(LOBBY);
    assertThat(seqs()).hasSizeLessThanOrEqualTo(5_000).first().isEqualTo(1L);
    assertThat(room().newerProperty().get()).isTrue();
    assertThatThereIsNoGap();
  }

  @Test
  void beyondTheEdgesTheNearestIsLookedAt() throws Exception {
    goTo(house.top() + 50);
    goTo(-3);
    assertThat(answers).containsExactly(new Outcome.Done<>(house.top()), new Outcome.Done<>(1L));
  }

  @Test
  void aTimeLeadsToWhatWasSaidThenOrAfterIt() throws Exception {
    mei.at(LOBBY, room -> room.goTo(Instant.ofEpochMilli(1_000 + 2_500), answers::add));
    mei.houseAnswersAll();
    mei.at(LOBBY, room -> room.goTo(Instant.EPOCH, answers::add));
    mei.houseAnswersAll();
    mei.at(LOBBY, room -> room.goTo(Instant.ofEpochMilli(9_000_000), answers::add));
    mei.houseAnswersAll();
    assertThat(answers)
        .containsExactly(new Outcome.Done<>(2_501L), new Outcome.Done<>(1L), new Outcome.Done<>(house.top()));
  }

  @Test
  void offlineOnlyWhatIsKeptCanBeLookedAt() throws Exception {
    mei.drops();
    goTo(house.top() - 20);
    goTo(1_000);
    assertThat(answers)
        .containsExactly(new Outcome.Done<>(house.top() - 20), new Outcome.Failed<>(Obstacle.UNREACHABLE));
  }

  @Test
  void whatWasAskedForIsAnsweredWhenTheLineIsLost() throws Exception {
    mei.at(LOBBY, room -> room.goTo(1_000, answers::add));
    mei.houseTakesNext();
    mei.drops();
    assertThat(answers).containsExactly(new Outcome.Failed<>(Obstacle.UNREACHABLE));
  }

  @Test
  void aThreadIsWholeHoweverFarBackItBegan() throws Exception {
    var reply = house.add(MEI, new Body.Said("late reply", null, 500L, Set.of(), List.of()));
    mei.hears(LOBBY, reply);
    goTo(500);
    mei.opensThread(LOBBY, 500);
    assertThat(mei.seesInTheThread(LOBBY)).containsExactly("late reply");
    mei.hears(LOBBY, house.add(TOM, new Body.Said("later reply", null, 500L, Set.of(), List.of())));
    assertThat(mei.seesInTheThread(LOBBY)).containsExactly("late reply", "later reply");
    assertThat(seqs()).doesNotContain(reply.seq());
  }

  @Test
  void whoWasAwayForVeryLongSeesTheEndAndFindsWhereTheNewBegins() throws Exception {
    mei.hearsHowMuchIsUnread(new Count(LOBBY, 8_002, 8_000, 2, 0));
    mei.drops();
    for (var i = 0; i < 3_500; i++) {
      house.add(TOM, new Body.Said("news " + i));
    }
    mei.connects(house.summary(true));
    mei.houseAnswersAll();
    assertThat(seqs()).last().isEqualTo(house.top());
    assertThat(room().newFromProperty().get()).isEqualTo(8_001).isLessThan(room().fromProperty().get());
    goTo(room().newFromProperty().get());
    assertThat(answers).containsExactly(new Outcome.Done<>(8_001L));
    assertThat(seqs()).contains(8_000L, 8_001L, 8_003L);
    assertThat(room().fromProperty().get()).isLessThan(8_001);
  }

  @Test
  void whatIsPinnedFarBackIsOnTheBoard() throws Exception {
    mei.hears(LOBBY, house.add(TOM, new Body.Pinned(700, true)));
    mei.houseAnswersAll();
    assertThat(room().pins()).extracting(MessageModel::text).containsExactly("message 697");
  }

  private void goTo(long seq) throws StoreFailed {
    mei.at(LOBBY, room -> room.goTo(seq, answers::add));
    mei.houseAnswersAll();
  }

  private void assertThatThereIsNoGap() {
    var seqs = seqs();
    assertThat(seqs.getLast() - seqs.getFirst()).isEqualTo(seqs.size() - 1L);
  }

  private RoomModel room() {
    return mei.room(LOBBY);
  }

  private List<Long> seqs() {
    return room().timeline().stream().map(TimelineItem::seq).toList();
  }
}
