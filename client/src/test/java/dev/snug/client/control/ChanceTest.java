package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.model.EventItem;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.store.LocalStore;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Role;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two people who write, change, cut their lines, restart and look about in any order. In the end the house has each thing
/// that they typed once, in their order, and both see what somebody sees who comes only then.
class ChanceTest {

  private static final int STEPS = 200;

  @TempDir Path folder;
  private final List<Party> parties = new ArrayList<>();
  private SnugServer house;

  /// Somebody with a network of their own and all that they typed.
  private final class Party {
    private final ShakyNetwork network;
    private final List<String> typed = new ArrayList<>();
    private Somebody who;

    Party(String name) throws Exception {
      network = new ShakyNetwork(house.port());
      who = Somebody.starts(folder.resolve(name), name);
      var detour = List.of(new Address("127.0.0.1", network.port()));
      var secret = house.invite(Role.MEMBER, Duration.ZERO, 0);
      who.joins(new Invite(detour, secret, house.key(), true).link());
      who.eventually("the room is there", () -> who.room() != null);
      parties.add(this);
    }

    void types(Body body) throws Exception {
      who.does(() -> {
        switch (body) {
          case Body.OfMessage said -> who.intents().say(who.house(), who.room(), said);
          case Body.OnMessage change -> who.intents().change(who.house(), who.room(), change);
          default -> throw new IllegalArgumentException("nobody types that");
        }
        typed.add(who.house().outbox().getLast().post());
      });
    }

    /// What is stored in their timeline.
    List<MessageModel> messages() throws Exception {
      return Somebody.onFx(() -> who.items().stream()
          .filter(item -> item instanceof MessageModel message && message.stored().isPresent())
          .map(MessageModel.class::cast).toList());
    }

    boolean isIn() throws Exception {
      return Somebody.onFx(() -> who.house() != null && who.room() != null && who.house().youProperty().get() != null);
    }

    /// Comes back, and has everything said and seen.
    void settles() throws Exception {
      network.mends();
      who.eventually("everything has gone out", () -> {
        if (who.house() == null || who.room() == null) {
          return false;
        }
        who.intents().tryNow(who.house());
        return who.house().youProperty().get() != null && who.house().outbox().stream().allMatch(OutboxItem::isFailed);
      });
    }

