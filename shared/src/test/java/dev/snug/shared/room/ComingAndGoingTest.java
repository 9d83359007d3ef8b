package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who comes into a room, and who goes or has to.
class ComingAndGoingTest extends AmongPeople {

  @Test
  void whoJoinsIsInWithNameRoleAndKey() {
    var joined = new Body.Joined("Zoe", MEMBER, Story.key("zoe"));
    room.actor("zoe").may(joined);
    assertThat(room.state().member("zoe")).contains(new Person("zoe", "Zoe", MEMBER, Story.key("zoe")));
  }

  @Test
  void joiningTwiceChangesNothing() {
    assertThat(mei.gets(new Body.Joined("Boss", OWNER, null))).contains(NO_CHANGE);
    assertThat(mei.role()).isEqualTo(MEMBER);
  }

  @Test
  void theHouseIsNobody() {
    assertThat(house.gets(new Body.Joined("House", OWNER, null))).contains(NOT_ALLOWED);
  }

  @Test
  void whoLeavesIsOut() {
    mei.may(new Body.Left());
    assertThat(mei.isIn()).isFalse();
  }

  @Test
  void theLastOwnerHandsOnFirst() {
    assertThat(tom.gets(new Body.Left())).contains(HAND_ON_FIRST);
    tom.gives(mei, OWNER);
    tom.may(new Body.Left());
  }

  @Test
  void whoIsAloneMayLeave() {
    var den = new Story(RoomKind.PRIVATE);
    den.owner("tom").may(new Body.Left());
  }

  @ParameterizedTest
  @EnumSource(names = {"PRIVATE", "GROUP", "DIRECT"})
  void nobodyComesUninvited(RoomKind kind) {
    var den = new Story(kind);
    den.owner("tom");
    assertThat(den.actor("eve").gets(new Body.Joined("Eve", MEMBER, null))).contains(NOT_ALLOWED);
  }

  @Test
  void anInviteIsGoodOnce() {
    var den = new Story(RoomKind.PRIVATE);
    var host = den.owner("tom");
    var guest = den.actor("mei");
    host.invites(guest);
    guest.joins(MEMBER);
    assertThat(den.facts().invited()).isEmpty();
    guest.may(new Body.Left());
    assertThat(guest.gets(new Body.Joined("Mei", MEMBER, null))).contains(NOT_ALLOWED);
  }

  @Test
  void aMemberInvitesAndAGuestDoesNot() {
    mei.invites(eve);
    assertThat(gus.gets(new Body.Invited("zoe"))).contains(NOT_ALLOWED);
  }

  @Test
  void whoIsInOrInvitedIsNotInvitedAgain() {
    assertThat(mei.gets(new Body.Invited("tom"))).contains(NO_CHANGE);
    mei.invites(eve);
    assertThat(mei.gets(new Body.Invited("eve"))).contains(NO_CHANGE);
  }

  @Test
  void anInviteIsTakenBackByWhoMayRemove() {
    mei.invites(eve);
    assertThat(mei.gets(new Body.Removed("eve"))).contains(NOT_ALLOWED);
    max.may(new Body.Removed("eve"));
    assertThat(room.facts().invited()).isEmpty();
  }

  @Test
  void aThousandCanBeInvitedAndNotOneMore() {
    Story.fill(Limits.INVITED, i -> mei.may(new Body.Invited("g" + i)));
    assertThat(mei.gets(new Body.Invited("one more"))).contains(TOO_MANY);
    max.may(new Body.Removed("g7"));
    mei.may(new Body.Invited("one more"));
  }

  @Test
  void whoIsRemovedMayComeAgain() {
    max.may(new Body.Removed("mei"));
    assertThat(mei.isIn()).isFalse();
    mei.joins(MEMBER);
  }

  @Test
  void nobodyRemovesAnEqualOrThemselves() {
    var mia = room.joins("mia", MODERATOR);
    assertThat(max.gets(new Body.Removed(mia.id()))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.Removed("max"))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.Removed("tom"))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.Removed("eve"))).contains(NOT_IN_ROOM);
  }
}
