package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.Found;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What people do in a house, seen by others: Mei hosts, Tomás is her guest, and the server is real.
@Execution(CONCURRENT)
class WishesTest {

  @TempDir Path folder;
  private Somebody mei;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyMeet() throws Exception {
    mei = Somebody.starts(folder.resolve("mei"), "Mei");
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    tom.joins(mei.hosts("Lantern House"));
    mei.peopleHereAre(2);
    tom.peopleHereAre(2);
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
  }

  @Test
  void whatOneDoesToAMessageShowsAtOnceAndThenToTheOther() throws Exception {
    mei.says("tea?");
    var seq = tom.message("tea?").seq();
    tom.changes(new Body.Reacted(seq, "👍", true));
    assertThat(reactions(tom, "tea?")).containsExactly("👍");
    mei.eventually("the reaction is there", () -> reactions(mei, "tea?").contains("👍"));
    tom.eventually("the change has arrived", () -> state(tom.items().getLast()) instanceof Sending.Stored);
    mei.changes(new Body.Edited(seq, "coffee?", Set.of()));
    tom.message("coffee?");
    mei.changes(new Body.Deleted(seq));
    tom.eventually("it is gone", () -> ((MessageModel) tom.items().getLast()).contentProperty().get() instanceof Content.Gone);
    tom.eventually("the outbox is empty", () -> tom.house().outbox().isEmpty());
  }

  @Test
  void whatIsDoneOfflineShowsAtOnceSurvivesARestartAndArrivesInOrder() throws Exception {
    mei.says("tea?");
    var seq = tom.message("tea?").seq();
    tom.says("yes");
    mei.message("yes");
    tom.eventually("it is stored", () -> tom.items().getLast().seq() < Long.MAX_VALUE);
    var own = tom.message("yes").seq();
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    tom.changes(new Body.Reacted(seq, "👍", true));
    tom.changes(new Body.Edited(own, "yes, gladly", Set.of()));
    tom.says("two sugars");
    tom = tom.restarts();
    tom.message("tea?");
    tom.eventually("three are in the outbox", () -> tom.house().outbox().size() == 3);
    assertThat(reactions(tom, "tea?")).containsExactly("👍");
    tom.message("yes, gladly");
    mei.opensAgain();
    tom.triesNow();
    mei.seesExactly("tea?", "yes, gladly", "two sugars");
    mei.eventually("the reaction is there", () -> reactions(mei, "tea?").contains("👍"));
    tom.eventually("the outbox is empty", () -> tom.house().outbox().isEmpty());
  }

  @Test
  void aChangeThatIsRefusedGoesBackAndCanBeDiscarded() throws Exception {
    mei.says("tea?");
    var seq = tom.message("tea?").seq();
    tom.changes(new Body.Edited(seq, "not mine to change", Set.of()));
    tom.eventually("it is refused", () -> tom.house().outbox().stream().anyMatch(item -> item.isFailed()));
    var message = tom.message("tea?");
    assertThat(message.changingProperty().get()).isEqualTo(new Sending.Failed(Refusal.NOT_ALLOWED));
    tom.does(() -> tom.intents().discard(tom.house(), tom.house().outbox().getFirst().post()));
    assertThat(message.changingProperty().get()).isEqualTo(new Sending.Stored());
    assertThat(tom.house().outbox()).isEmpty();
  }

  @Test
  void aThreadStandsBesideTheRoomAndNotInIt() throws Exception {
    mei.says("tea?");
    var root = tom.message("tea?");
    tom.does(() -> tom.intents().openThread(tom.house(), tom.room(), root));
    tom.does(() -> tom.intents().say(
        tom.house(), tom.room(), new Body.Said("in the thread", null, root.seq(), Set.of(), List.of())));
    mei.eventually("the thread is counted", () -> thread(mei, "tea?") == 1);
    tom.eventually("the reply is stored", () -> tom.room().threadProperty().get().timeline().stream()
        .anyMatch(item -> item.seq() < Long.MAX_VALUE));
    tom.seesExactly("tea?");
    var again = mei.message("tea?");
    mei.does(() -> mei.intents().openThread(mei.house(), mei.room(), again));
    mei.eventually("the reply is in the thread", () -> mei.room().threadProperty().get().timeline().stream()
        .map(item -> ((MessageModel) item).text()).toList().equals(List.of("in the thread")));
  }

