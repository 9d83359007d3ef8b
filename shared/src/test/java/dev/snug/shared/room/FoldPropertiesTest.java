package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens in whatever order: both sides fold the same, from wherever they start, and no right comes from
/// nowhere. Each history is that of a seed, so that what fails fails again.
class FoldPropertiesTest {

  private static final int STEPS = 3_000;

  /// Every kind of entry that can be stored as it is.
  private static final Set<String> KINDS = Set.of(
      "said", "poll", "forwarded", "edited", "deleted", "reacted", "pinned", "voted", "poll-closed", "joined", "left",
      "invited", "removed", "banned", "unbanned", "muted", "role-given", "key-given", "renamed", "name-set", "topic-set",
      "retention-set", "archived", "expired");

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 20).boxed().toList();
  }

  @Test
  void allThatCanHappenHappensOften() {
    var times = new TreeMap<String, Integer>();
    for (var seed : seeds()) {
      House.lived(new Chance(seed), STEPS).log().forEach(entry -> times.merge(happened(entry), 1, Integer::sum));
    }
    assertThat(times.keySet()).containsAll(KINDS);
    assertThat(times).allSatisfy((kind, often) -> assertThat(often).as(kind).isGreaterThan(20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theClientsFoldIsTheServersFoldAtEveryEntry(long seed) {
    var chance = new Chance(seed);
    var server = new Side(chance.kind());
    var client = new Side(server.room().kind());
    var log = new ArrayList<Entry>();
    for (var step = 0; step < STEPS; step++) {
      var entry = next(chance, server);
      var sent = sent(entry);
      log.add(sent);
      assertThat(client.hears(sent)).isEqualTo(server.hears(entry));
      Side.knows(client.room(), server.room());
      Side.knows(client.messages().get(about(entry)), server.messages().get(about(entry)));
      if (step % 500 == 499) {
        client.knowsTheSameAs(server);
        heard(server.room().kind(), log).knowsTheSameAs(server);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoGoesOnFromAnyPointComesToTheSame(long seed) {
    var chance = new Chance(seed);
    var kind = chance.kind();
    var log = new ArrayList<Entry>();
    var server = new Side(kind);
    while (log.size() < STEPS) {
      var entry = next(chance, server);
      log.add(entry);
      server.hears(entry);
    }
    for (var restarts = 0; restarts < 5; restarts++) {
      var from = chance.upTo(STEPS);
      var late = restarted(heard(kind, log.subList(0, from)));
      log.subList(from, STEPS).forEach(late::hears);
      late.knowsTheSameAs(server);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoReadsThePastAfterDeletionsFoldsTheSameRoom(long seed) {
    var house = House.lived(new Chance(seed), STEPS);
    var late = new RoomState(house.side().room().kind());
    house.log().forEach(entry -> late.apply(sent(entry), null));
    Side.knows(late, house.side().room());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pagesOfAnySizeInAnyDirectionAmongLiveEntriesGiveTheSame(long seed) {
    var chance = new Chance(seed);
    var house = House.lived(chance, chance.upTo(STEPS));
    var guest = new Guest(house.side().room().kind(), house.following());
    var line = new Line(house, guest, chance);
    for (var step = 0; step < STEPS; step++) {
      line.goesOn();
    }
    line.comesToRest();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rightsComeOnlyFromThoseWhoHaveThem(long seed) {
    var chance = new Chance(seed);
    var side = new Side(chance.kind());
    for (var step = 0; step < STEPS; step++) {
      Rules.hold(side, next(chance, side));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rightsComeOnlyFromThoseWhoHaveThemInAnyOrderOfEntries(long seed) {
    var house = House.lived(new Chance(seed), STEPS);
    var bodies = new ArrayList<>(house.log());
    Collections.shuffle(bodies, new Random(seed));
    var side = new Side(house.side().room().kind());
    for (var entry : bodies) {
      Rules.hold(side, new Entry(side.room().top() + 1, entry.at(), entry.author(), entry.id(), entry.body()));
    }
  }

  private static String happened(Entry entry) {
    return entry.body() instanceof Body.Gone gone ? gone.was() : Kinds.of(entry.body());
  }

  private static Entry next(Chance chance, Side side) {
    var author = chance.author(side.room());
    var seq = side.room().top() + 1;
    return new Entry(seq, chance.later(), author, "id" + seq, chance.body(author, side));
  }

  private static long about(Entry entry) {
    return Message.isMessage(entry.body()) ? entry.seq() : Message.about(entry.body());
  }

  private static Side heard(RoomKind kind, List<Entry> log) {
    var side = new Side(kind);
    log.forEach(side::hears);
    return side;
  }

  /// The entry as it comes out of the line.
  private static Entry sent(Entry entry) {
    return reading(() ->
        ((ServerFrame.Delivered) FrameCodec.readServer(FrameCodec.write(new ServerFrame.Delivered("den", entry)))).entry());
  }

  /// What it knew, as it comes out of a store.
  private static Side restarted(Side side) {
    var room = side.room();
    var stored = FrameCodec.write(room.facts());
    var facts = reading(() -> FrameCodec.readFacts(stored));
    var messages = side.messages().values().stream().map(FoldPropertiesTest::stored).toList();
    return new Side(new RoomState(room.kind(), room.top(), members(room.members()), facts), messages);
  }

  private static Collection<Person> members(Collection<Person> members) {
    var nobody = new ServerFrame.Present(Set.of(), Set.of(), Set.of());
    var frame = FrameCodec.write(
        new ServerFrame.Following(null, "den", 0, RoomFacts.NONE, List.copyOf(members), members.size(), nobody));
    return reading(() -> ((ServerFrame.Following) FrameCodec.readServer(frame)).members());
  }

  private static Message stored(Message message) {
    var state = reading(() -> FrameCodec.readMessageState(FrameCodec.write(message.state())));
    return new Message(sent(message.entry()), state, message.asOf());
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (MalformedFrame e) {
      throw new AssertionError("what was written cannot be read", e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws MalformedFrame;
  }
}
