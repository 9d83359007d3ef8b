package dev.snug.client.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Notice;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Which notices stand on the screen.
@Execution(CONCURRENT)
class BannersTest {

  private static final Instant NOW = Instant.parse("2026-03-14T10:06:00Z");

  private final HouseModel house = new HouseModel(Fingerprint.ofBytes("house".getBytes(StandardCharsets.UTF_8)), "Lantern House");
  private final Banners banners = new Banners();
  private long seq;

  @Test
  void theFirstStandsThereAtOnce() {
    banners.add(said("workshop"));
    assertThat(banners.next(NOW)).isTrue();
    assertThat(banners.shown()).hasSize(1);
  }

  @Test
  void theNextOneWaitsForASecond() {
    banners.add(said("workshop"));
    banners.next(NOW);
    banners.add(said("kitchen"));
    assertThat(banners.next(NOW.plusMillis(999))).isFalse();
    assertThat(banners.isWaitingForTime()).isTrue();
    assertThat(banners.next(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void noMoreStandThereThanThereMayBe() {
    for (var i = 0; i <= Banners.SHOWN; i++) {
      banners.add(said("room" + i));
      banners.next(NOW.plusSeconds(i));
    }
    assertThat(banners.shown()).hasSize(Banners.SHOWN);
    assertThat(banners.isWaitingForTime()).isFalse();
  }

  @Test
  void whenOneIsPutAwayTheNextComes() {
    for (var i = 0; i <= Banners.SHOWN; i++) {
      banners.add(said("room" + i));
      banners.next(NOW.plusSeconds(i));
    }
    banners.putAway(banners.shown().getFirst().subject());
    assertThat(banners.next(NOW.plusSeconds(9))).isTrue();
    assertThat(banners.shown().getLast().notice().room().id()).isEqualTo("room" + Banners.SHOWN);
  }

  @Test
  void whatIsSaidInOneRoomIsOneThatCounts() {
    var room = room("workshop");
    banners.add(said(room));
    banners.next(NOW);
    assertThat(banners.add(said(room))).isTrue();
    var last = said(room);
    banners.add(last);
    assertThat(banners.shown()).containsExactly(new Banner(last, 3));
  }

  @Test
  void whatWaitsFromOneRoomIsOneThatCounts() {
    banners.add(said("kitchen"));
    banners.next(NOW);
    var room = room("workshop");
    banners.add(said(room));
    banners.add(said(room));
    banners.next(NOW.plusSeconds(1));
    assertThat(banners.shown().getLast().count()).isEqualTo(2);
  }

  @Test
  void twoRemindersAreTwo() {
    var room = room("workshop");
    banners.add(new Notice.Due(house, room, 5));
    banners.next(NOW);
    banners.add(new Notice.Due(house, room, 6));
    banners.next(NOW.plusSeconds(1));
    assertThat(banners.shown()).hasSize(2);
  }

  @Test
  void thoseWhoComeInAreOne() {
    var lobby = room("lobby");
    banners.add(new Notice.CameIn(house, lobby, person("Maya")));
    banners.next(NOW);
    banners.add(new Notice.CameIn(house, lobby, person("Amara")));
    assertThat(banners.shown()).hasSize(1);
    assertThat(banners.shown().getFirst().count()).isEqualTo(2);
  }

  @Test
  void ofMoreThanMayWaitTheFirstAreDropped() {
    banners.add(said("first"));
    banners.next(NOW);
    for (var i = 0; i <= Banners.WAITING; i++) {
      banners.add(said("room" + i));
    }
    banners.next(NOW.plusSeconds(1));
    assertThat(banners.shown().getLast().notice().room().id()).isEqualTo("room1");
  }

  private Notice.Said said(String room) {
    return said(room(room));
  }

  private Notice.Said said(RoomModel room) {
    seq++;
    var message = Message.written(new Entry(seq, NOW.toEpochMilli(), "u1", "m" + seq, new Body.Said("good morning")));
    return new Notice.Said(house, room, person("Tomás"), message, Notice.Cause.ANYTHING);
  }

  private static Person person(String name) {
    return new Person("u1", name, Role.MEMBER, null);
  }

  private static RoomModel room(String id) {
    return new RoomModel(id, RoomKind.PUBLIC, id);
  }
}
