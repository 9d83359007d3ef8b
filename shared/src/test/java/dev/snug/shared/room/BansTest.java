package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import org.junit.jupiter.api.Test;

/// Who cannot come in any more.
class BansTest extends AmongPeople {

  @Test
  void whoIsBannedIsOutAndStaysOut() {
    max.may(new Body.Banned("mei", null));
    assertThat(mei.isIn()).isFalse();
    assertThat(mei.gets(new Body.Joined("Mei", MEMBER, null))).contains(BANNED);
    assertThat(mei.gets(new Body.Said("hi"))).contains(NOT_IN_ROOM);
    assertThat(tom.gets(new Body.Invited("mei"))).contains(BANNED);
  }

  @Test
  void aBanEndsAtItsTime() {
    max.may(new Body.Banned("mei", room.at(10)));
    room.passes(9);
    assertThat(mei.gets(new Body.Joined("Mei", MEMBER, null))).contains(BANNED);
    room.passes(1);
    mei.joins(MEMBER);
  }

  @Test
  void anOldBanDoesNotComeBackWithTheClock() {
    max.may(new Body.Banned("mei", room.at(10)));
    room.passes(10);
    mei.joins(MEMBER);
    room.passes(-5);
    assertThat(room.facts().isBanned("mei", room.at(0))).isFalse();
  }

  @Test
  void aBanIsLifted() {
    max.may(new Body.Banned("mei", null));
    max.may(new Body.Unbanned("mei"));
    mei.joins(MEMBER);
    assertThat(max.gets(new Body.Unbanned("mei"))).contains(NO_CHANGE);
  }

  @Test
  void liftingAnEndedBanLeavesAnInviteWhereItIs() {
    max.may(new Body.Banned("mei", room.at(10)));
    room.passes(10);
    tom.invites(mei);
    max.may(new Body.Unbanned("mei"));
    assertThat(room.facts().invited()).containsExactly("mei");
  }

  @Test
  void aBanTakesAnInviteBack() {
    tom.invites(eve);
    max.may(new Body.Banned("eve", null));
    assertThat(room.facts().invited()).isEmpty();
  }

  @Test
  void aBanThatIsOverIsNone() {
    assertThat(max.gets(new Body.Banned("mei", room.at(0)))).contains(NOT_ALLOWED);
    max.may(new Body.Banned("mei", room.at(1)));
  }

  @Test
  void nobodyBansAnEqualOrThemselves() {
    room.joins("mia", MODERATOR);
    assertThat(max.gets(new Body.Banned("mia", null))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.Banned("tom", null))).contains(NOT_ALLOWED);
    assertThat(tom.gets(new Body.Banned("tom", null))).contains(NOT_ALLOWED);
  }

  @Test
  void onlyWhoMayBansStrangers() {
    assertThat(mei.gets(new Body.Banned("eve", null))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.Banned("eve", null))).isEmpty();
    assertThat(mei.gets(new Body.Unbanned("eve"))).contains(NOT_ALLOWED);
  }

  @Test
  void aThousandCanBeBannedAndNotOneMore() {
    Story.fill(Limits.BANNED, i -> max.may(new Body.Banned("b" + i, null)));
    assertThat(max.gets(new Body.Banned("one more", null))).contains(TOO_MANY);
    max.may(new Body.Banned("b7", room.at(10)));
    max.may(new Body.Unbanned("b7"));
    max.may(new Body.Banned("one more", null));
  }
}
