package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Voice;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Voice messages: what their authors say of them goes with them.
class VoicesTest {

  private static final byte[] SOUND = "RIFF and so on".getBytes(StandardCharsets.UTF_8);
  private static final Voice VOICE = new Voice(4_200, List.of(4, 26, 61, 255, 0));

  @Test
  void whoeverIsInTheRoomHearsHowAVoiceMessageLooks() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var visitor = FileVisitor.of(house, mei)) {
        var seq = mei.does("lobby", said(visitor.has(SOUND).file(), 7)).seq();

        var heard = tom.hearsThat(entry -> entry.seq() == seq);

        assertThat(((Body.Said) heard.body()).attachments()).singleElement().satisfies(file -> {
          assertThat(file.voice()).isEqualTo(VOICE);
          assertThat(file.bytes()).isEqualTo(SOUND.length);
        });
      }
    }
  }

  @Test
  void itIsTheSameAfterARestartAndWhenItIsPassedOnOrLookedFor() {
    try (var house = TestHouse.open()) {
      var mei = house.member("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        mei.does("lobby", said(visitor.has(SOUND).file(), SOUND.length));
      }
      house.restarts();
      var tom = house.member("Tom");
      var found = tom.searches(new ClientFrame.Search("s", "has:file", ZoneOffset.UTC, "lobby", null, 10));
      var hit = found.hits().getFirst();
      assertThat(((Body.Said) hit.entry().body()).attachments().getFirst().voice()).isEqualTo(VOICE);
      var passed = tom.does("lobby", new Body.Forwarded("lobby", hit.entry().seq(), null));
      assertThat(((Body.Forwarded) passed.body()).original().attachments().getFirst().voice()).isEqualTo(VOICE);
    }
  }

  @Test
  void whatIsBeyondTheLimitsIsRefused() {
    try (var house = TestHouse.open()) {
      var mei = house.member("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var file = visitor.has(SOUND).file();
        var longest = Limits.VOICE_LASTS.toMillis();
        var good = post(new Body.Said("", null, null, Set.of(), List.of(spoken(file, new Voice(longest, VOICE.peaks())))));

        mei.sends(good.replace(":" + longest, ":" + (longest + 1)));
        assertThat(mei.isRefused()).isEqualTo(Refusal.MALFORMED);
        mei.sends(good.replace("audio/wav", "image/png"));
        assertThat(mei.isRefused()).isEqualTo(Refusal.MALFORMED);
        mei.sends(good.replace(VOICE.text(), "A".repeat(88)));
        assertThat(mei.isRefused()).isEqualTo(Refusal.TOO_LONG);
        mei.sends(good);
        mei.hearsThat(entry -> entry.body() instanceof Body.Said);
      }
    }
  }

  private static String post(Body body) {
    return FrameCodec.write(new ClientFrame.Post("p1", "lobby", body));
  }

  private static Body.Said said(String file, long bytes) {
    return new Body.Said("", null, null, Set.of(), List.of(new Attachment(file, "voice.wav", "audio/wav", bytes).spoken(VOICE)));
  }

  private static Attachment spoken(String file, Voice voice) {
    return new Attachment(file, "voice.wav", "audio/wav", SOUND.length).spoken(voice);
  }
}
