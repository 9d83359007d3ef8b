package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who only reads for a while.
class MutesTest extends AmongPeople {

  @Test
  void aMutedPersonOnlyReads() {
    var tea = mei.says("tea");
    max.may(new Body.Muted("mei", true, null));
    assertThat(mei.gets(new Body.Said("hi"))).contains(MUTED);
    assertThat(mei.gets(new Body.Reacted(tea, "👍", true))).contains(MUTED);
    assertThat(mei.gets(new Body.Edited(tea, "coffee", Set.of()))).contains(MUTED);
    assertThat(room.state().rights("mei", room.at(0))).isEmpty();
  }

  @Test
  void aMutedPersonMayTakeBackWhatIsTheirsAndGo() {
    var tea = mei.says("tea");
    max.may(new Body.Muted("mei", true, null));
    mei.may(new Body.Deleted(tea));
    mei.may(new Body.Left());
  }

  @Test
  void aMuteEndsAtItsTime() {
    max.may(new Body.Muted("mei", true, room.at(10)));
    room.passes(10);
    mei.says("hi");
  }

  @Test
  void aMuteThatIsOverIsNone() {
    assertThat(max.gets(new Body.Muted("mei", true, room.at(0)))).contains(NOT_ALLOWED);
  }

  @Test
  void comingAgainDoesNotEndAMute() {
    max.may(new Body.Muted("mei", true, null));
    mei.may(new Body.Left());
    mei.joins(MEMBER);
    assertThat(mei.gets(new Body.Said("hi"))).contains(MUTED);
  }

  @Test
  void aMuteIsTakenBack() {
    max.may(new Body.Muted("mei", true, null));
    max.may(new Body.Muted("mei", false, null));
    mei.says("hi");
    assertThat(max.gets(new Body.Muted("mei", false, null))).contains(NO_CHANGE);
  }

  @Test
  void whoHasLeftIsLetSpeakAgain() {
    max.may(new Body.Muted("mei", true, null));
    mei.may(new Body.Left());
    assertThat(gus.gets(new Body.Muted("mei", false, null))).contains(NOT_ALLOWED);
    max.may(new Body.Muted("mei", false, null));
  }

  @Test
  void onlyWhoIsWeakerAndInIsMuted() {
    assertThat(max.gets(new Body.Muted("tom", true, null))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.Muted("eve", true, null))).contains(NOT_IN_ROOM);
    assertThat(mei.gets(new Body.Muted("gus", true, null))).contains(NOT_ALLOWED);
  }

  @Test
  void whoBecomesTheOwnerIsNotMutedAnyMore() {
    max.may(new Body.Muted("mei", true, null));
    tom.gives(mei, OWNER);
    mei.says("hi");
  }

  @Test
  void aThousandCanBeMutedAndNotOneMore() {
    Story.fill(Limits.BANNED, i -> {
      room.joins("m" + i, GUEST);
      max.may(new Body.Muted("m" + i, true, null));
    });
    assertThat(max.gets(new Body.Muted("mei", true, null))).contains(TOO_MANY);
    max.may(new Body.Muted("m7", true, room.at(10)));
  }
}
