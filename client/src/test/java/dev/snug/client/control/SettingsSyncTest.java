package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.store.KeptSetting;
import dev.snug.client.store.LocalStore;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.ServerFrame.Setting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One device of a person who has two: what is written last stays on both.
class SettingsSyncTest {

  private static final long NOW = 1_000_000;

  @TempDir Path folder;
  private final List<ClientFrame.Setting> sent = new ArrayList<>();
  private final List<Update> told = new ArrayList<>();
  private boolean connected = true;
  private LocalStore store;
  private SettingsSync settings;

  @BeforeEach
  void open() throws Exception {
    store = LocalStore.open(folder.resolve("house.db"));
    var clock = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
    settings = new SettingsSync(store, clock, this::send, told::add);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void whatIsWrittenIsSentOnce() throws Exception {
    settings.write("muted.lobby", "on");
    settings.send();
    settings.done("setting1");
    settings.send();
    assertThat(sent).containsExactly(new ClientFrame.Setting("setting1", "muted.lobby", "on", NOW));
  }

  @Test
  void whatIsWrittenOfflineIsSentLater() throws Exception {
    connected = false;
    settings.write("muted.lobby", "on");
    settings.send();
    connected = true;
    settings.lost();
    settings.send();
    assertThat(sent).hasSize(1);
  }

  @Test
  void whoeverIsWritingDoesNotSendEveryLetter() throws Exception {
    settings.write("draft.lobby", "h");
    settings.write("draft.lobby", "half a thought");
    settings.send();
    assertThat(sent).isEmpty();
    assertThat(store.settings().all()).containsExactly(
        new KeptSetting("draft.lobby", "half a thought", NOW + 1, false));
  }

  @Test
  void whatTheOtherDeviceWroteLaterIsTaken() throws Exception {
    settings.write("draft.lobby", "mine");
    settings.heard(heard("draft.lobby", "theirs", NOW + 5));
    assertThat(told).containsExactly(new Update.Setting("draft.lobby", "theirs"));
    assertThat(store.settings().unsent()).isEmpty();
  }

  @Test
  void whatTheOtherDeviceWroteEarlierIsNot() throws Exception {
    settings.write("draft.lobby", "mine");
    settings.heard(heard("draft.lobby", "theirs", NOW - 5));
    assertThat(told).isEmpty();
    assertThat(store.settings().unsent()).hasSize(1);
  }

  @Test
  void whatWasTakenAwayElsewhereWhileOneWasAwayGoesHereToo() throws Exception {
    settings.heard(heard("muted.lobby", "on", NOW - 5));
    settings.welcomed();
    settings.heard(new ServerFrame.Settings(List.of()));
    assertThat(told).last().isEqualTo(new Update.Setting("muted.lobby", null));
    assertThat(store.settings().all()).isEmpty();
  }

  @Test
  void whatChangesWhileItIsUnderWayIsSentAgain() throws Exception {
    settings.write("muted.lobby", "on");
    settings.send();
    settings.write("muted.lobby", null);
    settings.done("setting1");
    settings.send();
    assertThat(sent).extracting(ClientFrame.Setting::value).containsExactly("on", null);
  }

  private boolean send(ClientFrame frame) {
    if (connected) {
      sent.add((ClientFrame.Setting) frame);
    }
    return connected;
  }

  private static ServerFrame.Settings heard(String key, String value, long at) {
    return new ServerFrame.Settings(List.of(new Setting(key, value, at)));
  }
}
