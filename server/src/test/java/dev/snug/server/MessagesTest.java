package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What can be said and what can become of it, over a real line.
class MessagesTest {

  private static final ClientFrame.From START = new ClientFrame.From.After(0);

  private final TestHouse house = TestHouse.open();
  private final Guest mei = house.member("Mei");
  private final Guest tomas = house.person("Tomás", Role.MODERATOR);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aReplyQuotesWithMentionsAndAttachments() {
    var first = mei.does("lobby", new Body.Said("who has the ladder?")).seq();
    var file = new Attachment(brought(tomas, new byte[1_800]), "ladder.jpg", "image/jpeg", 1_800);
    var body = new Body.Said("me", first, null, Set.of(mei.id()), List.of(file));

    tomas.does("lobby", body);

    assertThat(mei.hearsThat(entry -> entry.author().equals(tomas.id()) && entry.body() instanceof Body.Said).body())
        .isEqualTo(body);
  }

  @Test
  void aReplyToWhatIsNotThereIsRefused() {
    assertThat(mei.cannot("lobby", new Body.Said("?", 99L, null, Set.of(), List.of())))
        .isEqualTo(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void whatIsSaidInAThreadIsCountedAtItsRoot() {
    var root = mei.does("lobby", new Body.Said("soup?")).seq();
    tomas.does("lobby", new Body.Said("yes", null, root, Set.of(), List.of()));
    var last = mei.does("lobby", new Body.Said("at six", null, root, Set.of(), List.of()));

    assertThat(now(root)).isEqualTo(
        new MessageState(null, Map.of(), Map.of(), false,
            new MessageState.Replies(2, List.of(tomas.id(), mei.id()), last.at()), null));
  }

  @Test
  void aThreadHasNoThreads() {
    var root = mei.does("lobby", new Body.Said("soup?")).seq();
    var reply = mei.does("lobby", new Body.Said("at six", null, root, Set.of(), List.of())).seq();

    assertThat(mei.cannot("lobby", new Body.Said("really?", null, reply, Set.of(), List.of())))
        .isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void whatIsOnesOwnCanBeEditedAndEveryVersionIsReadable() {
    var seq = mei.does("lobby", new Body.Said("helo")).seq();
    mei.does("lobby", new Body.Edited(seq, "hello", Set.of()));
    var edit = mei.does("lobby", new Body.Edited(seq, "hello you", Set.of(tomas.id())));

    assertThat(now(seq).edit()).isEqualTo(new MessageState.Edit("hello you", Set.of(tomas.id()), 2, edit.at()));
    tomas.sends(new ClientFrame.Versions("v", "lobby", seq));
    assertThat(tomas.next(ServerFrame.Versions.class).versions())
        .extracting(ServerFrame.Version::text).containsExactly("helo", "hello", "hello you");
  }

  @Test
  void nobodyEditsWhatAnotherSaid() {
    var seq = mei.does("lobby", new Body.Said("hello")).seq();

    assertThat(tomas.cannot("lobby", new Body.Edited(seq, "I owe Tomás", Set.of()))).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void whatIsDeletedIsNowhereAnyMore() {
    var seq = mei.does("lobby", new Body.Said("the safe is 1234")).seq();
    mei.does("lobby", new Body.Edited(seq, "the safe is 5678", Set.of()));
    mei.does("lobby", new Body.Pinned(seq, true));
    mei.does("lobby", new Body.Deleted(seq));

    var page = tomas.pages(START, 100);
    assertThat(page.entries()).extracting("body")
        .contains(new Body.Gone("said"), new Body.Gone("edited"))
        .noneMatch(body -> body.toString().contains("the safe"));
    assertThat(page.entries()).extracting("seq").doesNotHaveDuplicates().hasSize((int) page.top());
    tomas.sends(new ClientFrame.Versions("v", "lobby", seq));
    assertThat(tomas.isRefused()).isEqualTo(Refusal.NO_SUCH_MESSAGE);
    assertThat(tomas.follows("lobby").facts().pins()).isEmpty();
    house.restarts();
    for (var table : List.of("entry", "fresh", "message_state")) {
      assertThat(house.stored(table)).noneMatch(row -> row.contains("the safe"));
    }
  }

  @Test
  void aModeratorDeletesWhatAnotherSaidAndAMemberDoesNot() {
    var hers = mei.does("lobby", new Body.Said("buy now")).seq();
    var his = tomas.does("lobby", new Body.Said("hello")).seq();

    assertThat(mei.cannot("lobby", new Body.Deleted(his))).isEqualTo(Refusal.NOT_ALLOWED);
    tomas.does("lobby", new Body.Deleted(hers));
    assertThat(mei.cannot("lobby", new Body.Reacted(hers, "👍", true))).isEqualTo(Refusal.NO_SUCH_MESSAGE);
  }

  @Test
  void sendingADeletedMessageAgainDoesNotBringItBack() {
    mei.says("lobby", "m1", "the safe is 1234");
    var seq = mei.hears("the safe is 1234").seq();
    mei.does("lobby", new Body.Deleted(seq));

    mei.says("lobby", "m1", "the safe is 1234");

    assertThat(mei.hearsThat(entry -> entry.id().equals("m1")).body()).isEqualTo(new Body.Gone("said"));
  }

  @Test
  void anyEmojiIsPutUnderAMessageAndTakenAwayAgain() {
    var seq = mei.does("lobby", new Body.Said("soup?")).seq();
    tomas.does("lobby", new Body.Reacted(seq, "👍🏽", true));
    mei.does("lobby", new Body.Reacted(seq, "👍🏽", true));
    mei.does("lobby", new Body.Reacted(seq, "🇨🇳", true));
    tomas.does("lobby", new Body.Reacted(seq, "👍🏽", false));

    assertThat(now(seq).reactions())
        .isEqualTo(Map.of("👍🏽", Set.of(mei.id()), "🇨🇳", Set.of(mei.id())));
    assertThat(mei.cannot("lobby", new Body.Reacted(seq, "🇨🇳", true))).isEqualTo(Refusal.NO_CHANGE);
  }

  @Test
  void whatIsNoEmojiIsRefused() {
    var seq = mei.does("lobby", new Body.Said("soup?")).seq();

    assertThat(mei.cannot("lobby", new Body.Reacted(seq, "soup", true))).isEqualTo(Refusal.MALFORMED);
  }

  @Test
  void pinsAreKeptInTheirOrder() {
    var one = mei.does("lobby", new Body.Said("one")).seq();
    var two = mei.does("lobby", new Body.Said("two")).seq();
    mei.does("lobby", new Body.Pinned(two, true));
    mei.does("lobby", new Body.Pinned(one, true));
    assertThat(tomas.follows("lobby").facts().pins()).containsExactly(two, one);

    mei.does("lobby", new Body.Pinned(two, false));
    assertThat(tomas.follows("lobby").facts().pins()).containsExactly(one);
  }

  @Test
  void aPollIsAnsweredChangedAndClosed() {
    var seq = mei.does("lobby", new Body.Poll("Soup or stew?", List.of("soup", "stew"), false)).seq();
    tomas.does("lobby", new Body.Voted(seq, Set.of(1)));
    mei.does("lobby", new Body.Voted(seq, Set.of(0)));
    tomas.does("lobby", new Body.Voted(seq, Set.of(0)));
    mei.does("lobby", new Body.Voted(seq, Set.of()));
    mei.does("lobby", new Body.PollClosed(seq));

    assertThat(now(seq).votes()).isEqualTo(Map.of(tomas.id(), Set.of(0)));
    assertThat(now(seq).closed()).isTrue();
    assertThat(tomas.cannot("lobby", new Body.Voted(seq, Set.of(1)))).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void anAnswerThatThePollDoesNotOfferIsRefused() {
    var seq = mei.does("lobby", new Body.Poll("Soup or stew?", List.of("soup", "stew"), false)).seq();

    assertThat(tomas.cannot("lobby", new Body.Voted(seq, Set.of(2)))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(tomas.cannot("lobby", new Body.Voted(seq, Set.of(0, 1)))).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void whatIsForwardedIsQuotedByTheHouse() {
    var den = mei.makes(RoomKind.PRIVATE, "Den").room();
    var said = mei.does(den, new Body.Said("helo"));
    mei.does(den, new Body.Edited(said.seq(), "hello", Set.of()));

    mei.does("lobby", new Body.Forwarded(den, said.seq(), null));

    var heard = tomas.hearsThat(entry -> entry.body() instanceof Body.Forwarded).body();
    assertThat(heard).isEqualTo(
        new Body.Forwarded(
            den, said.seq(), new Body.Original(mei.id(), "Mei", said.at(), "hello", List.of())));
  }

  @Test
  void nobodyPutsWordsIntoAnothersMouth() {
    var forged = new Body.Original(tomas.id(), "Tomás", 0, "I quit", List.of());

    assertThat(mei.cannot("lobby", new Body.Forwarded("lobby", 1, forged))).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void callingEveryoneIsForThoseWhoKeepOrder() {
    var body = new Body.Said("dinner", null, null, Set.of(Body.EVERYONE), List.of());

    assertThat(mei.cannot("lobby", body)).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(tomas.does("lobby", body).body()).isEqualTo(body);
  }

  @Test
  void whoIsMutedReadsUntilTheTimeIsOver() {
    tomas.does("lobby", new Body.Muted(mei.id(), true, System.currentTimeMillis() + 3_600_000));
    assertThat(mei.cannot("lobby", new Body.Said("but"))).isEqualTo(Refusal.MUTED);
    assertThat(mei.pages(START, 10).entries()).isNotEmpty();

    house.passes(Duration.ofHours(2));
    assertThat(mei.does("lobby", new Body.Said("thanks")).body()).isEqualTo(new Body.Said("thanks"));
  }

  @Test
  void nobodyWritesWhatOnlyTheHouseDoes() {
    assertThat(tomas.cannot("lobby", new Body.Expired(1))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(tomas.cannot("lobby", new Body.Gone("said"))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(tomas.cannot("lobby", new Body.Joined("Boss", Role.OWNER, null))).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void aNewNameIsToldInEveryRoomAndTheOldOneIsFree() {
    var group = mei.makes(RoomKind.GROUP, "Hike", tomas).room();
    tomas.follows(group);
    mei.does("lobby", new Body.Renamed("Mei Lin"));

    assertThat(tomas.hearsThat(entry -> entry.body() instanceof Body.Renamed).author()).isEqualTo(mei.id());
    assertThat(tomas.follows(group).members()).extracting("name").contains("Mei Lin").doesNotContain("Mei");
    assertThat(mei.cannot("lobby", new Body.Renamed("tomás"))).isEqualTo(Refusal.NAME_TAKEN);
    assertThat(house.member("Mei").welcome.you().name()).isEqualTo("Mei");
  }

  @Test
  void theNameOfTheLobbyIsTheNameOfTheHouse() {
    var owner = house.owner("Amara");
    owner.does("lobby", new Body.NameSet("Lantern House"));

    assertThat(house.member("Jonas").welcome.house().name()).isEqualTo("Lantern House");
  }

  @Test
  void aRoleInTheLobbyIsTheRoleInTheHouseAndInItsPublicRooms() {
    var den = mei.makes(RoomKind.PUBLIC, "Den").room();
    var jonas = house.member("Jonas");
    jonas.follows(den);

    tomas.does("lobby", new Body.RoleGiven(jonas.id(), Role.GUEST));

    assertThat(mei.follows(den).members()).filteredOn(person -> person.id().equals(jonas.id()))
        .singleElement().satisfies(person -> assertThat(person.role()).isEqualTo(Role.GUEST));
    jonas.sendsWish(RoomKind.PUBLIC, "Mine");
    assertThat(jonas.isRefused()).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void aPageTellsWhatHasBecomeOfAMessageHoweverMuchLater() {
    var seq = mei.does("lobby", new Body.Said("soup?")).seq();
    for (var i = 0; i < 300; i++) {
      mei.says("lobby", "filler-" + i, "filler " + i);
    }
    mei.hears("filler 299");
    tomas.does("lobby", new Body.Reacted(seq, "👍", true));

    var page = tomas.pages(new ClientFrame.From.Before(seq + 1), 1);
    assertThat(page.now().get(seq).reactions()).containsOnlyKeys("👍");
    assertThat(page.top()).isGreaterThan(300);
  }

  private MessageState now(long seq) {
    return tomas.pages(new ClientFrame.From.Before(seq + 1), 1).now().get(seq);
  }

  private String brought(Guest guest, byte[] content) {
    try (var visitor = FileVisitor.of(house, guest)) {
      return visitor.has(content).file();
    }
  }
}
