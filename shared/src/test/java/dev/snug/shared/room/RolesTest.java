package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gives whom which role or key, and what the house does.
class RolesTest extends AmongPeople {

  @Test
  void anOwnerGivesAnyRole() {
    tom.gives(mei, MODERATOR);
    tom.gives(mei, READER);
    assertThat(mei.role()).isEqualTo(READER);
  }

  @Test
  void whoMakesAnOwnerBecomesAModerator() {
    tom.gives(mei, OWNER);
    assertThat(mei.role()).isEqualTo(OWNER);
    assertThat(tom.role()).isEqualTo(MODERATOR);
  }

  @Test
  void aModeratorGivesOnlyRolesBelowTheirOwnToTheWeaker() {
    max.gives(mei, GUEST);
    assertThat(max.gets(new Body.RoleGiven("mei", MODERATOR))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.RoleGiven("mei", OWNER))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.RoleGiven("tom", GUEST))).contains(NOT_ALLOWED);
    assertThat(max.gets(new Body.RoleGiven("max", MEMBER))).contains(NOT_ALLOWED);
  }

  @Test
  void aMemberGivesNone() {
    assertThat(mei.gets(new Body.RoleGiven("gus", READER))).contains(NOT_ALLOWED);
  }

  @Test
  void onlyWhoHasAKeyCanOwn() {
    room.actor("bot").may(new Body.Joined("bot", MEMBER, null));
    assertThat(tom.gets(new Body.RoleGiven("bot", OWNER))).contains(NOT_ALLOWED);
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    assertThat(tom.gets(new Body.RoleGiven("mei", MEMBER))).contains(NO_CHANGE);
  }

  @Test
  void whoIsNotInHasNoRole() {
    assertThat(tom.gets(new Body.RoleGiven("eve", MEMBER))).contains(NOT_IN_ROOM);
  }

  @Test
  void onlyTheOwnerGivesAKeyToTheWeaker() {
    assertThat(max.gets(new Body.KeyGiven("mei", Story.key("new")))).contains(NOT_ALLOWED);
    tom.may(new Body.KeyGiven("mei", Story.key("new")));
    assertThat(room.state().member("mei").orElseThrow().key()).isEqualTo(Story.key("new"));
  }

  @Test
  void theHouseGivesRolesAndKeysAndNamesAndRemoves() {
    house.may(new Body.RoleGiven("mei", OWNER));
    house.may(new Body.KeyGiven("mei", Story.key("new")));
    house.may(new Body.NameSet("Lantern House"));
    house.may(new Body.Removed("tom"));
    assertThat(mei.role()).isEqualTo(OWNER);
    assertThat(tom.isIn()).isFalse();
  }

  @Test
  void theHouseDoesNotSpeakBanOrMute() {
    for (var body : List.of(
        new Body.Said("hi"), new Body.Banned("mei", null), new Body.Muted("mei", true, null), new Body.TopicSet("x"),
        new Body.Invited("eve"), new Body.Renamed("House"), new Body.Archived(true))) {
      assertThat(house.gets(body)).as(Kinds.of(body)).contains(NOT_ALLOWED);
    }
  }
}
