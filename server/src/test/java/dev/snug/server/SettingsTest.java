package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.ServerFrame.Setting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody keeps is the same on all of their devices.
class SettingsTest {

  private final TestHouse house = TestHouse.open();
  private Guest phone;
  private Guest desk;
  private long now;

  @BeforeEach
  void twoDevices() {
    phone = house.guest("alice");
    desk = house.deviceOf(phone);
    now = house.now();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatOneDeviceKeepsTheOtherHears() {
    var bob = house.guest("bob");

    phone.isDone(phone.keeps("theme", "dark", now));

    assertThat(desk.next(ServerFrame.Settings.class).settings()).containsExactly(new Setting("theme", "dark", now));
    phone.says("the end");
    phone.hears("the end");
    bob.hears("the end");
    assertThat(phone.heardSettings()).as("who asked has the answer").isEmpty();
    assertThat(bob.heardSettings()).as("of another person").isEmpty();
  }

  @Test
  void whoComesInHearsAllOfIt() {
    phone.keeps("theme", "dark", now - 10);
    phone.keeps("draft-lobby", "Dear all,", now - 5);
    phone.isDone(phone.keeps("theme", "light", now));

    house.restarts();
    var again = house.deviceOf(phone);

    assertThat(lastHeard(again))
        .containsExactly(new Setting("draft-lobby", "Dear all,", now - 5), new Setting("theme", "light", now));
  }

  @Test
  void whoKeepsNothingHearsNothing() {
    assertThat(house.deviceOf(phone).heardSettings()).isEmpty();
  }

  @Test
  void theOneWrittenLastStaysWhicheverComesLast() {
    phone.isDone(phone.keeps("theme", "newer", now));
    desk.next(ServerFrame.Settings.class);

    desk.isDone(desk.keeps("theme", "older", now - 1));

    assertThat(desk.next(ServerFrame.Settings.class).settings()).containsExactly(new Setting("theme", "newer", now));
    assertThat(lastHeard(house.deviceOf(phone))).containsExactly(new Setting("theme", "newer", now));
    phone.says("the end");
    phone.hears("the end");
    assertThat(phone.heardSettings()).as("nothing has changed").isEmpty();
  }

  @Test
  void writtenAtTheSameTimeTheLaterOneStays() {
    phone.isDone(phone.keeps("theme", "first", now));
    desk.isDone(desk.keeps("theme", "second", now));

    assertThat(lastHeard(house.deviceOf(phone))).containsExactly(new Setting("theme", "second", now));
  }

  @Test
  void aDeviceWhoseClockIsAheadDoesNotWinForGood() {
    phone.isDone(phone.keeps("theme", "of tomorrow", now + 86_400_000));
    house.passes(Duration.ofSeconds(5));
    desk.isDone(desk.keeps("theme", "of today", house.now()));

    assertThat(lastHeard(house.deviceOf(phone))).extracting(Setting::value).containsExactly("of today");
  }

  @Test
  void whatWasTakenAwayIsNotBroughtBackByAnOlderWrite() {
    phone.isDone(phone.keeps("draft", "half a", now - 20));
    phone.isDone(phone.keeps("draft", null, now));
    desk.next(ServerFrame.Settings.class);
    assertThat(desk.next(ServerFrame.Settings.class).settings()).containsExactly(new Setting("draft", null, now));

    desk.isDone(desk.keeps("draft", "half a sentence", now - 10));

    assertThat(desk.next(ServerFrame.Settings.class).settings()).containsExactly(new Setting("draft", null, now));
    assertThat(house.deviceOf(phone).heardSettings()).isEmpty();
  }

  @Test
  void asManyAsThereMayBeAndNotOneMore() {
    for (int i = 1; i <= Limits.SETTINGS; i++) {
      phone.keeps("key-" + i, "x", now);
    }
    phone.keeps("one-more", "x", now);
    assertThat(phone.isRefused()).isEqualTo(Refusal.TOO_MANY);

    phone.isDone(phone.keeps("key-1", "another", now));
    phone.isDone(phone.keeps("key-2", null, now));
    phone.isDone(phone.keeps("one-more", "x", now));

    assertThat(lastHeard(house.deviceOf(phone))).hasSize(Limits.SETTINGS)
        .contains(new Setting("key-1", "another", now), new Setting("one-more", "x", now));
  }

  @Test
  void theOldestTracesMakeRoomForWhatIsKept() {
    for (int i = 1; i <= Limits.SETTINGS; i++) {
      phone.keeps("key-" + i, null, now - 1_000 + i);
    }
    phone.isDone(phone.keeps("kept", "x", now));

    phone.isDone(phone.keeps("key-1", "its trace is gone", 1));
    phone.isDone(phone.keeps("key-" + Limits.SETTINGS, "its trace is not", 1));

    assertThat(lastHeard(house.deviceOf(phone))).extracting(Setting::key).containsExactly("kept", "key-1");
  }

  @Test
  void asLongAsTheyMayBeTogetherAndNotOneCharacterMore() {
    var longest = "字".repeat(Limits.SETTING_LENGTH);
    var fitting = Limits.SETTINGS_LENGTH / Limits.SETTING_LENGTH;
    for (int i = 1; i < fitting; i++) {
      phone.keeps("draft-" + i, longest, now);
    }
    // Two units each: it is those that count.
    phone.isDone(phone.keeps("draft-" + fitting, "😀".repeat(Limits.SETTING_LENGTH / 2), now));
    phone.keeps("one-more", "x", now);
    assertThat(phone.isRefused()).isEqualTo(Refusal.TOO_MANY);

    phone.isDone(phone.keeps("draft-1", longest.substring(1), now));
    phone.isDone(phone.keeps("one-more", "x", now));

    var all = lastHeard(house.deviceOf(phone));
    assertThat(all).hasSize(fitting + 1);
    assertThat(all.stream().mapToInt(setting -> setting.value().length()).sum()).isEqualTo(Limits.SETTINGS_LENGTH);
  }

  private static List<Setting> lastHeard(Guest guest) {
    return guest.heardSettings().getLast().settings();
  }
}
