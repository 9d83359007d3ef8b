package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.Line;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.Problem;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Two people, two apps, one house: everything but the views, with a real server and real sockets.
@Execution(CONCURRENT)
class HouseTest {

  @TempDir Path folder;
  private Somebody mei;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyStart() throws Exception {
    mei = Somebody.starts(folder.resolve("mei"), "Mei");
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
  }

  @Test
  void whoComesByInviteTalksWithTheHost() throws Exception {
    tom.joins(mei.hosts("周日厨房"));
    mei.seesComing("Tomás");
    mei.says("你好 👋");
    tom.sees("你好 👋");
    tom.says("Hello, Mei");
    mei.seesExactly("你好 👋", "Hello, Mei");
    tom.seesExactly("你好 👋", "Hello, Mei");
  }

  @Test
  void whoComesOnceMoreByInviteSeesTheRoomOnceAndWhatIsSaidInIt() throws Exception {
    var link = mei.hosts("Lantern House");
    tom.joins(link);
    tom.says("before");
    mei.sees("before");
    tom.joins(link);
    tom.seesRooms("Lantern House");
    tom.says("after");
    tom.seesExactly("before", "after");
  }

  @Test
  void whoComesOnceMoreByInviteWhileTheyWereCutOffSaysWhatWaited() throws Exception {
    var link = mei.hosts("Lantern House");
    tom.joins(link);
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    tom.says("written meanwhile");
    var again = mei.opensAgain();
    tom.joins(again);
    tom.seesExactly("written meanwhile");
    mei.seesExactly("written meanwhile");
  }

  @Test
  void theInviteShowsTheHouseBeforeOneGoesIn() throws Exception {
    var link = mei.hosts("Lantern House");
    mei.peopleHereAre(1);
    var preview = tom.looks(link);
    assertThat(preview.house().name()).isEqualTo("Lantern House");
    assertThat(preview.house().host()).isEqualTo("Mei");
    assertThat(preview.here()).isEqualTo(1);
  }

  @Test
  void whatIsWrittenWhileTheHouseIsClosedGoesOutOnceAndInOrder() throws Exception {
    tom.joins(mei.hosts("Lantern House"));
    mei.says("before");
    tom.sees("before");
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    tom.says("one");
    tom.says("two");
    tom.says("three");
    tom.seesWaiting("three");
    mei.opensAgain();
    tom.triesNow();
    tom.seesExactly("before", "one", "two", "three");
    mei.seesExactly("before", "one", "two", "three");
  }

  @Test
  void whatIsWrittenOfflineSurvivesARestartOfTheApp() throws Exception {
    tom.joins(mei.hosts("Lantern House"));
    mei.says("before");
    tom.sees("before");
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    tom.says("kept");
    tom.seesWaiting("kept");
    tom = tom.restarts();
    tom.seesWaiting("kept");
    mei.opensAgain();
    tom.triesNow();
    mei.seesExactly("before", "kept");
    tom.seesExactly("before", "kept");
  }

  @Test
  void anAppThatIsClosedAsSoonAsItOpensHasEverythingTheNextTime() throws Exception {
    tom.joins(mei.hosts("Lantern House"));
    tom.says("kept");
    tom.seesExactly("kept");
    for (var i = 0; i < 10; i++) {
      tom = tom.restarts();
    }
    tom.seesExactly("kept");
  }

  @Test
  void theHostsNextStartHasTheHistory() throws Exception {
    mei.hosts("Lantern House");
    mei.says("kept");
    mei.sees("kept");
    mei = mei.restarts();
    mei.seesTheHouseClosed();
    mei.seesExactly("kept");
    mei.opensAgain();
    mei.says("and more");
    mei.seesExactly("kept", "and more");
  }

