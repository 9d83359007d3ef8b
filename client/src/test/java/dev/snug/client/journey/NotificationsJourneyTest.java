package dev.snug.client.journey;

import static dev.snug.client.journey.Eyes.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.NotificationSettings.About;
import dev.snug.client.model.QuietHours;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How somebody hears of what is said where they are not looking.
class NotificationsJourneyTest extends Together {

  private static final NotificationSettings EVERYTHING = NotificationSettings.STANDARD.withAbout(About.EVERYTHING);
  private static final NotificationSettings NOTHING = NotificationSettings.STANDARD.withAbout(About.NOTHING);

  @BeforeEach
  void tomasWantsToHearEverything() throws Exception {
    tomas.wants(EVERYTHING);
  }

  @AfterEach
  void tomasWantsToHearNothing() throws Exception {
    tomas.wants(NOTHING);
  }

  @Test
  void tomasInAnotherRoomIsToldWhatMayaSaysAndAClickGoesThere() throws Exception {
    tomas.makesRoom("Attic");
    maya.saysAll(List.of("who has the ladder?"));
    tomas.reads("#notices", "Maya Chen");
    tomas.reads("#notices", "who has the ladder?");
    tomas.clicks(tomas.notice("who has the ladder?"));
    tomas.reads("#room-title", "Lantern House");
    tomas.hears("who has the ladder?");
    tomas.doesNotSee("#notices");
  }

  @Test
  void whatIsOnTheScreenIsNotTold() throws Exception {
    maya.makesRoom("Cellar");
    tomas.clicks("#add-rooms");
    tomas.clicks("#menu-browse");
    tomas.clicks(tomas.inCell("#browse-list", "Cellar", ".button"));
    tomas.reads("#room-title", "Cellar");
    tomas.clicks("#composer");
    tomas.knows("the end of the room is before his eyes", () -> "Cellar".equals(watched(tomas)));
    maya.saysAll(List.of("down here"));
    tomas.hears("down here");
    maya.clicks(maya.roomRow("Lantern House"));
    maya.reads("#room-title", "Lantern House");
    maya.saysAll(List.of("up here"));
    tomas.reads("#notices", "up here");
    assertThat(onFx(() -> tomas.eyes().all("#notices").anyMatch(each -> Eyes.says(each, "down here")))).isFalse();
  }

  @Test
  void withoutTheWordsOnlyTheNameAndTheRoomAreShown() throws Exception {
    tomas.wants(EVERYTHING.withWords(false));
    tomas.makesRoom("Loft");
    maya.saysAll(List.of("a secret"));
    tomas.reads("#notices", "Maya Chen");
    assertThat(onFx(() -> tomas.eyes().all("#notices").anyMatch(each -> Eyes.says(each, "a secret")))).isFalse();
  }

  @Test
  void inQuietHoursNothingIsTold() throws Exception {
    var now = LocalTime.now();
    tomas.wants(EVERYTHING.withQuiet(new QuietHours(true, now.minusHours(1), now.plusHours(1))));
    tomas.makesRoom("Bedroom");
    maya.saysAll(List.of("are you asleep?"));
    tomas.knows("it has come", () -> lobbyUnread(tomas) > 0);
    tomas.wants(EVERYTHING);
    maya.saysAll(List.of("good morning"));
    tomas.reads("#notices", "good morning");
    assertThat(onFx(() -> tomas.eyes().all("#notices").anyMatch(each -> Eyes.says(each, "are you asleep?")))).isFalse();
  }

  @Test
  void muchFromOneRoomIsOneNotice() throws Exception {
    tomas.makesRoom("Roof");
    maya.saysAll(List.of("one", "two", "three"));
    tomas.reads("#notices", "3 messages");
    tomas.reads("#notices", "three");
    assertThat(onFx(() -> tomas.eyes().all(".notice").count())).isEqualTo(1);
  }

  @Test
  void whoPutsANoticeAwayStaysWhereTheyAre() throws Exception {
    tomas.makesRoom("Balcony");
    maya.saysAll(List.of("come down"));
    tomas.reads("#notices", "come down");
    tomas.clicks("#notice-away");
    tomas.doesNotSee("#notices");
    tomas.reads("#room-title", "Balcony");
  }

  @Test
  void theTitleSaysHowMuchIsUnread() throws Exception {
    tomas.wants(NOTHING.withCounted(NotificationSettings.Counted.ALL));
    tomas.makesRoom("Tower");
    maya.saysAll(List.of("one more"));
    tomas.knows("the title has a number", () -> tomas.title().matches("\\(\\d+\\) Lantern House · Snug"));
    tomas.clicks(tomas.roomRow("Lantern House"));
    tomas.knows("the number is gone", () -> tomas.title().equals("Lantern House · Snug"));
  }

  @Test
  void whatWasSaidWhileTomasWasCutOffIsToldTogether() throws Exception {
    tomas.makesRoom("Garage");
    evening.tomasLine().breaks();
    tomas.reads("#banner", "Lost Lantern House for a moment.");
    maya.saysAll(List.of("first", "second"));
    maya.hears("second");
    evening.tomasLine().mends();
    tomas.clicksIfShown("#try-now");
    tomas.reads("#notices", "2 new messages in 1 room");
  }

  private static String watched(Person person) {
    var room = person.model().watchedProperty().get();
    return room == null ? "" : room.nameProperty().get();
  }

  private static int lobbyUnread(Person person) {
    return person.model().houseProperty().get().rooms().stream()
        .filter(room -> room.id().equals("lobby"))
        .mapToInt(room -> room.unreadProperty().get())
        .sum();
  }
}
