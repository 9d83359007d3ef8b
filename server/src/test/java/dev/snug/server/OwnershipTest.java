package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The house is handed on by giving somebody the owner's role in its lobby.
class OwnershipTest {

  private final Identity mei = Identity.create(TestHouse.RANDOM);
  private final Identity bob = Identity.create(TestHouse.RANDOM);

  @Test
  void theNextOwnsTheHouseAndTheLastIsAModerator() {
    try (var house = TestHouse.byInvitation()) {
      var last = house.owner("Mei", mei);
      var next = house.invited("Bob", bob, house.invite());

      last.does("lobby", new Body.RoleGiven(next.id(), Role.OWNER));

      assertThat(house.again(bob).welcome.you().role()).isEqualTo(Role.OWNER);
      assertThat(house.again(bob).welcome.house().host()).isEqualTo("Bob");
      assertThat(house.byToken(last.welcome.token()).welcome.you().role()).isEqualTo(Role.MODERATOR);
      assertThat(next.finds("")).filteredOn(person -> person.role() == Role.OWNER).extracting(Person::name)
          .containsExactly("Bob");
      house.restarts();
      assertThat(house.again(bob).welcome.you().role()).isEqualTo(Role.OWNER);
      assertThat(house.again(mei).welcome.you().role()).isEqualTo(Role.MODERATOR);
    }
  }

  @Test
  void theOtherPublicRoomsChangeHandsToo() {
    try (var house = TestHouse.byInvitation()) {
      var last = house.owner("Mei", mei);
      var next = house.invited("Bob", bob, house.invite());
      var kitchen = last.makes(RoomKind.PUBLIC, "Kitchen").room();
      next.follows(kitchen);
      last.follows(kitchen);

      last.does("lobby", new Body.RoleGiven(next.id(), Role.OWNER));

      last.hearsThat(entry -> entry.body().equals(new Body.RoleGiven(last.id(), Role.MODERATOR)));
      for (var room : new String[] {"lobby", kitchen}) {
        assertThat(next.follows(room).members()).filteredOn(member -> member.role() == Role.OWNER)
            .extracting(Person::id).containsExactly(next.id());
      }
    }
  }

  @Test
  void aSessionThatIsHereHasItsNewRoleAtOnce() {
    try (var house = TestHouse.byInvitation()) {
      var last = house.owner("Mei", mei);
      var next = house.invited("Bob", bob, house.invite());
      last.does("lobby", new Body.RoleGiven(next.id(), Role.OWNER));

      assertThat(next.makesInvite(Role.MODERATOR, Duration.ZERO, 1).invite().by()).isEqualTo(next.id());
      last.posts("lobby", new Body.RoleGiven(next.id(), Role.MEMBER));
      assertThat(last.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void noInviteOfTheHostMakesAnotherOwner() throws IOException {
    try (var house = TestHouse.byInvitation()) {
      var forOwner = house.server().inviteForOwner().orElseThrow();
      var last = house.invited("Mei", mei, forOwner);
      var earlier = house.invite(Role.OWNER, Duration.ZERO, 0);
      var next = house.invited("Bob", bob, house.invite());
      last.does("lobby", new Body.RoleGiven(next.id(), Role.OWNER));

      assertThat(house.server().inviteForOwner()).isEmpty();
      for (var invite : new String[] {forOwner, earlier}) {
        assertThat(house.refusesInvite(Identity.create(TestHouse.RANDOM), invite)).isEqualTo(Refusal.INVITE_USED_UP);
        var again = house.connected();
        assertThat(again.comesIn(again.key(mei, "Mei", invite)).you().role()).isEqualTo(Role.MODERATOR);
      }
    }
  }

  @Test
  void whoHasNoKeyDoesNotOwnAHouse() {
    try (var house = TestHouse.open()) {
      var owner = house.owner("Mei", mei);
      var guest = house.guest("guest");
      owner.posts("lobby", new Body.RoleGiven(guest.id(), Role.OWNER));

      assertThat(owner.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
      assertThat(house.connected().comesIn(new Credential.ByToken(owner.welcome.token())).you().role())
          .isEqualTo(Role.OWNER);
    }
  }
}
