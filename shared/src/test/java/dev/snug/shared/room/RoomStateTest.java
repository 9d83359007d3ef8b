package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snug.shared.protocol.Limits;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a room is, what stands on its board, and what is void.
class RoomStateTest extends AmongPeople {

  @Test
  void aGapIsNotFolded() {
    var state = new RoomState(RoomKind.PUBLIC);
    var second = new Entry(2, 0, "mei", "1", new Body.Left());
    assertThatIllegalArgumentException().isThrownBy(() -> state.apply(second, null));
  }

  @Test
  void whatIsNotAllowedIsVoidAndKeepsItsNumber() {
    var top = room.state().top();
    assertThat(eve.gets(new Body.NameSet("Eve's"))).contains(NOT_IN_ROOM);
    assertThat(room.state().top()).isEqualTo(top + 1);
    assertThat(room.facts().name()).isEmpty();
  }

  @Test
  void theNumberOfTheLastChangeOfPeopleIsKnown() {
    mei.says("hi");
    var moved = room.state().moved();
    mei.says("hi again");
    assertThat(room.state().moved()).isEqualTo(moved);
    mei.may(new Body.Renamed("Mei Lin"));
    assertThat(room.state().moved()).isEqualTo(room.state().top());
  }

  @Test
  void nobodyWritesWhatIsLeftOfAnEntry() {
    assertThat(tom.gets(new Body.Gone("said"))).contains(NOT_ALLOWED);
    assertThat(house.gets(new Body.Gone("said"))).contains(NOT_ALLOWED);
  }

  @Test
  void whoMaySetsNameTopicAndRetention() {
    max.may(new Body.NameSet("Kitchen"));
    max.may(new Body.TopicSet("tea"));
    tom.may(new Body.RetentionSet(new Retention.Days(30)));
    assertThat(room.facts().name()).isEqualTo("Kitchen");
    assertThat(room.facts().topic()).isEqualTo("tea");
    assertThat(room.facts().retention()).isEqualTo(new Retention.Days(30));
    assertThat(max.gets(new Body.RetentionSet(new Retention.Forever()))).contains(NOT_ALLOWED);
    assertThat(mei.gets(new Body.TopicSet("coffee"))).contains(NOT_ALLOWED);
    assertThat(mei.gets(new Body.NameSet("Den"))).contains(NOT_ALLOWED);
  }

  @Test
  void theSameAgainChangesNothing() {
    assertThat(max.gets(new Body.TopicSet(""))).contains(NO_CHANGE);
    assertThat(max.gets(new Body.Archived(false))).contains(NO_CHANGE);
    assertThat(tom.gets(new Body.RetentionSet(new Retention.Forever()))).contains(NO_CHANGE);
  }

  @Test
  void anArchivedRoomIsOnlyRead() {
    var tea = mei.says("tea");
    max.may(new Body.Archived(true));
    assertThat(mei.gets(new Body.Said("hi"))).contains(ARCHIVED);
    assertThat(mei.gets(new Body.Reacted(tea, "👍", true))).contains(ARCHIVED);
    assertThat(tom.gets(new Body.TopicSet("tea"))).contains(ARCHIVED);
    assertThat(tom.gets(new Body.RoleGiven("mei", GUEST))).contains(ARCHIVED);
    assertThat(tom.gets(new Body.Invited("eve"))).contains(ARCHIVED);
  }

  @Test
  void anArchivedRoomIsTidiedAndLeftAndOpenedAgain() {
    var tea = mei.says("tea");
    max.may(new Body.Archived(true));
    mei.may(new Body.Deleted(tea));
    mei.may(new Body.Renamed("Mei Lin"));
    mei.may(new Body.Left());
    max.may(new Body.Removed("gus"));
    max.may(new Body.Banned("rea", null));
    max.may(new Body.Unbanned("rea"));
    assertThat(eve.gets(new Body.Joined("Eve", MEMBER, null))).isEmpty();
    max.may(new Body.Archived(false));
    eve.says("hi");
  }

