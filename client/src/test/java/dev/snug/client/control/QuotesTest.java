package dev.snug.client.control;

import static dev.snug.client.control.LogHouse.MEI;
import static dev.snug.client.control.LogHouse.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.RoomModel;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ClientFrame.From;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mei looks at answers to messages that stand further back than what she has.
class QuotesTest {

  private static final String LOBBY = "lobby";

  @TempDir Path folder;
  private final LogHouse house = new LogHouse(LOBBY, RoomKind.PUBLIC);
  private Visitor mei;

  @BeforeEach
  void open() throws Exception {
    for (var i = 3; i <= 2_000; i++) {
      house.add(i % 2 == 0 ? TOM : MEI, new Body.Said("message " + i));
    }
    mei = new Visitor(folder.resolve("house.db"), Map.of(LOBBY, house));
    mei.connects(house.summary(true));
    mei.houseAnswersAll();
  }

  @AfterEach
  void close() throws Exception {
    mei.close();
  }

  @Test
  void whatIsNotKeptIsAskedForAndShown() throws Exception {
    looksAt(700);
    mei.houseAnswersAll();
    assertThat(quoted(700).text()).isEqualTo("message 700");
    assertThat(quoted(700).author()).isEqualTo(TOM.id());
  }

  @Test
  void itIsAskedForOnce() throws Exception {
    looksAt(700);
    looksAt(700);
    mei.houseAnswersAll();
    looksAt(700);
    assertThat(mei.asked()).isEmpty();
  }

  @Test
  void onePageBringsAllThatStandNearEachOther() throws Exception {
    looksAt(5);
    mei.houseTakesNext();
    looksAt(700, 650, 800);
    mei.pageArrives();
    assertThat(mei.asked())
        .extracting(frame -> ((ClientFrame.Page) frame).from(), frame -> ((ClientFrame.Page) frame).limit())
        .containsExactly(tuple(new From.Before(801), 151));
    mei.houseAnswersAll();
    assertThat(room().quoted()).containsOnlyKeys(5L, 650L, 700L, 800L);
  }

  @Test
  void whatStandsFurtherApartThanAPageTakesAnother() throws Exception {
    looksAt(5);
    mei.houseTakesNext();
    looksAt(500, 800);
    mei.pageArrives();
    mei.houseTakesNext();
    mei.pageArrives();
    assertThat(mei.asked()).hasSize(1);
    mei.houseAnswersAll();
    assertThat(room().quoted()).containsOnlyKeys(5L, 500L, 800L);
  }

  @Test
  void thePageThatJustReachesBothIsEnough() throws Exception {
    looksAt(501, 800);
    mei.houseTakesNext();
    mei.pageArrives();
    assertThat(room().quoted()).containsOnlyKeys(501L, 800L);
  }

  @Test
  void whatIsKeptIsShownWithoutALine() throws Exception {
    mei.drops();
    looksAt(house.top() - 10);
    assertThat(quoted(house.top() - 10).text()).isEqualTo("message " + (house.top() - 10));
  }

  @Test
  void whatIsNotKeptComesWhenTheLineIsBack() throws Exception {
    mei.drops();
    looksAt(700);
    assertThat(room().quoted()).isEmpty();
    mei.connects(house.summary(true));
    mei.houseAnswersAll();
    assertThat(quoted(700).text()).isEqualTo("message 700");
  }

  @Test
  void whatWasDeletedIsGone() throws Exception {
    house.add(TOM, new Body.Deleted(700));
    looksAt(700);
    mei.houseAnswersAll();
    assertThat(quoted(700).contentProperty().get()).isInstanceOf(Content.Gone.class);
  }

  @Test
  void whatIsDeletedWhileItIsQuotedGoesFromThere() throws Exception {
    looksAt(700);
    mei.houseAnswersAll();
    mei.hears(LOBBY, house.add(TOM, new Body.Deleted(700)));
    assertThat(quoted(700).contentProperty().get()).isInstanceOf(Content.Gone.class);
  }

  @Test
  void whatWasEditedWhileTheLineWasDownIsToldAfterwards() throws Exception {
    looksAt(700);
    mei.houseAnswersAll();
    mei.drops();
    house.add(TOM, new Body.Edited(700, "other words", Set.of()));
    mei.connects(house.summary(true));
    mei.houseAnswersAll();
    assertThat(quoted(700).text()).isEqualTo("other words");
  }

  @Test
  void whatTheHouseDoesNotGiveOutIsNotAskedForAgain() throws Exception {
    looksAt(700);
    mei.houseRefusesNext(false);
    looksAt(700);
    assertThat(mei.asked()).isEmpty();
  }

  @Test
  void whatTheHouseDoesNotGiveOutNowIsAskedForLater() throws Exception {
    looksAt(700);
    mei.houseRefusesNext(true);
    mei.houseAnswersAll();
    assertThat(quoted(700).text()).isEqualTo("message 700");
  }

  @Test
  void noMoreIsKeptThanAWindowCanShow() throws Exception {
    for (var seq = 3; seq <= RoomQuotes.MOST + 3; seq++) {
      looksAt(seq);
      mei.houseAnswersAll();
    }
    assertThat(room().quoted()).hasSize(RoomQuotes.MOST).doesNotContainKey(3L).containsKey(4L);
  }

  private void looksAt(long... seqs) throws StoreFailed {
    mei.at(LOBBY, room -> {
      for (var seq : seqs) {
        room.quotes().want(seq);
      }
    });
  }

  private MessageModel quoted(long seq) {
    return Objects.requireNonNull(room().quoted().get(seq));
  }

  private RoomModel room() {
    return mei.room(LOBBY);
  }
}
