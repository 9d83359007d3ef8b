package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the house does for people later.
class PlansTest {

  private static final String LOBBY = "lobby";
  private static final Duration HOUR = Duration.ofHours(1);

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
  void whatIsPlannedIsSaidWhenItsTimeComes() {
    var desk = house.deviceOf(alice);
    var at = in(HOUR);
    alice.plansToSay(LOBBY, "p", at, "an hour later");
    var plan = new Plan("p", LOBBY, at, new Plan.What.Message(new Body.Said("an hour later")), false, null);
    assertThat(alice.hearsPlanned("p")).isEqualTo(plan);
    assertThat(desk.hearsPlanned("p")).isEqualTo(plan);
    assertThat(desk.looksThroughPlans(null).plans()).containsExactly(plan);

    house.passes(HOUR);

    var entry = bob.hears("an hour later");
    assertThat(entry.author()).isEqualTo(alice.id());
    assertThat(entry.id()).isEqualTo("p");
    assertThat(entry.at()).isGreaterThanOrEqualTo(at);
    alice.hearsEnded("p");
    desk.hearsEnded("p");
    assertThat(desk.looksThroughPlans(null).plans()).isEmpty();
  }

  @Test
  void notBeforeItsTime() {
    alice.plansToSay(LOBBY, "late", in(HOUR.multipliedBy(2)), "later");
    alice.plansToSay(LOBBY, "soon", in(HOUR), "sooner");
    alice.hearsPlanned("soon");

    house.passes(HOUR);

    bob.hears("sooner");
    assertThat(alice.looksThroughPlans(null).plans()).extracting(Plan::id).containsExactly("late");
  }

  @Test
  void itIsSaidOnceAlthoughTheHouseRestarts() {
    alice.plansToSay(LOBBY, "p", in(HOUR), "once");
    alice.hearsPlanned("p");
    house.restarts();
    house.passes(HOUR);
    var carol = house.guest("carol");
    waitUntilSaid(carol, "once");

    house.restarts();
    house.passes(HOUR);

    var back = house.deviceOf(alice);
    assertThat(back.looksThroughPlans(null).plans()).isEmpty();
    assertThat(timesSaid(back, "once")).isEqualTo(1);
  }

  @Test
  void itIsSaidWhenTheHouseIsBackIfItWasDownAtTheTime() {
    alice.plansToSay(LOBBY, "p", in(HOUR), "better late");
    alice.hearsPlanned("p");

    house.isDownFor(HOUR.multipliedBy(24));

    waitUntilSaid(house.guest("carol"), "better late");
  }

  /// As if the server had died between the two, were they not one.
  @Test
  void aPlanThatIsStillThereAlthoughItWasSaidIsNotSaidTwice() {
    alice.plansToSay(LOBBY, "p", in(HOUR), "once");
    alice.hearsPlanned("p");
    house.isDownFor(
        Duration.ZERO, () -> sql("ALTER TABLE plan RENAME TO kept", "CREATE TABLE plan AS SELECT * FROM kept"));
    house.passes(HOUR);
    waitUntilSaid(house.guest("carol"), "once");

    house.isDownFor(Duration.ZERO, () -> sql("DROP TABLE plan", "ALTER TABLE kept RENAME TO plan"));

    var back = house.deviceOf(alice);
    waitUntil(() -> back.looksThroughPlans(null).plans().isEmpty());
    assertThat(timesSaid(back, "once")).isEqualTo(1);
  }

  @Test
  void thePlanAgainIsAnsweredWithTheFirst() {
    var desk = house.deviceOf(alice);
    alice.plansToSay(LOBBY, "p", in(HOUR), "the first");
    var first = alice.hearsPlanned("p");

    alice.plansToSay(LOBBY, "p", in(HOUR.multipliedBy(2)), "another");

    assertThat(alice.hearsPlanned("p")).isEqualTo(first);
    assertThat(alice.looksThroughPlans(null).plans()).containsExactly(first);
    house.passes(HOUR);
    bob.hears("the first");
    alice.hearsEnded("p");
    alice.plansToSay(LOBBY, "p", in(HOUR), "too late");
    alice.hearsEnded("p");
    assertThat(alice.looksThroughPlans(null).plans()).isEmpty();
    assertThat(desk.looksThroughPlans(null).plans()).isEmpty();
  }

  @Test
  void plansOfTwoPeopleDoNotMeet() {
    alice.plansToSay(LOBBY, "p", in(HOUR), "says alice");
    bob.plansToSay(LOBBY, "p", in(HOUR), "says bob");
    alice.hearsPlanned("p");
    bob.hearsPlanned("p");
    bob.cancels("p");
    bob.hearsEnded("p");

    house.passes(HOUR);

    bob.hears("says alice");
    assertThat(timesSaid(bob, "says bob")).isZero();
  }

