package dev.snug.client.control;

import static dev.snug.client.control.LogHouse.MEI;
import static dev.snug.client.control.LogHouse.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rooms of a house: which there are, what they are called, who is in them, and what is unread.
class RoomsTest {

  @TempDir Path folder;
  private final LogHouse lobby = new LogHouse("lobby", RoomKind.PUBLIC);
  private final LogHouse attic = new LogHouse("-attic", RoomKind.PRIVATE);
  private final LogHouse direct = new LogHouse("-1-2", RoomKind.DIRECT);
  private Visitor mei;

  @BeforeEach
  void open() throws Exception {
    mei = new Visitor(folder.resolve("house.db"), Map.of("lobby", lobby, "-attic", attic, "-1-2", direct));
  }

  @AfterEach
  void close() throws Exception {
    mei.close();
  }

  @Test
  void aRoomIntoWhichOneIsBroughtIsThereAtOnce() throws Exception {
    comesIn();
    attic.add(TOM, new Body.Said("up here"));
    mei.hearsOfARoom(attic.summary(true));
    mei.houseAnswersAll();
    assertThat(mei.rooms()).containsExactly("lobby", "-attic");
    assertThat(mei.sees("-attic")).containsExactly("4 up here 0 []");
    mei.restarts();
    assertThat(mei.rooms()).containsExactly("lobby", "-attic");
  }

  @Test
  void aRoomToWhichOneIsInvitedIsNotFollowedForThatIsComingIn() throws Exception {
    comesIn();
    mei.hearsOfARoom(attic.summary(false));
    assertThat(mei.rooms()).containsExactly("lobby");
    assertThat(mei.model.invitations()).containsExactly(attic.summary(false));
    assertThat(mei.asked()).isEmpty();
    mei.hearsOfARoom(attic.summary(true));
    assertThat(mei.model.invitations()).isEmpty();
    assertThat(mei.rooms()).containsExactly("lobby", "-attic");
  }

  @Test
  void aRoomThatIsGoneIsNotShownAnyMoreAndWhatWasReadThereComesBackWithIt() throws Exception {
    attic.add(TOM, new Body.Said("up here"));
    mei.connects(lobby.summary(true), attic.summary(true));
    mei.houseAnswersAll();
    mei.model.roomProperty().set(mei.room("-attic"));
    mei.hearsThatARoomIsGone("-attic");
    assertThat(mei.rooms()).containsExactly("lobby");
    assertThat(mei.model.roomProperty().get()).isEqualTo(mei.room("lobby"));
    mei.restarts();
    assertThat(mei.rooms()).containsExactly("lobby");
    comesIn();
    mei.hearsOfARoom(attic.summary(true));
    assertThat(mei.sees("-attic")).containsExactly("4 up here 0 []");
  }

  @Test
  void aRoomThatIsNotListedAnyMoreIsGone() throws Exception {
    mei.connects(lobby.summary(true), attic.summary(true));
    mei.drops();
    comesIn();
    assertThat(mei.rooms()).containsExactly("lobby");
  }

  @Test
  void aRoomThatCannotBeFollowedIsGoneAndTheOthersStay() throws Exception {
    mei.connects(attic.summary(true), lobby.summary(true));
    mei.houseRefusesNext(false);
    mei.houseAnswersAll();
    lobby.add(TOM, new Body.Said("hello"));
    assertThat(mei.rooms()).containsExactly("lobby");
    assertThat(mei.sees("lobby")).isEmpty();
  }

  @Test
  void aRoomThatCannotBeFollowedNowIsAskedForAgainAndNoOther() throws Exception {
    mei.connects(attic.summary(true), lobby.summary(true));
    mei.houseTakesNext();
    var before = mei.asked().stream().filter(ClientFrame.Follow.class::isInstance).count();
    mei.houseRefusesNext(true);
    assertThat(mei.rooms()).containsExactly("-attic", "lobby");
    assertThat(mei.asked().stream().filter(ClientFrame.Follow.class::isInstance).count()).isEqualTo(before);
    mei.houseAnswersAll();
    assertThat(mei.room("lobby").members()).containsExactly(TOM, MEI);
  }