  @Test
  void aPollIsAskedAnsweredAndClosed() throws Exception {
    mei.does(() -> mei.intents().say(mei.house(), mei.room(), new Body.Poll("When?", List.of("six", "seven"), false)));
    var seq = tom.message("When?").seq();
    tom.changes(new Body.Voted(seq, Set.of(1)));
    mei.eventually("the vote is there", () -> written(mei, "When?").now().votes().containsValue(Set.of(1)));
    mei.changes(new Body.PollClosed(seq));
    tom.eventually("it is closed", () -> written(tom, "When?").now().closed());
  }

  @Test
  void draftsAndMutesAreThereOnTheNextStartAndSayingEmptiesNothingElse() throws Exception {
    tom.does(() -> {
      tom.intents().draft(tom.house(), tom.room(), "half a thought");
      tom.intents().mute(tom.house(), tom.room(), true);
      tom.intents().receipts(tom.house(), false);
    });
    tom = tom.restarts();
    tom.eventually("the draft is there", () -> tom.room() != null && tom.room().draftProperty().get().equals("half a thought"));
    assertThat(tom.room().mutedProperty().get()).isTrue();
    assertThat(tom.house().receiptsProperty().get()).isFalse();
  }

  @Test
  void aRoomIsMadeFoundEnteredAndLeft() throws Exception {
    var kitchen = mei.<RoomModel>asks(answer ->
        mei.intents().make(mei.house(), RoomKind.PUBLIC, "Kitchen", "Tea", Set.of(), answer));
    assertThat(Somebody.onFx(mei::room)).isEqualTo(kitchen);
    var found = tom.<ServerFrame.Browsed>asks(answer -> tom.intents().browse(tom.house(), "kit", null, answer));
    assertThat(found.rooms()).hasSize(1);
    var entered = tom.<RoomModel>asks(answer -> tom.intents().enter(tom.house(), found.rooms().getFirst().room(), answer));
    assertThat(entered.nameProperty().get()).isEqualTo("Kitchen");
    tom.says("here I am");
    mei.message("here I am");
    tom.<RoomModel>asks(answer -> tom.intents().leave(tom.house(), entered, answer));
    tom.seesRooms("Lantern House");
  }

  @Test
  void aRoomOfWhichOneHasNotHeardIsEnteredTheSameWay() throws Exception {
    var kitchen = mei.<RoomModel>asks(answer ->
        mei.intents().make(mei.house(), RoomKind.PUBLIC, "Kitchen", "", Set.of(), answer));
    tom.<RoomModel>asks(answer -> tom.intents().enter(tom.house(), kitchen.id(), answer));
    tom.seesRooms("Lantern House", "Kitchen");
    assertThat(tom.<RoomModel>fails(answer -> tom.intents().enter(tom.house(), "nowhere", answer)))
        .isEqualTo(new Problem.Refused(Refusal.NO_SUCH_ROOM));
  }

  @Test
  void whatWasSaidIsFoundInTheHouseAndWithoutItOnThisComputer() throws Exception {
    mei.says("the kettle is on");
    var seq = tom.message("the kettle is on").seq();
    var found = tom.<Found>asks(answer -> tom.intents().search(tom.house(), "kettle from:Mei", null, null, answer));
    assertThat(found.fromHouse()).isTrue();
    assertThat(found.hits()).extracting(hit -> hit.entry().seq()).containsExactly(seq);
    assertThat(found.people()).extracting(Person::name).containsExactly("Mei");
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    var kept = tom.<Found>asks(answer -> tom.intents().search(tom.house(), "kettle from:Mei", tom.room(), null, answer));
    assertThat(kept.fromHouse()).isFalse();
    assertThat(kept.hits()).isEqualTo(found.hits());
    assertThat(kept.people()).extracting(Person::name).containsExactly("Mei");
  }

  @Test
  void whoIsMutedHasNoRightsUntilItIsOver() throws Exception {
    var tomId = mei.<List<Person>>asks(answer -> mei.intents().find(mei.house(), "tom", answer)).getFirst().id();
    tom.eventually("may speak", () -> tom.room().rightsProperty().get().contains(Right.SAY));
    var until = Instant.now().plusSeconds(3).toEpochMilli();
    mei.<RoomModel>asks(answer -> mei.intents().govern(mei.house(), mei.room(), new Body.Muted(tomId, true, until), answer));
    tom.eventually("may only read", () -> tom.room().rightsProperty().get().isEmpty());
    tom.eventually("may speak again", () -> tom.room().rightsProperty().get().contains(Right.SAY));
    assertThat(tom.<RoomModel>fails(answer ->
            tom.intents().govern(tom.house(), tom.room(), new Body.RoleGiven(tomId, Role.OWNER), answer)))
        .isInstanceOf(Problem.Refused.class);
  }

