package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking for what was said.
class SearchTest {

  private final TestHouse house = TestHouse.open();
  private final Guest mei = house.member("Mei");
  private final Guest tomas = house.member("Tomás");

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
      "kettle", "KETTLE", "'the kettle'", "'\"kettle is on\"'", "kett*", "'\"kettle i\"*'", "cafe", "CAFÉ", "开", "开水", "\"开水\"",
      "水好了", "好了 kettle", "ｋｅｔｔｌｅ", "ちゃ", "차", "kettle café 开", "Kettle's"
  })
  void aMessageIsFoundByItsWordsBeginningsAndPhrases(String query) {
    mei.does("lobby", new Body.Said("nothing to see"));
    mei.does("lobby", new Body.Said("The kettle is on in the Café; Kettle's 开水好了 おちゃ 차"));

    assertThat(tomas.finds(null, query)).singleElement().asString().startsWith("The kettle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kettles", "\"is kettle\"", "水开", "\"水开\"", "kett", "tea kettle", "from:Nobody kettle", "in:attic kettle"})
  void whatIsNotSaidIsNotFound(String query) {
    mei.does("lobby", new Body.Said("The kettle is on 开水好了"));

    assertThat(tomas.finds(null, query)).isEmpty();
  }

  @Test
  void theNewestComesFirstAndTheRestInPages() {
    for (int i = 0; i < 23; i++) {
      mei.does("lobby", new Body.Said("tea " + i));
    }
    var all = new ArrayList<String>();
    Long before = null;
    do {
      var found = tomas.searches(new ClientFrame.Search("s", "tea", ZoneOffset.UTC, null, before, 5));
      assertThat(found.hits()).hasSizeLessThanOrEqualTo(5);
      all.addAll(Guest.texts(found));
      before = found.next();
    } while (before != null);

    var expected = new ArrayList<String>();
    for (int i = 22; i >= 0; i--) {
      expected.add("tea " + i);
    }
    assertThat(all).isEqualTo(expected);
  }

  @Test
  void aSearchThatEndsWithAFullPageSaysThatThereIsNoMore() {
    for (int i = 0; i < 5; i++) {
      mei.does("lobby", new Body.Said("tea"));
    }

    assertThat(tomas.searches(new ClientFrame.Search("s", "tea", ZoneOffset.UTC, null, null, 5)).next()).isNull();
  }

  @Test
  void whatWasEditedIsFoundByWhatItSaysNow() {
    var seq = mei.does("lobby", new Body.Said("oolong tomorrow")).seq();
    assertThat(tomas.finds(null, "oolong")).hasSize(1);
    mei.does("lobby", new Body.Edited(seq, "sencha tomorrow", Set.of()));

    assertThat(tomas.finds(null, "oolong")).isEmpty();
    assertThat(tomas.finds(null, "sencha")).containsExactly("sencha tomorrow");
    assertThat(house.stored("found")).noneMatch(row -> row.contains("oolong"));
  }

  @Test
  void whatWasEditedBeforeAnybodyLookedIsFoundByItsNewTextOnly() {
    var seq = mei.does("lobby", new Body.Said("oolong tomorrow")).seq();
    mei.does("lobby", new Body.Edited(seq, "sencha tomorrow", Set.of()));

    assertThat(tomas.finds(null, "oolong")).isEmpty();
    assertThat(tomas.finds(null, "sencha")).hasSize(1);
  }

  @Test
  void whatIsDeletedIsFoundNoMoreAndStandsInNoIndex() {
    var seen = mei.does("lobby", new Body.Said("gunpowder one")).seq();
    assertThat(tomas.finds(null, "gunpowder")).hasSize(1);
    var unseen = mei.does("lobby", new Body.Said("gunpowder two")).seq();
    mei.does("lobby", new Body.Deleted(seen));
    mei.does("lobby", new Body.Deleted(unseen));

    assertThat(tomas.finds(null, "gunpowder")).isEmpty();
    assertThat(house.stored("found")).noneMatch(row -> row.contains("gunpowder"));
    assertThat(house.stored("found_data").toString()).doesNotContain("unpowder");
  }

  @Test
  void whatHasExpiredIsFoundNoMore() {
    var den = mei.makes(RoomKind.PUBLIC, "Den").room();
    mei.follows(den);
    mei.does(den, new Body.Said("rooibos old"));
    assertThat(mei.finds(null, "rooibos")).hasSize(1);
    mei.does(den, new Body.RetentionSet(new Retention.Days(7)));
    house.passes(Duration.ofDays(8));
    mei.hearsThat(entry -> entry.body() instanceof Body.Expired);
    mei.does(den, new Body.Said("rooibos new"));

    assertThat(mei.finds(null, "rooibos")).containsExactly("rooibos new");
    assertThat(house.stored("found")).noneMatch(row -> row.contains("rooibos old"));
  }

  @Test
  void aRoomThatOneIsNotInIsNotLookedThrough() {
    var secret = mei.makes(RoomKind.PRIVATE, "Surprise").room();
    var open = mei.makes(RoomKind.PUBLIC, "Kitchen").room();
    mei.follows(secret);
    mei.does(secret, new Body.Said("cake for Tomás"));
    mei.does(open, new Body.Said("cake in the kitchen"));

    assertThat(tomas.finds(null, "cake")).isEmpty();
    assertThat(tomas.finds(null, "in:Surprise cake")).isEmpty();
    assertThat(tomas.finds(null, "in:" + secret)).isEmpty();
    tomas.sends(new ClientFrame.Search("s", "cake", ZoneOffset.UTC, secret, null, 5));
    assertThat(tomas.isRefused()).isEqualTo(Refusal.NOT_IN_ROOM);
    tomas.follows(open);
    assertThat(tomas.finds(null, "cake")).containsExactly("cake in the kitchen");
    tomas.does(open, new Body.Left());
    assertThat(tomas.finds(null, "cake")).isEmpty();
    assertThat(mei.finds(null, "cake")).containsExactly("cake in the kitchen", "cake for Tomás");
  }

  @Test
  void nobodyIsAnsweredWhoIsNotIn() {
    var stranger = house.connected();
    stranger.sends(new ClientFrame.Search("s", "tea", ZoneOffset.UTC, null, null, 5));
    assertThat(stranger.isRefused()).isEqualTo(Refusal.NOT_NOW);
  }

  @Test
  void itIsFoundByWhoWroteItAndWhere() {
    var kitchen = mei.makes(RoomKind.PUBLIC, "Großes Café").room();
    var direct = mei.makes(RoomKind.DIRECT, "", tomas).room();
    tomas.follows(kitchen);
    mei.does("lobby", new Body.Said("tea by mei"));
    tomas.does("lobby", new Body.Said("tea by tomas"));
    mei.does(kitchen, new Body.Said("tea in the kitchen"));
    mei.does(direct, new Body.Said("tea for two"));

    assertThat(tomas.finds(null, "tea from:mei in:lobby")).containsExactly("tea by mei");
    assertThat(tomas.finds(null, "tea from:me")).containsExactly("tea by tomas");
    assertThat(tomas.finds(null, "from:Mei from:tomás in:lobby tea")).containsExactly("tea by tomas", "tea by mei");
    assertThat(tomas.finds(null, "in:\"großes café\" tea")).containsExactly("tea in the kitchen");
    assertThat(tomas.finds(null, "in:" + kitchen)).containsExactly("tea in the kitchen");
    assertThat(tomas.finds(null, "in:mei")).containsExactly("tea for two");
    assertThat(tomas.finds(kitchen, "tea")).containsExactly("tea in the kitchen");
  }

  @Test
  void itIsFoundByWhatItHolds() {
    String file;
    try (var visitor = FileVisitor.of(house, mei)) {
      file = visitor.has(new byte[] {1, 2, 3}).file();
    }
    mei.does("lobby", new Body.Said("see https://tea.example/green"));
    mei.does("lobby", new Body.Said("no link"));
    mei.does("lobby", new Body.Said("", null, null, Set.of(), List.of(new Attachment(file, "cup.png", "image/png", 9))));
    mei.does("lobby", new Body.Said("list", null, null, Set.of(), List.of(new Attachment(file, "leaf.txt", "text/plain", 9))));

    assertThat(tomas.finds(null, "has:link")).containsExactly("see https://tea.example/green");
    assertThat(tomas.finds(null, "has:file")).containsExactly("list", "");
    assertThat(tomas.finds(null, "has:image")).containsExactly("");
    assertThat(tomas.finds(null, "cup")).containsExactly("");
    assertThat(tomas.finds(null, "leaf.txt has:file")).containsExactly("list");
  }

  @Test
  void itIsFoundByWhenItWasSaidWhereOneLives() {
    mei.does("lobby", new Body.Said("tea then"));
    house.passes(Duration.ofDays(400));
    mei.does("lobby", new Body.Said("tea now"));
    var shanghai = ZoneId.of("Asia/Shanghai");
    var today = Instant.ofEpochMilli(house.now()).atZone(shanghai).toLocalDate();

    assertThat(Guest.texts(tomas.searches(new ClientFrame.Search("s", "tea before:" + today, shanghai, null, null, 5))))
        .containsExactly("tea then");
    assertThat(Guest.texts(tomas.searches(new ClientFrame.Search("s", "tea on:" + today, shanghai, null, null, 5))))
        .containsExactly("tea now");
    assertThat(tomas.finds(null, "tea after:" + today.minusDays(5))).containsExactly("tea now");
  }

  @Test
  void pollsAndWhatIsForwardedAreFound() {
    var kitchen = mei.makes(RoomKind.PUBLIC, "Kitchen").room();
    var seq = mei.does(kitchen, new Body.Said("lapsang souchong")).seq();
    mei.does("lobby", new Body.Poll("Which cup?", List.of("porcelain", "glass"), false));
    mei.does("lobby", new Body.Forwarded(kitchen, seq, null));

    assertThat(tomas.finds(null, "porcelain")).hasSize(1);
    assertThat(tomas.finds(null, "souchong")).hasSize(1);
  }

  @Test
  void whateverIsTypedIsAnsweredAndFindsNothingForbidden() {
    var secret = mei.makes(RoomKind.PRIVATE, "Surprise").room();
    mei.follows(secret);
    mei.does(secret, new Body.Said("secret cake"));
    mei.does("lobby", new Body.Said("public cake"));
    var hostile =
        new ArrayList<>(List.of(
            "\"", "\"\"\"", "*", "NEAR(", "NEAR(a b)", "a NOT b", "text:cake OR marks:r", "{text}", "cake) OR (cake", "^cake",
            "' OR 1=1 --", "-", "\" OR 1=1 --", "cake AND", "NOT", "(((((", "marks : (", "from:\"", "has:", "in:*", "👋", "ሀ", "﷽",
            "\uD83E\uDEE0", "\u0378x", "a".repeat(200), "a ".repeat(100), "\"a b\" ".repeat(33), "from:a ".repeat(28)));
    var random = new Random(5);
    for (int i = 0; i < 100; i++) {
      var typed = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        typed.append("\"'*:()^+-{}; ORANDNTEcake茶".charAt(random.nextInt(26)));
      }
      hostile.add(typed.toString().strip().isEmpty() ? "x" : typed.toString());
    }

    for (var query : hostile) {
      assertThat(tomas.finds(null, query)).as(query).doesNotContain("secret cake");
    }
  }

  @Test
  void whoIsInVeryManyRoomsFindsInAllOfThemAndInNoOthersHoweverMuchIsSaidThere() {
    var amara = house.guest("amara");
    for (int i = 0; i < 40; i++) {
      amara.follows("room-" + i);
      amara.does("room-" + i, new Body.Said("chamomile " + i));
    }
    mei.follows("elsewhere");
    for (int i = 0; i < 5_100; i++) {
      mei.posts("elsewhere", new Body.Said("chamomile elsewhere"));
    }
    mei.does("elsewhere", new Body.Said("the end"));
    var first = answered(amara, null);

    assertThat(first.hits()).isEmpty();
    assertThat(first.next()).isNotNull();
    assertThat(Guest.texts(answered(amara, first.next()))).hasSize(40).contains("chamomile 0", "chamomile 39")
        .doesNotContain("chamomile elsewhere");
  }

  /// Asked again as long as the house is busy with what was just said.
  private static ServerFrame.Found answered(Guest guest, Long before) {
    while (true) {
      guest.sends(new ClientFrame.Search("s", "chamomile", ZoneOffset.UTC, null, before, 50));
      for (var frame = guest.nextFrame(); ; frame = guest.nextFrame()) {
        if (frame instanceof ServerFrame.Found found) {
          return found;
        }
        if (frame instanceof ServerFrame.Refused refused) {
          assertThat(refused.refusal()).isEqualTo(Refusal.BUSY);
          break;
        }
      }
    }
  }

  @Test
  void whatWasSaidBeforeARestartIsFoundAfterIt() {
    mei.does("lobby", new Body.Said("before the restart"));
    house.restarts();

    assertThat(house.guest("amara").finds(null, "restart")).containsExactly("before the restart");
  }

  @Test
  void whatIsSaidAtOnceIsFoundPageAfterPage() {
    for (int i = 0; i < 60; i++) {
      mei.posts("lobby", new Body.Said("flood " + i));
    }
    mei.hears("flood 59");
    var found = tomas.searches(new ClientFrame.Search("s", "flood", ZoneOffset.UTC, null, null, 50));

    assertThat(found.hits()).hasSize(50);
    assertThat(tomas.searches(new ClientFrame.Search("s", "flood", ZoneOffset.UTC, null, found.next(), 50)).hits()).hasSize(10);
  }
}