  @Test
  void whatWasMeantForJustNowIsSaidNow() {
    alice.plansToSay(LOBBY, "p", in(Duration.ofSeconds(-50)), "now");

    bob.hears("now");
    assertThat(alice.hearsPlanned("p").at()).isGreaterThan(in(Duration.ofSeconds(-40)));
  }

  @Test
  void nothingIsPlannedForThePastOrForTheFarFuture() {
    alice.plansToSay(LOBBY, "past", in(Duration.ofSeconds(-60)), "x");
    assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    alice.plansToRemember(LOBBY, "far", in(Limits.PLANNED_AHEAD.plusMinutes(1)), 1);
    assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);

    alice.plansToRemember(LOBBY, "near", in(Limits.PLANNED_AHEAD.minusMinutes(1)), 1);
    alice.hearsPlanned("near");
  }

  @Test
  void whoIsNotInTheRoomPlansNothingThere() {
    bob.follows("cellar");
    alice.plansToSay("cellar", "p", in(HOUR), "x");
    assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_IN_ROOM);
    alice.plansToRemember("nowhere", "p", in(HOUR), 1);
    assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_IN_ROOM);
    alice.plansToRemember(LOBBY, "p", in(HOUR), 99);
    assertThat(alice.isRefused()).isEqualTo(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void asManyAsThereMayBeAndNotOneMore() {
    for (int i = 1; i <= Limits.PLANS; i++) {
      alice.plansToRemember(LOBBY, "p-" + i, in(HOUR), 1);
    }
    alice.plansToRemember(LOBBY, "one-more", in(HOUR), 1);
    assertThat(alice.isRefused()).isEqualTo(Refusal.TOO_MANY);
    alice.plansToRemember(LOBBY, "p-1", in(HOUR), 1);
    alice.hearsPlanned("p-1");

    alice.cancels("p-1");
    alice.plansToRemember(LOBBY, "one-more", in(HOUR), 1);

    alice.hearsPlanned("one-more");
  }

  @Test
  void aPlanThatIsGivenUpIsNotCarriedOut() {
    var desk = house.deviceOf(alice);
    alice.plansToSay(LOBBY, "p", in(HOUR), "never");
    desk.hearsPlanned("p");

    desk.cancels("p");

    alice.hearsEnded("p");
    house.passes(HOUR);
    alice.plansToSay(LOBBY, "after", house.now(), "after");
    bob.hears("after");
    assertThat(timesSaid(bob, "never")).isZero();
    alice.cancels("p");
    assertThat(alice.isRefused()).isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void aReminderStaysUntilItIsPutAway() {
    var desk = house.deviceOf(alice);
    alice.plansToRemember(LOBBY, "r", in(HOUR), 2);
    assertThat(alice.hearsPlanned("r").due()).isFalse();
    assertThat(desk.hearsPlanned("r").due()).isFalse();

    house.passes(HOUR);

    var due = alice.hearsPlanned("r");
    assertThat(due.due()).isTrue();
    assertThat(due.what()).isEqualTo(new Plan.What.Reminder(2));
    assertThat(desk.hearsPlanned("r")).isEqualTo(due);
    house.restarts();
    var back = house.deviceOf(alice);
    assertThat(back.looksThroughPlans(null).plans()).containsExactly(due);
    back.cancels("r");
    back.hearsEnded("r");
    assertThat(back.looksThroughPlans(null).plans()).isEmpty();
  }

  @Test
  void whatMayNotBeSaidWhenItsTimeComesStaysWithTheReason() {
    var owner = owner();
    alice.plansToSay(LOBBY, "p", in(HOUR), "not now");
    alice.hearsPlanned("p");
    does(owner, new Body.Muted(alice.id(), true, null));

    house.passes(HOUR);

    var refused = alice.hearsPlanned("p");
    assertThat(refused.due()).isTrue();
    assertThat(refused.refusal()).isEqualTo(Refusal.MUTED);
    does(owner, new Body.Muted(alice.id(), false, null));
    house.passes(HOUR);
    assertThat(alice.looksThroughPlans(null).plans()).containsExactly(refused);
    alice.cancels("p");
    alice.hearsEnded("p");
    assertThat(timesSaid(bob, "not now")).isZero();
  }

  @Test
  void whoCallsEveryoneMustBeAllowedToWhenItIsSaid() {
    var said = new Body.Said("hey all", null, null, Set.of(Body.EVERYONE), List.of());
    alice.sends(new ClientFrame.Schedule("p", LOBBY, in(HOUR), said));
    alice.hearsPlanned("p");

    house.passes(HOUR);

    assertThat(alice.hearsPlanned("p").refusal()).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void whoWasRemovedSaysNothingLater() {
    var owner = owner();
    alice.plansToSay(LOBBY, "p", in(HOUR), "and another thing");
    alice.hearsPlanned("p");
    does(owner, new Body.Removed(alice.id()));

    house.passes(HOUR);

    assertThat(alice.hearsPlanned("p").refusal()).isEqualTo(Refusal.NOT_IN_ROOM);
  }

  @Test
  void whoIsBannedFromTheHouseSaysNothingAnywhere() {
    var owner = owner();
    var room = alice.makes(RoomKind.DIRECT, "", bob).room();
    alice.plansToSay(room, "p", in(HOUR), "psst");
    alice.hearsPlanned("p");
    does(owner, new Body.Banned(alice.id(), null));
    assertThat(alice.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
    house.passes(HOUR);
    bob.plansToSay(room, "after", house.now(), "nothing from her");
    bob.hearsEnded("after");
    does(owner, new Body.Unbanned(alice.id()));

    var back = house.deviceOf(alice);

    assertThat(back.looksThroughPlans(null).plans()).extracting(Plan::refusal).containsExactly(Refusal.BANNED);
  }

  @Test
  void theyAreLookedThroughInTheOrderOfTheirTime() {
    var at = in(HOUR);
    alice.plansToRemember(LOBBY, "b", at, 1);
    alice.plansToRemember(LOBBY, "z", at - 1, 1);
    alice.plansToRemember(LOBBY, "a", at, 1);
    alice.plansToRemember(LOBBY, "y", at + 1, 1);

    assertThat(alice.looksThroughPlans(null).plans()).extracting(Plan::id).containsExactly("z", "a", "b", "y");
    assertThat(alice.looksThroughPlans("a").plans()).extracting(Plan::id).containsExactly("b", "y");
    assertThat(alice.looksThroughPlans("ended").plans()).as("rather too many than one missed").hasSize(4);
  }

  @Test
  void longPlansComeInSeveralPieces() {
    var all = manyLong(20, HOUR);

    var found = new ArrayList<String>();
    String after = null;
    for (var more = true; more; after = found.getLast()) {
      var piece = alice.looksThroughPlans(after);
      assertThat(FrameCodec.write(piece).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Limits.PAGE_BYTES);
      assertThat(piece.plans()).hasSizeBetween(1, 6);
      piece.plans().forEach(plan -> found.add(plan.id()));
      more = piece.more();
    }

    assertThat(found).containsExactlyElementsOf(all);
  }

  /// More than an outbox holds.
  @Test
  void manyLongMessagesAtOnceAreHeardOneAfterAnother() {
    var all = manyLong(Limits.PLANS, HOUR);

    house.passes(HOUR);

    var heard = new ArrayList<String>();
    while (heard.size() < all.size()) {
      heard.add(bob.hearsThat(entry -> entry.author().equals(alice.id())).id());
    }
    assertThat(heard).containsExactlyElementsOf(all);
  }

  private List<String> manyLong(int count, Duration later) {
    var at = in(later);
    var ids = IntStream.range(0, count).mapToObj(i -> "long-%03d".formatted(i)).toList();
    for (var id : ids) {
      alice.plansToSay(LOBBY, id, at, "字".repeat(16_000));
    }
    alice.hearsPlanned(ids.getLast());
    return ids;
  }

  private Guest owner() {
    return house.invited("owner", Identity.create(TestHouse.RANDOM), house.invite(Role.OWNER, Duration.ZERO, 1));
  }

  private static void does(Guest guest, Body body) {
    guest.sends(new ClientFrame.Post("does-" + body.hashCode(), LOBBY, body));
    guest.hearsThat(entry -> entry.body().equals(body));
  }

  private long in(Duration time) {
    return house.now() + time.toMillis();
  }

  private static long timesSaid(Guest guest, String text) {
    return guest.pages(new ClientFrame.From.After(0), Limits.PAGE_LENGTH).entries().stream()
        .filter(entry -> entry.body().equals(new Body.Said(text)))
        .count();
  }

  /// It may have been before they came.
  private static void waitUntilSaid(Guest guest, String text) {
    waitUntil(() -> timesSaid(guest, text) > 0);
  }

  private static void waitUntil(BooleanSupplier isSo) {
    var until = System.nanoTime() + Guest.PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it is so by now").isLessThan(until);
    }
  }

  private void sql(String... statements) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + house.data.resolve("house.db"));
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