  @Test
  void whatExpiredIsGone() {
    var tea = mei.says("tea");
    mei.may(new Body.Pinned(tea, true));
    house.may(new Body.Expired(tea));
    assertThat(room.message(tea).isGone()).isTrue();
    assertThat(room.facts().pins()).isEmpty();
    assertThat(mei.gets(new Body.Said("and?", tea, null, Set.of(), List.of()))).contains(NO_SUCH_MESSAGE);
  }

  @Test
  void whatExpiredDoesNotComeBackAndWhatIsNotSaidDoesNotExpire() {
    var tea = mei.says("tea");
    house.may(new Body.Expired(tea));
    assertThat(house.gets(new Body.Expired(tea))).contains(NO_CHANGE);
    assertThat(house.gets(new Body.Expired(tea - 1))).contains(NO_CHANGE);
    assertThat(house.gets(new Body.Expired(room.state().top() + 1))).contains(NO_SUCH_MESSAGE);
    assertThat(tom.gets(new Body.Expired(tea + 1))).contains(NOT_ALLOWED);
  }

  @Test
  void aMemberPinsAndAnotherTakesItOff() {
    var tea = gus.says("tea");
    mei.may(new Body.Pinned(tea, true));
    assertThat(room.facts().pins()).containsExactly(tea);
    assertThat(max.gets(new Body.Pinned(tea, true))).contains(NO_CHANGE);
    max.may(new Body.Pinned(tea, false));
    assertThat(room.facts().pins()).isEmpty();
    assertThat(max.gets(new Body.Pinned(tea, false))).contains(NO_CHANGE);
  }

  @Test
  void aGuestDoesNotPin() {
    assertThat(gus.gets(new Body.Pinned(gus.says("tea"), true))).contains(NOT_ALLOWED);
  }

  @Test
  void aHundredArePinnedAndNotOneMore() {
    Story.fill(Limits.PINS, i -> mei.may(new Body.Pinned(mei.says("tea " + i), true)));
    var tea = mei.says("one more");
    assertThat(mei.gets(new Body.Pinned(tea, true))).contains(TOO_MANY);
    mei.may(new Body.Pinned(room.facts().pins().iterator().next(), false));
    mei.may(new Body.Pinned(tea, true));
  }

  @Test
  void whatIsDeletedIsNotOnTheBoard() {
    var tea = mei.says("tea");
    mei.may(new Body.Pinned(tea, true));
    mei.may(new Body.Deleted(tea));
    assertThat(room.facts().pins()).isEmpty();
    assertThat(mei.gets(new Body.Pinned(tea, true))).contains(NO_SUCH_MESSAGE);
  }

  @Test
  void theChosenOfAGroupAreInAtOnce() {
    var group = new Story(RoomKind.GROUP);
    var maker = group.owner("tom");
    var chosen = group.actor("mei");
    maker.invites(chosen);
    chosen.joins(MEMBER);
    chosen.may(new Body.TopicSet("Sunday"));
    chosen.may(new Body.NameSet("Kitchen"));
    chosen.invites(group.actor("max"));
  }

  @Test
  void twoAreTwoAndNeitherComesNorGoes() {
    var two = new Story(RoomKind.DIRECT);
    var one = two.owner("tom");
    var other = two.actor("mei");
    one.invites(other);
    other.joins(MEMBER);
    other.says("hi");
    assertThat(one.gets(new Body.Invited("eve"))).contains(NOT_ALLOWED);
    assertThat(one.gets(new Body.Removed("mei"))).contains(NOT_ALLOWED);
    assertThat(one.gets(new Body.Left())).contains(NOT_ALLOWED);
    assertThat(other.gets(new Body.Left())).contains(NOT_ALLOWED);
  }

  @Test
  void nobodyWritesToThemselves() {
    assertThat(new Story(RoomKind.DIRECT).owner("tom").gets(new Body.Invited("tom"))).contains(NO_CHANGE);
  }
}