  @Test
  void aLongHistoryIsThereWithoutAGapAfterAnAbsence() throws Exception {
    tom.joins(mei.hosts("Lantern House"));
    tom.peopleHereAre(2);
    var first = says(mei, 1, 20);
    tom.seesExactly(first);
    tom.ends();
    var second = says(mei, 21, 60);
    mei.seesExactly(Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new));
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    tom.seesExactly(Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void whatOthersSayIsUnreadUntilItIsSeen() throws Exception {
    tom.joins(mei.hosts("Lantern House"));
    mei.says("one");
    mei.says("two");
    tom.unreadIs(2);
    tom.hasSeenEverything();
    tom.unreadIs(0);
    tom = tom.restarts();
    tom.seesExactly("one", "two");
    tom.unreadIs(0);
  }

  @Test
  void aLineThatBreaksAgainAndAgainLosesNothingAndDoublesNothing() throws Exception {
    var invite = Invite.parse(mei.hosts("Lantern House"));
    try (var network = new ShakyNetwork(invite.addresses().getFirst().port())) {
      var detour = List.of(new Address("127.0.0.1", network.port()));
      tom.joins(new Invite(detour, invite.secret(), invite.house(), true).link());
      var expected = new ArrayList<String>();
      for (var round = 1; round <= 8; round++) {
        for (var i = 1; i <= 3; i++) {
          var text = "round " + round + ", " + i;
          expected.add(text);
          (round % 2 == 0 ? mei : tom).says(text);
        }
        network.cuts();
        tom.triesNow();
        mei.seesExactly(expected.toArray(String[]::new));
      }
      tom.seesExactly(expected.toArray(String[]::new));
    }
  }

  @Test
  void whileTheNetworkIsBrokenOneSeesItAndWritesOn() throws Exception {
    var invite = Invite.parse(mei.hosts("Lantern House"));
    try (var network = new ShakyNetwork(invite.addresses().getFirst().port())) {
      var detour = List.of(new Address("127.0.0.1", network.port()));
      tom.joins(new Invite(detour, invite.secret(), invite.house(), true).link());
      mei.peopleHereAre(2);
      network.breaks();
      tom.seesTheLine(Line.Reconnecting.class);
      mei.peopleHereAre(1);
      tom.says("in the tunnel");
      tom.seesWaiting("in the tunnel");
      network.mends();
      tom.triesNow();
      tom.seesTheLine(Line.Open.class);
      mei.seesExactly("in the tunnel");
    }
  }

  @Test
  void whatIsChangedWhileOneLooksAndWhileOneIsAwayIsChangedHere() throws Exception {
    var link = mei.hosts("Lantern House");
    tom.joins(link);
    tom.peopleHereAre(2);
    try (var ada = new Hand(link, folder.resolve("ada"), "Ada")) {
      mei.seesComing("Ada");
      var first = ada.does("lobby", new Body.Said("first"));
      var second = ada.does("lobby", new Body.Said("second"));
      ada.does("lobby", new Body.Edited(first.seq(), "first, edited", Set.of()));
      tom.seesExactly("first, edited", "second");
      tom.ends();
      ada.does("lobby", new Body.Edited(first.seq(), "first, edited again", Set.of()));
      ada.does("lobby", new Body.Deleted(second.seq()));
      ada.does("lobby", new Body.Said("third"));
    }
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    mei.seesExactly("first, edited again", "", "third");
    tom.seesExactly("first, edited again", "", "third");
  }

  @Test
  void aGroupIntoWhichOneIsBroughtIsThereAndGoesAgain() throws Exception {
    var link = mei.hosts("Lantern House");
    tom.joins(link);
    try (var ada = new Hand(link, folder.resolve("ada"), "Ada")) {
      mei.seesComing("Ada");
      tom.says("here I am");
      var author = ada.hears(entry -> entry.body() instanceof Body.Said).author();
      var room = ada.makes(new ClientFrame.MakeRoom("wish", RoomKind.GROUP, "Hikers", "", Set.of(author)));
      tom.seesRooms("Lantern House", "Hikers");
      ada.does(room, new Body.NameSet("Sunday hike"));
      tom.seesRooms("Lantern House", "Sunday hike");
      ada.does(room, new Body.Removed(author));
      tom.seesRooms("Lantern House");
    }
  }

  @Test
  void aTextThatIsNoInviteIsToldSo() throws Exception {
    assertThat(tom.looksInVain("hello")).isEqualTo(Obstacle.NOT_AN_INVITE);
  }

  @Test
  void aLinkThatBreaksOffIsToldSo() throws Exception {
    assertThat(tom.looksInVain(mei.hosts("Lantern House").substring(0, 40))).isEqualTo(Obstacle.INVITE_INCOMPLETE);
  }

  @Test
  void aWrongSecretOpensNothing() throws Exception {
    var invite = Invite.parse(mei.hosts("Lantern House"));
    var forged = new Invite(invite.addresses(), Invite.newSecret(new SecureRandom()), invite.house(), true);
    assertThat(tom.looksInVain(forged.link())).isEqualTo(new Problem.Refused(Refusal.INVITE_UNKNOWN));
  }

  @Test
  void anotherKeyBehindTheAddressIsAHardStop() throws Exception {
    var invite = Invite.parse(mei.hosts("Lantern House"));
    var other = new Invite(invite.addresses(), invite.secret(), Fingerprint.ofBytes(new byte[] {1}), true);
    assertThat(tom.looksInVain(other.link())).isEqualTo(Obstacle.OTHER_KEY);
  }

  @Test
  void whereNobodyListensNobodyIsReached() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var nobody = new Invite(
        List.of(new Address("127.0.0.1", port)), Invite.newSecret(new SecureRandom()),
        Fingerprint.ofBytes(new byte[] {1}), true);
    assertThat(tom.looksInVain(nobody.link())).isEqualTo(Obstacle.UNREACHABLE);
  }

  @Test
  void aNameThatIsTakenIsRefusedAndTheRailStaysAsItWas() throws Exception {
    var link = mei.hosts("Lantern House");
    tom.ends();
    tom = Somebody.starts(folder.resolve("tom"), "Mei");
    assertThat(tom.joinsInVain(tom.looks(link))).isEqualTo(new Problem.Refused(Refusal.NAME_TAKEN));
  }

  @Test
  void aTakenPortIsToldWhenTheHouseIsToOpenAgain() throws Exception {
    var port = Invite.parse(mei.hosts("Lantern House")).addresses().getFirst().port();
    mei.closesTheHouse();
    try (var squatter = new ServerSocket(port)) {
      assertThat(squatter.isBound()).isTrue();
      assertThat(mei.failsToOpenAgain()).isEqualTo(Obstacle.PORT_IN_USE);
    }
    mei.opensAgain();
  }

  @Test
  void whereNoFolderCanBeMadeNoHouseIsOpenedAndTheRailStaysAsItWas() throws Exception {
    Files.writeString(folder.resolve("mei").resolve("hosted"), "in the way");
    assertThat(mei.hostsInVain("Lantern House")).isIn(Obstacle.NO_PERMISSION, Obstacle.STORAGE_BROKEN);
    assertThat(mei.housesInTheRail()).isZero();
    Files.delete(folder.resolve("mei").resolve("hosted"));
    mei.hosts("Lantern House");
    assertThat(mei.housesInTheRail()).isEqualTo(1);
  }

  private static String[] says(Somebody who, int from, int to) throws Exception {
    var texts = IntStream.rangeClosed(from, to).mapToObj(i -> "message " + i).toArray(String[]::new);
    for (var text : texts) {
      who.says(text);
    }
    return texts;
  }
}
