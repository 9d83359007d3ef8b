package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Public, private, group and direct rooms: who finds them, who comes in, who hears.
class KindsOfRoomsTest {

  private final TestHouse house = TestHouse.open();
  private final Guest mei = house.member("Mei");
  private final Guest tomas = house.member("Tomás");
  private final Guest eve = house.member("Eve");

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(RoomKind.class)
  void whatIsSaidGoesToEveryoneInTheRoomAndToNobodyElse(RoomKind kind) {
    var room = mei.makes(kind, kind == RoomKind.DIRECT ? "" : "Den", tomas).room();
    mei.follows(room);
    tomas.follows(room);

    mei.does(room, new Body.Said("between us"));
    tomas.hears("between us");

    // Whatever was meant for Eve came before this, on the one line that she has.
    mei.does("lobby", new Body.Said("for all"));
    eve.hears("for all");
    assertThat(eve.heard()).noneMatch(entry -> entry.body().equals(new Body.Said("between us")));
  }

  @ParameterizedTest
  @EnumSource(value = RoomKind.class, names = {"PRIVATE", "GROUP", "DIRECT"})
  void nobodyElseReadsListsOrComesIntoARoomThatIsNotPublic(RoomKind kind) {
    var room = mei.makes(kind, kind == RoomKind.DIRECT ? "" : "Den", tomas).room();
    mei.follows(room);
    mei.does(room, new Body.Said("between us"));

    assertThat(eve.browses(null)).extracting(RoomSummary::room).doesNotContain(room);
    assertThat(eve.cannotFollow(room)).isEqualTo(Refusal.NO_SUCH_ROOM);
    assertThat(eve.cannot(room, new Body.Said("hello?"))).isEqualTo(Refusal.NO_SUCH_ROOM);
    eve.sends(new ClientFrame.Page("q", room, new ClientFrame.From.After(0), 10));
    assertThat(eve.isRefused()).isEqualTo(Refusal.NOT_IN_ROOM);
    eve.sends(new ClientFrame.Versions("q", room, 1));
    assertThat(eve.isRefused()).isEqualTo(Refusal.NOT_IN_ROOM);
    assertThat(eve.cannot("lobby", new Body.Forwarded(room, 4, null))).isEqualTo(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void aPublicRoomIsFoundByNameAndTopicAndEntered() {
    mei.sends(new ClientFrame.MakeRoom("m1", RoomKind.PUBLIC, "Workshop", "Lamps and sheds", Set.of()));
    var made = mei.next(ServerFrame.RoomMade.class).room();

    assertThat(eve.browses("lamps")).singleElement().satisfies(found -> {
      assertThat(found.room()).isEqualTo(made.room());
      assertThat(found.name()).isEqualTo("Workshop");
      assertThat(found.in()).isFalse();
      assertThat(found.memberCount()).isEqualTo(1);
    });
    var following = eve.follows(made.room());
    assertThat(following.facts().topic()).isEqualTo("Lamps and sheds");
    assertThat(following.memberCount()).isEqualTo(2);
  }

  @Test
  void whoMakesARoomOwnsIt() {
    var room = mei.makes(RoomKind.PRIVATE, "Den").room();

    assertThat(mei.follows(room).members()).singleElement()
        .satisfies(owner -> assertThat(owner.role()).isEqualTo(Role.OWNER));
  }

  @Test
  void whoIsInvitedIntoAPrivateRoomHearsOfItAndComesInWhenTheyLike() {
    var room = mei.makes(RoomKind.PRIVATE, "Den").room();
    mei.does(room, new Body.Invited(tomas.id()));

    var news = tomas.next(ServerFrame.RoomNews.class).room();
    assertThat(news.room()).isEqualTo(room);
    assertThat(news.in()).isFalse();
    assertThat(tomas.follows(room).members()).extracting("name").containsExactly("Mei", "Tomás");
  }

  @Test
  void whoIsChosenForAGroupIsInItAtOnceOnAllTheirDevices() {
    var room = mei.makes(RoomKind.GROUP, "Sunday hike", tomas).room();

    var news = tomas.next(ServerFrame.RoomNews.class).room();
    assertThat(news.room()).isEqualTo(room);
    assertThat(news.in()).isTrue();
    assertThat(news.people()).extracting("name").containsExactly("Mei");
    assertThat(tomas.does(room, new Body.Said("when?")).seq()).isEqualTo(5);
  }

  @Test
  void aGroupGrowsByAnyOfItsMembers() {
    var room = mei.makes(RoomKind.GROUP, "Sunday hike", tomas).room();

    tomas.does(room, new Body.Invited(eve.id()));

    assertThat(eve.next(ServerFrame.RoomNews.class).room().room()).isEqualTo(room);
    assertThat(eve.follows(room).memberCount()).isEqualTo(3);
  }

  @Test
  void betweenTwoPeopleThereIsExactlyOneDirectRoom() {
    var first = mei.makes(RoomKind.DIRECT, "", tomas);
    var again = mei.makes(RoomKind.DIRECT, "", tomas);
    var other = tomas.makes(RoomKind.DIRECT, "", mei);
    var another = mei.makes(RoomKind.DIRECT, "", eve);

    assertThat(List.of(again.room(), other.room())).containsOnly(first.room());
    assertThat(another.room()).isNotEqualTo(first.room());
    assertThat(first.name()).isEqualTo("Tomás");
    assertThat(other.name()).isEqualTo("Mei");
    assertThat(mei.follows(first.room()).memberCount()).isEqualTo(2);
  }

  @Test
  void nobodyComesOrGoesInADirectRoom() {
    var room = mei.makes(RoomKind.DIRECT, "", tomas).room();

    assertThat(mei.cannot(room, new Body.Invited(eve.id()))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(mei.cannot(room, new Body.Removed(tomas.id()))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(mei.cannot(room, new Body.Left())).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void makingTheSameRoomAgainIsAnsweredWithTheFirst() {
    var wish = new ClientFrame.MakeRoom("m1", RoomKind.GROUP, "Hike", "", Set.of(tomas.id()));
    mei.sends(wish);
    var first = mei.next(ServerFrame.RoomMade.class).room();
    mei.sends(wish);

    assertThat(mei.next(ServerFrame.RoomMade.class).room().room()).isEqualTo(first.room());
    assertThat(mei.browses("Hike")).hasSize(1);
  }

  @Test
  void aRoomIsRenamedGetsATopicIsArchivedAndOpensAgain() {
    var room = mei.makes(RoomKind.PUBLIC, "Den").room();
    mei.does(room, new Body.NameSet("Den 2"));
    mei.does(room, new Body.TopicSet("Quiet"));
    mei.does(room, new Body.Archived(true));

    assertThat(mei.cannot(room, new Body.Said("hello?"))).isEqualTo(Refusal.ARCHIVED);
    assertThat(eve.browses("Den 2")).singleElement().satisfies(found -> assertThat(found.archived()).isTrue());

    mei.does(room, new Body.Archived(false));
    assertThat(mei.does(room, new Body.Said("hello?")).seq()).isEqualTo(7);
  }

  @Test
  void whoLeavesIsToldThatTheRoomIsGoneAndHearsNothingMoreOfIt() {
    var room = mei.makes(RoomKind.GROUP, "Hike", tomas).room();
    tomas.follows(room);
    tomas.does(room, new Body.Left());
    assertThat(tomas.next(ServerFrame.RoomGone.class).room()).isEqualTo(room);

    mei.does(room, new Body.Said("he is gone"));
    mei.does("lobby", new Body.Said("for all"));
    tomas.hears("for all");

    assertThat(tomas.heard()).noneMatch(entry -> entry.body().equals(new Body.Said("he is gone")));
    assertThat(tomas.cannotFollow(room)).isEqualTo(Refusal.NO_SUCH_ROOM);
  }

  @Test
  void theLastOwnerHandsARoomOnBeforeLeavingIt() {
    var room = mei.makes(RoomKind.GROUP, "Hike", tomas).room();

    assertThat(mei.cannot(room, new Body.Left())).isEqualTo(Refusal.HAND_ON_FIRST);
    mei.does(room, new Body.RoleGiven(tomas.id(), Role.OWNER));
    mei.does(room, new Body.Left());

    assertThat(tomas.follows(room).members()).singleElement()
        .satisfies(owner -> assertThat(owner.role()).isEqualTo(Role.OWNER));
  }

  @Test
  void whenTheOnlyOwnerIsBannedFromTheHouseTheNextOneOwnsTheirRoom() {
    var owner = house.owner("Amara");
    var room = mei.makes(RoomKind.GROUP, "Hike", tomas).room();
    tomas.follows(room);

    owner.does("lobby", new Body.Banned(mei.id(), null));

    assertThat(tomas.hearsThat(entry -> entry.body() instanceof Body.Removed)).isNotNull();
    assertThat(tomas.follows(room).members()).singleElement()
        .satisfies(left -> assertThat(left.role()).isEqualTo(Role.OWNER));
  }

  @Test
  void whoIsRemovedHearsTheEntryAndNothingAfterIt() {
    var room = mei.makes(RoomKind.GROUP, "Hike", tomas, eve).room();
    eve.follows(room);
    mei.does(room, new Body.Removed(eve.id()));
    mei.does(room, new Body.Said("now then"));

    assertThat(eve.hearsThat(entry -> entry.body() instanceof Body.Removed)).isNotNull();
    assertThat(eve.next(ServerFrame.RoomGone.class).room()).isEqualTo(room);
    mei.does("lobby", new Body.Said("for all"));
    eve.hears("for all");
    assertThat(eve.heard()).noneMatch(entry -> entry.body().equals(new Body.Said("now then")));
  }

  @Test
  void theWelcomeListsTheLobbyOnesOwnRoomsAndThoseOneIsInvitedTo() {
    var identity = Identity.create(TestHouse.RANDOM);
    var amara = house.invited("Amara", identity, house.invite());
    var group = mei.makes(RoomKind.GROUP, "", amara, tomas).room();
    var den = mei.makes(RoomKind.PRIVATE, "Den", amara).room();
    mei.makes(RoomKind.PUBLIC, "Kitchen");
    amara.close();

    var again = house.connected();
    var welcome = again.comesIn(again.key(identity, "Amara", null));

    assertThat(welcome.rooms()).extracting(RoomSummary::room).containsExactly("lobby", group, den);
    assertThat(welcome.rooms()).extracting(RoomSummary::in).containsExactly(true, true, false);
    assertThat(welcome.rooms().get(1).people()).extracting("name").containsExactlyInAnyOrder("Mei", "Tomás");
  }

  @Test
  void aGuestMakesNoRoomsButWritesDirectly() {
    var guest = house.guest("passing-by");

    guest.sendsWish(RoomKind.PUBLIC, "Mine");
    assertThat(guest.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    guest.sendsWish(RoomKind.GROUP, "Ours", mei);
    assertThat(guest.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(guest.makes(RoomKind.DIRECT, "", mei).name()).isEqualTo("Mei");
  }

  @Test
  void aReaderOnlyReads() {
    var reader = house.person("Reader", Role.READER);

    assertThat(reader.cannot("lobby", new Body.Said("hi"))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(reader.cannot("lobby", new Body.Reacted(1, "👍", true))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(reader.pages(new ClientFrame.From.After(0), 10).entries()).isNotEmpty();
  }

  @Test
  void anIdThatTheHouseGivesCannotBeTakenByFollowingIt() {
    assertThat(eve.cannotFollow("-1-2")).isEqualTo(Refusal.NO_SUCH_ROOM);
    assertThat(mei.makes(RoomKind.DIRECT, "", tomas).kind()).isEqualTo(RoomKind.DIRECT);
  }

  @Test
  void roomsOutliveARestart() {
    var identity = Identity.create(TestHouse.RANDOM);
    var amara = house.invited("Amara", identity, house.invite());
    var room = amara.makes(RoomKind.PRIVATE, "Den", tomas).room();
    amara.does(room, new Body.TopicSet("Quiet"));
    amara.does(room, new Body.Banned(eve.id(), null));
    var pinned = amara.does(room, new Body.Said("the key is under the pot")).seq();
    amara.does(room, new Body.Pinned(pinned, true));
    house.restarts();

    var again = house.connected();
    again.comesIn(again.key(identity, "Amara", null));
    var facts = again.follows(room).facts();

    assertThat(facts.name()).isEqualTo("Den");
    assertThat(facts.topic()).isEqualTo("Quiet");
    assertThat(facts.pins()).containsExactly(pinned);
    assertThat(facts.invited()).containsExactly(tomas.id());
    assertThat(facts.banned()).containsOnlyKeys(eve.id());
  }
}