  @Test
  void whatIsPlannedIsListedAndCanBeTakenBack() throws Exception {
    mei.says("tea?");
    var seq = tom.message("tea?").seq();
    var at = Instant.now().plus(Duration.ofDays(1));
    var plan = tom.<Plan>asks(answer -> tom.intents().remind(tom.house(), tom.room(), seq, at, answer));
    tom.<Plan>asks(answer -> tom.intents().schedule(tom.house(), tom.room(), new Body.Said("morning"), at, answer));
    tom.eventually("both are listed", () -> tom.house().plans().size() == 2);
    tom = tom.restarts();
    tom.eventually("both are listed", () -> tom.house() != null && tom.house().plans().size() == 2);
    tom.eventually("the house is there", () -> tom.house().lineProperty().get() instanceof Line.Open);
    tom.<Plan>asks(answer -> tom.intents().cancel(tom.house(), plan, answer));
    tom.eventually("one is left", () -> tom.house().plans().size() == 1);
  }

  @Test
  void allVersionsCanBeReadAndOfflineNothingIsAnswered() throws Exception {
    mei.says("tea?");
    var seq = tom.message("tea?").seq();
    mei.changes(new Body.Edited(seq, "coffee?", Set.of()));
    tom.message("coffee?");
    assertThat(tom.<List<Version>>asks(answer -> tom.intents().versions(tom.house(), tom.room(), seq, answer)))
        .extracting(Version::text).containsExactly("tea?", "coffee?");
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    assertThat(tom.<List<Version>>fails(answer -> tom.intents().versions(tom.house(), tom.room(), seq, answer)))
        .isEqualTo(Obstacle.UNREACHABLE);
  }

  @Test
  void whoIsCalledIsCounted() throws Exception {
    var tomId = mei.<List<Person>>asks(answer -> mei.intents().find(mei.house(), "tom", answer)).getFirst().id();
    mei.does(() -> mei.intents().say(
        mei.house(), mei.room(), new Body.Said("@Tomás tea?", null, null, Set.of(tomId), List.of())));
    mei.says("anybody?");
    tom.unreadIs(2);
    tom.eventually("one calls", () -> tom.room().mentionsProperty().get() == 1);
    tom = tom.restarts();
    tom.eventually("one calls", () -> tom.room() != null && tom.room().mentionsProperty().get() == 1);
  }

  @Test
  void whatIsPinnedIsOnTheBoardAndWhereOneIsIsTold() throws Exception {
    mei.says("the wifi is under the lamp");
    var seq = mei.message("the wifi is under the lamp").seq();
    mei.eventually("it is stored", () -> mei.items().getLast().seq() < Long.MAX_VALUE);
    mei.changes(new Body.Pinned(mei.items().getLast().seq(), true));
    tom.eventually("it is on the board", () -> tom.room().pins().stream()
        .map(MessageModel::text).toList().equals(List.of("the wifi is under the lamp")));
    assertThat(seq).isPositive();
    tom.does(() -> tom.intents().appear(tom.house(), Presence.QUIET));
    mei.eventually("he is quiet", () -> mei.room().present().containsValue(Presence.QUIET));
  }

  @Test
  void inADirectRoomOneSeesWhatTheOtherHasSeen() throws Exception {
    var tomId = mei.<List<Person>>asks(answer -> mei.intents().find(mei.house(), "tom", answer)).getFirst().id();
    mei.<RoomModel>asks(answer -> mei.intents().make(mei.house(), RoomKind.DIRECT, "", "", Set.of(tomId), answer));
    mei.says("psst");
    tom.eventually("the room is there", () -> tom.house().rooms().size() == 2);
    tom.does(() -> tom.intents().show(tom.house(), tom.house().rooms().getLast()));
    tom.message("psst");
    tom.hasSeenEverything();
    mei.eventually("he has seen it", () -> mei.room().seen().getOrDefault(tomId, 0L) == mei.items().getLast().seq());
  }

  private static Content.Written written(Somebody who, String text) {
    return who.items().stream().filter(MessageModel.class::isInstance).map(MessageModel.class::cast)
        .filter(message -> message.text().equals(text))
        .map(message -> (Content.Written) message.contentProperty().get()).findFirst().orElseThrow();
  }

  private static Set<String> reactions(Somebody who, String text) {
    return written(who, text).now().reactions().keySet();
  }

  private static int thread(Somebody who, String text) {
    return Stream.ofNullable(written(who, text).now().thread()).mapToInt(thread -> thread.count()).sum();
  }

  private static Sending state(Object item) {
    return ((MessageModel) item).changingProperty().get();
  }
}
