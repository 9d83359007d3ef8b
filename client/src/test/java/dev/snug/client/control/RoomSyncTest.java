package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.store.KnownRoom;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A room brought up to date with a house whose log grows, whose line drops, and whose pages come late.
@Execution(CONCURRENT)
class RoomSyncTest {

  private static final Person TOM = new Person("u1", "Tom", Role.OWNER, null);

  @TempDir Path folder;
  private LocalStore store;
  private RoomSync room;

  private final List<Entry> log = new ArrayList<>();
  private final List<Entry> timeline = new ArrayList<>();
  private final Deque<ClientFrame.Page> asked = new ArrayDeque<>();
  private boolean connected;

  @BeforeEach
  void open() throws StoreFailed {
    store = LocalStore.open(folder.resolve("house.db"));
    store.room(new RoomSummary("lobby", RoomKind.PUBLIC, "Lobby", "", false, 0, 0, 0, true, List.of()), true);
    room = new RoomSync(
        KnownRoom.unknown("lobby", RoomKind.PUBLIC, "Lobby"), 0, store, Clock.systemUTC(), this::ask, this::shows);
  }

  @AfterEach
  void close() throws StoreFailed {
    store.close();
  }

  @Test
  void whoComesFirstSeesEverythingLive() throws StoreFailed {
    connect();
    says(5);
    assertThat(timeline).isEqualTo(log);
  }

  @Test
  void whoComesLateSeesTheEndAndPagesBack() throws StoreFailed {
    says(250);
    connect();
    houseAnswers();
    assertThat(timeline).isEqualTo(log.subList(150, 250));
    room.reading().older();
    houseAnswers();
    room.reading().older();
    houseAnswers();
    assertThat(timeline).isEqualTo(log);
  }

  @Test
  void whatWasMissedIsAskedFor() throws StoreFailed {
    connect();
    says(3);
    drop();
    says(700);
    connect();
    houseAnswers();
    assertThat(timeline).isEqualTo(log);
  }

  @Test
  void whatComesLiveWhileAPageIsUnderWayIsNotLostAndNotDoubled() throws StoreFailed {
    says(20);
    connect();
    says(5);
    houseAnswers();
    assertThat(timeline).isEqualTo(log);
  }

  @Test
  void whoWasAwayForVeryLongStartsAtTheEnd() throws StoreFailed {
    connect();
    says(3);
    drop();
    says(5_000);
    connect();
    houseAnswers();
    assertThat(timeline).isEqualTo(log.subList(4_903, 5_003));
  }

  @Test
  void aPageThatIsRefusedIsAskedForAgain() throws StoreFailed {
    says(250);
    connect();
    room.refused(asked.remove().id(), true, Duration.ZERO);
    room.catchUp();
    houseAnswers();
    assertThat(timeline).isEqualTo(log.subList(150, 250));
  }

  @Test
  void beforeThePauseIsOverItIsNot() throws StoreFailed {
    says(250);
    connect();
    room.refused(asked.remove().id(), true, Duration.ofHours(1));
    room.catchUp();
    assertThat(asked).isEmpty();
  }

  @Test
  void aHouseThatKnowsLessThanThisComputerIsAnotherLog() throws StoreFailed {
    connect();
    says(10);
    drop();
    log.subList(4, 10).clear();
    connect();
    houseAnswers();
    assertThat(timeline).isEqualTo(log);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void inAnyOrderOfDropsAndAnswersTheTimelineIsAPieceOfTheLogWithoutAGap(long seed) throws StoreFailed {
    var random = new Random(seed);
    for (var step = 0; step < 1_500; step++) {
      switch (random.nextInt(8)) {
        case 0 -> drop();
        case 1 -> connect();
        case 2, 3 -> answerOne();
        case 4 -> room.reading().older();
        default -> says(random.nextInt(1, 15));
      }
      assertThatTheTimelineIsAPieceOfTheLog();
    }
    connect();
    houseAnswers();
    assertThat(timeline.getLast()).isEqualTo(log.getLast());
    assertThat(store.before("lobby", Long.MAX_VALUE, 100_000).stream().map(Message::entry).toList())
        .endsWith(timeline.toArray(Entry[]::new));
  }

  private void assertThatTheTimelineIsAPieceOfTheLog() {
    if (!timeline.isEmpty()) {
      var from = (int) timeline.getFirst().seq() - 1;
      assertThat(timeline).isEqualTo(log.subList(from, from + timeline.size()));
    }
  }

  private void says(int count) throws StoreFailed {
    for (var i = 0; i < count; i++) {
      var seq = log.size() + 1;
      var body = seq == 1 ? new Body.Joined("Tom", Role.OWNER, null) : new Body.Said("message " + seq);
      log.add(new Entry(seq, seq, "u1", "id" + seq, body));
      if (connected) {
        room.delivered(log.getLast());
      }
    }
  }

  private void connect() throws StoreFailed {
    if (!connected) {
      connected = true;
      var members = log.isEmpty() ? List.<Person>of() : List.of(TOM);
      var present = new ServerFrame.Present(Set.of("u1"), Set.of(), Set.of());
      room.following(
          new ServerFrame.Following(null, "lobby", log.size(), RoomFacts.NONE, members, members.size(), present));
    }
  }

  private void drop() {
    if (connected) {
      connected = false;
      asked.clear();
      room.lost();
    }
  }

  private boolean ask(ClientFrame frame) {
    if (connected && frame instanceof ClientFrame.Page page) {
      asked.add(page);
    }
    return connected;
  }

  private void houseAnswers() throws StoreFailed {
    while (!asked.isEmpty()) {
      answerOne();
    }
  }

  private void answerOne() throws StoreFailed {
    var page = asked.poll();
    if (page == null) {
      return;
    }
    var entries = switch (page.from()) {
      case ClientFrame.From.Before before -> {
        var to = (int) Math.min(before.seq() - 1, log.size());
        yield log.subList(Math.max(0, to - page.limit()), to);
      }
      case ClientFrame.From.After after -> {
        var from = (int) Math.min(after.seq(), log.size());
        yield log.subList(from, Math.min(log.size(), from + page.limit()));
      }
    };
    room.paged(new ServerFrame.Paged(page.id(), "lobby", entries, Map.of(), false, log.size(), List.of(TOM)));
  }

  private void shows(Update update) {
    switch (update) {
      case Update.Appended appended -> timeline.addAll(appended.entries().stream().map(Message::entry).toList());
      case Update.Prepended prepended ->
          timeline.addAll(0, prepended.entries().stream().map(Message::entry).toList());
      case Update.Forgotten _ -> timeline.clear();
      default -> {}
    }
  }
}
