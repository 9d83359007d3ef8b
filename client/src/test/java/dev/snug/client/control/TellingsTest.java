package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Notice;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.NotificationSettings.About;
import dev.snug.client.model.QuietHours;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.RoomTelling;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What of all that happens in the houses rings.
class TellingsTest {

  private final AppModel model = new AppModel(Identity.create(new SecureRandom()).publicKey());
  private final HouseModel house = new HouseModel(Fingerprint.ofBytes("house".getBytes(StandardCharsets.UTF_8)), "Lantern House");
  private final RoomModel lobby = room(RoomSyncs.LOBBY);
  private final RoomModel workshop = room("workshop");
  private final List<Notice> told = new ArrayList<>();
  private Instant now = LocalDate.of(2026, 3, 14).atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
  private final Tellings tellings = onFx(() -> new Tellings(model, new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }));

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  TellingsTest() {
    model.notificationsProperty().set(NotificationSettings.STANDARD.withAbout(About.EVERYTHING));
    house.youProperty().set(new You("u5", "Maya", Role.OWNER));
    house.rooms().setAll(lobby, workshop);
    lobby.people().put("u1", new Person("u1", "Tomás", Role.MEMBER, null));
    model.houses().add(house);
    tellings.ring(told::add);
  }

  @Test
  void whatIsSaidJustNowIsToldAtOnce() {
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "hello")), true));
    assertThat(told).singleElement().satisfies(notice -> assertThat(notice.seq()).isEqualTo(7));
  }

  @Test
  void whatWasReadOnAnotherDeviceIsNotTold() {
    workshop.readProperty().set(7);
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "hello")), true));
    assertThat(told).isEmpty();
  }

  @Test
  void whatOneHasSaidOnAnotherDeviceIsNotTold() {
    happens(new Update.Heard("workshop", List.of(said(7, "u5", "hello")), true));
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsBeforeOnesEyesIsNotTold() {
    model.watchedProperty().set(workshop);
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "hello")), true));
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsSaidInAThreadOfTheRoomBeforeOnesEyesIsTold() {
    model.watchedProperty().set(workshop);
    var reply = new Body.Said("hello", null, 3L, Set.of(), List.of());
    happens(new Update.Heard("workshop", List.of(Message.written(new Entry(7, 0, "u1", "m7", reply))), true));
    assertThat(told).singleElement().satisfies(notice -> assertThat(notice.seq()).isEqualTo(3));
  }

  @Test
  void inAMutedRoomNothingIsTold() {
    workshop.tellingProperty().set(RoomTelling.NONE);
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "hello")), true));
    assertThat(told).isEmpty();
  }

  @Test
  void inQuietHoursNothingIsTold() {
    model.notificationsProperty().set(
        NotificationSettings.STANDARD.withAbout(About.EVERYTHING).withQuiet(new QuietHours(true, LocalTime.of(11, 0), LocalTime.of(13, 0))));
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "hello")), true));
    now = now.plusSeconds(3_600);
    happens(new Update.Heard("workshop", List.of(said(8, "u1", "still there?")), true));
    assertThat(told).singleElement().satisfies(notice -> assertThat(notice.seq()).isEqualTo(8));
  }

  @Test
  void whatWasMissedIsToldTogether() throws Exception {
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "one"), said(8, "u1", "two")), false));
    happens(new Update.Heard(RoomSyncs.LOBBY, List.of(said(4, "u1", "three")), false));
    until(() -> !told.isEmpty());
    assertThat(onFx(() -> List.copyOf(told))).containsExactly(new Notice.Missed(house, workshop, 7, 3, 2));
  }

  @Test
  void oneThatWasMissedIsToldAsItIs() throws Exception {
    happens(new Update.Heard("workshop", List.of(said(7, "u1", "one")), false));
    until(() -> !told.isEmpty());
    assertThat(told.getFirst()).isInstanceOf(Notice.Said.class);
  }

  @Test
  void whoComesIntoAHouseThatIsHostedHereIsTold() {
    house.hostedHereProperty().set(true);
    happens(new Update.Here(RoomSyncs.LOBBY, present("u5")));
    happens(new Update.Presence(RoomSyncs.LOBBY, present("u1"), Set.of()));
    assertThat(told).singleElement().isInstanceOf(Notice.CameIn.class);
  }

  @Test
  void whoLosesTheirLineForAMomentDoesNotComeAgain() {
    house.hostedHereProperty().set(true);
    happens(new Update.Here(RoomSyncs.LOBBY, present("u5", "u1")));
    happens(new Update.Presence(RoomSyncs.LOBBY, present(), Set.of("u1")));
    now = now.plusSeconds(60);
    happens(new Update.Presence(RoomSyncs.LOBBY, present("u1"), Set.of()));
    assertThat(told).isEmpty();
  }

  @Test
  void whoWasGoneForAWhileComesAgain() {
    house.hostedHereProperty().set(true);
    happens(new Update.Here(RoomSyncs.LOBBY, present("u5", "u1")));
    happens(new Update.Presence(RoomSyncs.LOBBY, present(), Set.of("u1")));
    now = now.plusSeconds(601);
    happens(new Update.Presence(RoomSyncs.LOBBY, present("u1"), Set.of()));
    assertThat(told).hasSize(1);
  }

  @Test
  void whoComesIntoAHouseOfOthersIsNotTold() {
    happens(new Update.Here(RoomSyncs.LOBBY, present("u5")));
    happens(new Update.Presence(RoomSyncs.LOBBY, present("u1"), Set.of()));
    assertThat(told).isEmpty();
  }

  @Test
  void aReminderThatIsDueIsToldOnce() {
    var plan = new Plan("p1", "workshop", 0, new Plan.What.Reminder(7), true, null);
    house.plans().setAll(plan);
    happens(new Update.Plans(List.of(plan)));
    happens(new Update.Plans(List.of(plan)));
    assertThat(told).containsExactly(new Notice.Due(house, workshop, 7));
  }

  @Test
  void aReminderThatIsNotDueIsNotTold() {
    house.plans().setAll(new Plan("p1", "workshop", 0, new Plan.What.Reminder(7), false, null));
    happens(new Update.Plans(List.of()));
    assertThat(told).isEmpty();
  }

  private void happens(Update update) {
    onFx(() -> {
      tellings.after(house, update);
      return true;
    });
  }

  private static void until(Callable<Boolean> isSo) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(isSo));
  }

  private static <T> T onFx(Callable<T> what) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(what));
  }

  private static ServerFrame.Present present(String... here) {
    return new ServerFrame.Present(Set.of(here), Set.of(), Set.of());
  }

  private static Message said(long seq, String author, String text) {
    return Message.written(new Entry(seq, 0, author, "m" + seq, new Body.Said(text)));
  }

  private static RoomModel room(String id) {
    return new RoomModel(id, RoomKind.PUBLIC, id);
  }
}