  @Test
  void nameAndTopicFollowTheEntries() throws Exception {
    comesIn();
    mei.hears("lobby", lobby.add(TOM, new Body.NameSet("Kitchen")));
    mei.hears("lobby", lobby.add(TOM, new Body.TopicSet("dumplings")));
    assertThat(mei.room("lobby").nameProperty().get()).isEqualTo("Kitchen");
    assertThat(mei.model.nameProperty().get()).isEqualTo("Kitchen");
    assertThat(mei.room("lobby").topicProperty().get()).isEqualTo("dumplings");
    mei.restarts();
    assertThat(mei.room("lobby").nameProperty().get()).isEqualTo("Kitchen");
    assertThat(mei.room("lobby").topicProperty().get()).isEqualTo("dumplings");
  }

  @Test
  void rolesAndNamesFollowTheEntries() throws Exception {
    comesIn();
    mei.hears("lobby", lobby.add(TOM, new Body.RoleGiven("u2", Role.MODERATOR)));
    mei.hears("lobby", lobby.add(TOM, new Body.Renamed("Tomás")));
    assertThat(mei.room("lobby").members())
        .containsExactly(new Person("u1", "Tomás", Role.OWNER, null), new Person("u2", "Mei", Role.MODERATOR, null));
    assertThat(mei.room("lobby").people().get("u1").name()).isEqualTo("Tomás");
    assertThat(mei.model.youProperty().get().role()).isEqualTo(Role.MODERATOR);
    assertThat(mei.model.hostProperty().get()).isEqualTo("Tomás");
  }

  @Test
  void aDirectRoomIsCalledByTheOther() throws Exception {
    mei.connects(lobby.summary(true), direct.summary(true));
    mei.houseAnswersAll();
    mei.hears("-1-2", direct.add(TOM, new Body.Renamed("Tomás")));
    assertThat(mei.room("-1-2").nameProperty().get()).isEqualTo("Tomás");
    assertThat(mei.room("-1-2").timeline()).hasSize(1);
  }

  @Test
  void whoComesInHasNothingToCatchUpOn() throws Exception {
    for (var i = 0; i < 5; i++) {
      lobby.add(TOM, new Body.Said("long ago"));
    }
    lobby.add(MEI, new Body.Left());
    lobby.add(MEI, new Body.Joined("Mei", Role.MEMBER, null));
    lobby.add(TOM, new Body.Said("new"));
    comesIn();
    assertThat(mei.room("lobby").unreadProperty().get()).isEqualTo(1);
  }

  @Test
  void whatWasReadOnAnotherDeviceIsReadHere() throws Exception {
    comesIn();
    for (var i = 0; i < 5; i++) {
      mei.hears("lobby", lobby.add(TOM, new Body.Said("new")));
    }
    assertThat(mei.room("lobby").unreadProperty().get()).isEqualTo(5);
    mei.hearsHowMuchIsUnread(new ServerFrame.Count("lobby", lobby.top(), lobby.top() - 2, 2, 0));
    assertThat(mei.room("lobby").unreadProperty().get()).isEqualTo(2);
    assertThat(mei.room("lobby").readProperty().get()).isEqualTo(lobby.top() - 2);
  }

  @Test
  void whatIsNotKnownHereIsCountedByTheHouse() throws Exception {
    for (var i = 0; i < 400; i++) {
      lobby.add(TOM, new Body.Said("new"));
    }
    comesIn();
    mei.hearsHowMuchIsUnread(new ServerFrame.Count("lobby", lobby.top(), 10, 392, 0));
    assertThat(mei.room("lobby").unreadProperty().get()).isEqualTo(392);
    mei.hears("lobby", lobby.add(TOM, new Body.Said("newer")));
    assertThat(mei.room("lobby").unreadProperty().get()).isEqualTo(393);
  }

  @Test
  void aMessageThatIsDeletedIsNotUnread() throws Exception {
    comesIn();
    var message = lobby.add(TOM, new Body.Said("oops"));
    mei.hears("lobby", message);
    mei.hears("lobby", lobby.add(TOM, new Body.Deleted(message.seq())));
    assertThat(mei.room("lobby").unreadProperty().get()).isZero();
  }

  private void comesIn() throws Exception {
    mei.connects(lobby.summary(true));
    mei.houseAnswersAll();
  }
}