    /// Reads from the end back to the beginning.
    void readsEverything(long top) throws Exception {
      who.does(() -> who.intents().toEnd(who.house(), who.room()));
      who.eventually("all is read", () -> {
        var room = who.room();
        if (room.older().get()) {
          who.intents().older(who.house(), room);
        }
        return !room.older().get() && room.highProperty().get() >= top && !room.newerProperty().get();
      });
    }
  }

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @AfterEach
  void theyEnd() throws Exception {
    for (var party : parties) {
      party.who.ends();
      party.network.close();
    }
    house.close(CloseCode.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whateverHappensNothingIsLostAndNothingIsDoubled(long seed) throws Exception {
    var config = ServerConfig.in(folder.resolve("house")).listeningOn("127.0.0.1", 0).rateLimits(false);
    house = new SnugServer(config, Clock.systemUTC(), new SecureRandom());
    house.start();
    var alice = new Party("Alice");
    var bob = new Party("Bob");
    var random = new Random(seed);
    for (var step = 0; step < STEPS; step++) {
      var party = random.nextBoolean() ? alice : bob;
      if (party.isIn()) {
        somethingHappens(party, random, step);
      } else {
        party.network.mends();
      }
    }
    alice.settles();
    bob.settles();
    var late = new Party("Carol");
    var you = Somebody.onFx(() -> List.of(id(alice), id(bob)));
    var top = Somebody.onFx(() -> late.who.room().highProperty().get());
    for (var party : parties) {
      party.readsEverything(top);
    }
    seeTheSame(alice, late);
    seeTheSame(bob, late);
    assertThatEachThingTypedIsThereOnce(alice, you.getFirst(), late);
    assertThatEachThingTypedIsThereOnce(bob, you.getLast(), late);
  }

  private static void seeTheSame(Party party, Party late) throws Exception {
    try {
      late.who.eventually("both see the same", () -> shown(party).equals(shown(late)));
    } catch (AssertionError e) {
      // What differs, and only that.
      assertThat(Somebody.onFx(() -> shown(party))).isEqualTo(Somebody.onFx(() -> shown(late)));
      throw e;
    }
  }

  private void assertThatEachThingTypedIsThereOnce(Party party, String you, Party late) throws Exception {
    var refused = Somebody.onFx(() -> party.who.house().outbox().stream().map(OutboxItem::post).toList());
    var expected = party.typed.stream().filter(post -> !refused.contains(post)).toList();
    assertThat(log(late).stream().map(Message::entry).filter(entry -> entry.author().equals(you))
            .filter(entry -> !(entry.body() instanceof Body.Joined)).map(entry -> entry.id()).toList())
        .isEqualTo(expected);
  }

  /// The whole log, as the disk of whoever came last has it.
  private List<Message> log(Party late) throws Exception {
    var file = late.who.folder().resolve("houses").resolve(house.key().text() + ".db");
    try (var store = LocalStore.open(file)) {
      return store.before("lobby", Long.MAX_VALUE, 100_000);
    }
  }

  private void somethingHappens(Party party, Random random, int step) throws Exception {
    switch (random.nextInt(24)) {
      case 0 -> party.network.cuts();
      case 1 -> party.network.breaks();
      case 2, 3 -> {
        party.network.mends();
        party.who.triesNow();
      }
      case 4 -> restarts(party, random);
      case 5, 6, 7 -> onAny(party, random, message -> new Body.Edited(message.seq(), "edited in " + step, Set.of()));
      case 8, 9, 10 -> onAny(party, random, message -> new Body.Reacted(message.seq(), "👍", random.nextBoolean()));
      case 11, 12 -> onAny(party, random, message ->
          new Body.Said("reply " + step, null, message.seq(), Set.of(), List.of()));
      case 13 -> onAny(party, random, message -> random.nextInt(4) == 0 ? new Body.Deleted(message.seq()) : null);
      case 14 -> party.who.does(() -> party.who.intents().goTo(party.who.house(), party.who.room(), 3L, _ -> {}));
      case 15 -> party.who.does(() -> party.who.intents().older(party.who.house(), party.who.room()));
      case 16 -> {
        var messages = party.messages();
        if (!messages.isEmpty()) {
          party.who.does(() -> party.who.intents().openThread(party.who.house(), party.who.room(), messages.getLast()));
        }
      }
      default -> party.types(new Body.Said("step " + step));
    }
  }

  private static void restarts(Party party, Random random) throws Exception {
    if (random.nextInt(3) == 0) {
      party.who = party.who.restarts();
      party.who.eventually("the room is there", () -> party.who.house() != null && party.who.room() != null);
    }
  }

  private interface Change {
    @Nullable Body to(MessageModel message);
  }

  private static void onAny(Party party, Random random, Change change) throws Exception {
    var messages = party.messages();
    if (!messages.isEmpty()) {
      var body = change.to(messages.get(random.nextInt(messages.size())));
      if (body != null) {
        party.types(body);
      }
    }
  }

  private static String id(Party party) {
    return party.who.house().youProperty().get().id();
  }

  private static List<String> shown(Party party) {
    return party.who.items().stream().map(ChanceTest::shown).toList();
  }

  private static String shown(TimelineItem item) {
    return item.seq() + " " + switch (item) {
      case EventItem event -> event.body().toString();
      case MessageModel message -> switch (message.contentProperty().get()) {
        case Content.Gone _ -> "gone";
        case Content.Written(var body, var now) -> body + " " + now;
      };
    };
  }
}
