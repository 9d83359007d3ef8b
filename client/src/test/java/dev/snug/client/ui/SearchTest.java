package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What comes of looking for messages.
class SearchTest {

  private static final double DOCKING = 1280;
  private static final double NARROW = 760;

  private final Gathering gathering = Gathering.as(Role.MEMBER);
  private double width = DOCKING;
  private Screens screens = open();

  private Screens open() {
    var opened = Screens.open(gathering.fixture, width, 800);
    Screens.run(() -> opened.settle(width, 800));
    return opened;
  }

  private void inNarrowWindow() {
    screens.close();
    width = NARROW;
    screens = open();
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private void answering(Outcome<?> outcome) {
    gathering.fixture.intents.answers.put("search", outcome);
  }

  private void pressKeys(KeyCode code, boolean shift) {
    Screens.run(() -> Event.fireEvent(
        screens.find(Node.class, "#composer"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false)));
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private void searching() {
    press("#show-search");
  }

  private void type(String text) {
    Screens.run(() -> {
      var field = screens.find(TextField.class, "#search-field");
      field.setText(text);
      field.end();
    });
  }

  private void key(KeyCode code) {
    Screens.run(() -> {
      screens.settle(width, 800);
      Mouse.press(screens.find(Node.class, "#search-field"), code);
    });
  }

  /// Types, and does not wait for the pause.
  private void looksFor(String words) {
    type(words);
    key(KeyCode.ENTER);
  }

  private String focus() {
    return Screens.on(() -> {
      var owner = screens.stage.getScene().getFocusOwner();
      return owner == null || owner.getId() == null ? "" : owner.getId();
    });
  }

  private String note() {
    return Screens.on(() -> screens.root().lookupAll(".search-note .label").stream()
        .map(Label.class::cast).map(Label::getText).collect(Collectors.joining(" ")));
  }

  private List<String> wanted() {
    return Screens.on(() -> List.copyOf(gathering.fixture.intents.wanted));
  }

  private List<String> questions() {
    return wanted().stream().filter(each -> each.startsWith("search ")).toList();
  }

  private String count() {
    return Screens.on(() -> screens.find(Label.class, "#search-count").getText());
  }

  private String help() {
    return Screens.on(() -> screens.find(Node.class, "#search-field").getAccessibleHelp());
  }

  @Test
  void ctrlFLooksInTheRoomThatIsShown() {
    pressKeys(KeyCode.F, false);
    assertThat(focus()).isEqualTo("search-field");
    assertThat(Screens.on(() -> screens.find(Button.class, "#search-room").getText())).isEqualTo("in workshop");
  }

  @Test
  void ctrlShiftFLooksInAllRooms() {
    pressKeys(KeyCode.F, true);
    assertThat(focus()).isEqualTo("search-field");
    assertThat(screens.shows("#search-room")).isFalse();
  }

  @Test
  void whatIsTypedIsAskedWhenTheTypingPausesAndTheLastWordMayGoOn() {
    searching();
    type("l");
    type("la");
    type("lad");
    Screens.until(() -> !gathering.fixture.intents.wanted.stream().filter(each -> each.startsWith("search")).toList().isEmpty());
    assertThat(questions()).containsExactly("search lad* in workshop");
  }

  @Test
  void theHouseIsAskedOneQuestionAtATimeAndAStaleAnswerIsDropped() {
    searching();
    looksFor("ladder");
    looksFor("梯子");
    assertThat(questions()).hasSize(1);
    var seekers = gathering.fixture.intents.seekers;
    Screens.run(() -> seekers.getFirst().accept(Finds.inKitchen(gathering)));
    assertThat(screens.shows(".result-card")).isFalse();
    assertThat(questions()).containsExactly("search ladder* in workshop", "search 梯子* in workshop");
    Screens.run(() -> seekers.get(1).accept(Finds.ladders(gathering)));
    assertThat(screens.shows("#hit-workshop-2")).isTrue();
  }

  @Test
  void whatWasFoundIsListedWithItsCount() {
    answering(Finds.ladders(gathering));
    searching();
    looksFor("ladder 梯子");
    assertThat(count()).isEqualTo("3 results");
    assertThat(Screens.on(() -> screens.find(Node.class, "#hit-workshop-1").getAccessibleText()))
        .isEqualTo("魏爷爷, 26 February, 小梯子的第二格松了，我周末来修。, IMG_0412.jpg");
  }

  @Test
  void theArrowsGoThroughWhatWasFoundAndAreTold() {
    answering(Finds.ladders(gathering));
    searching();
    looksFor("ladder 梯子");
    assertThat(help()).startsWith("林晓雨, today 09:20").endsWith("1 of 3");
    key(KeyCode.DOWN);
    assertThat(help()).startsWith("Tomás Rivera").endsWith("2 of 3");
    key(KeyCode.UP);
    key(KeyCode.UP);
    assertThat(help()).endsWith("1 of 3");
  }

  @Test
  void enterGoesToTheMessageInItsRoomAndTheSearchStays() {
    answering(Finds.inKitchen(gathering));
    pressKeys(KeyCode.F, true);
    looksFor("ladder");
    key(KeyCode.ENTER);
    assertThat(Screens.on(() -> gathering.house.roomProperty().get().id())).isEqualTo("kitchen");
    assertThat(wanted()).contains("goTo 7");
    assertThat(focus()).isEqualTo("search-field");
    assertThat(screens.shows("#hit-kitchen-7")).isTrue();
  }

  @Test
  void aClickGoesToTheMessage() {
    answering(Finds.inKitchen(gathering));
    pressKeys(KeyCode.F, true);
    looksFor("ladder");
    Screens.run(() -> Mouse.click(screens.find(Node.class, "#hit-kitchen-7")));
    assertThat(wanted()).contains("goTo 7");
  }

  @Test
  void inANarrowWindowTheRoomIsSeenWhenOneGoesThere() {
    inNarrowWindow();
    answering(Finds.inKitchen(gathering));
    pressKeys(KeyCode.F, true);
    assertThat(screens.shows("#room")).isFalse();
    looksFor("ladder");
    key(KeyCode.ENTER);
    assertThat(screens.shows("#search")).isFalse();
    assertThat(screens.shows("#room")).isTrue();
    assertThat(wanted()).contains("goTo 7");
  }

  @Test
  void theNextPageIsFetchedAtTheEndOfTheFirst() {
    answering(Finds.many(gathering, 1, 50, 77L));
    searching();
    looksFor("ladder");
    assertThat(count()).isEqualTo("50 results and more");
    answering(Finds.many(gathering, 51, 60, null));
    for (var i = 0; i < 10; i++) {
      key(KeyCode.PAGE_DOWN);
    }
    assertThat(questions()).endsWith("search ladder* in workshop after 77").hasSize(2);
    assertThat(count()).isEqualTo("60 results");
  }

  @Test
  void noMoreAreListedThanAWindowCarries() {
    searching();
    answering(Finds.many(gathering, 1, 490, 77L));
    looksFor("ladder");
    answering(Finds.many(gathering, 491, 500, 78L));
    key(KeyCode.PAGE_DOWN);
    for (var i = 0; i < 100; i++) {
      key(KeyCode.PAGE_DOWN);
    }
    assertThat(questions()).hasSize(2);
    assertThat(Screens.on(() -> screens.root().lookupAll(".search-results .label").stream().map(Label.class::cast).map(Label::getText)))
        .contains("These are the newest 500. Narrow the search to see older ones.");
  }

  @Test
  void escapeClosesTheSearchAndGivesTheKeyboardBack() {
    Screens.run(() -> screens.find(Node.class, "#show-search").requestFocus());
    searching();
    key(KeyCode.ESCAPE);
    assertThat(screens.shows("#search")).isFalse();
    assertThat(focus()).isEqualTo("show-search");
  }

  @Test
  void escapeTakesWhatIsOfferedAwayFirst() {
    searching();
    type("from:");
    assertThat(screens.shows("#search-offers")).isTrue();
    key(KeyCode.ESCAPE);
    assertThat(screens.shows("#search-offers")).isFalse();
    assertThat(screens.shows("#search")).isTrue();
  }

  @Test
  void anOperatorOffersWhatFitsAndBecomesAFilter() {
    searching();
    type("ladder from:晓");
    key(KeyCode.ENTER);
    assertThat(Screens.on(() -> screens.find(TextField.class, "#search-field").getText())).isEqualTo("ladder ");
    assertThat(Screens.on(() -> screens.find(Button.class, "#search-by-person").getText())).isEqualTo("from 林晓雨");
    key(KeyCode.ENTER);
    assertThat(questions()).containsExactly("search from:\"u2\" ladder in workshop");
  }

  @Test
  void aFilterIsChosenByItsButtonAndTakenAwayAgain() {
    searching();
    press("#search-by-holding");
    key(KeyCode.DOWN);
    key(KeyCode.ENTER);
    assertThat(Screens.on(() -> screens.find(Button.class, "#search-by-holding").getText())).isEqualTo("has an image");
    Screens.until(() -> gathering.fixture.intents.wanted.contains("search has:\"image\" in workshop"));
    press("#search-by-holding");
    assertThat(Screens.on(() -> screens.find(Button.class, "#search-by-holding").getText())).isEqualTo("Has a file");
    assertThat(focus()).isEqualTo("search-field");
  }

  @Test
  void daysAreOfferedByWhatPeopleCallThem() {
    searching();
    press("#search-by-time");
    key(KeyCode.DOWN);
    key(KeyCode.ENTER);
    looksFor("ladder");
    assertThat(questions()).containsExactly("search on:\"2026-03-13\" ladder* in workshop");
  }

  @Test
  void backspaceBeforeTheFirstLetterLooksInAllRooms() {
    searching();
    key(KeyCode.BACK_SPACE);
    assertThat(screens.shows("#search-room")).isFalse();
    looksFor("ladder");
    assertThat(questions()).containsExactly("search ladder*");
  }

  @Test
  void nothingFoundIsSaid() {
    answering(Finds.nothing(gathering));
    searching();
    looksFor("unicorn");
    assertThat(note()).isEqualTo("Nothing found for “unicorn”");
  }

  @Test
  void oneLetterIsTooShortAndOneHanCharacterIsNot() {
    searching();
    looksFor("l");
    assertThat(note()).isEqualTo("Write a little more, two letters at least.");
    assertThat(questions()).isEmpty();
    looksFor("梯");
    assertThat(questions()).hasSize(1);
  }

  @Test
  void whatIsLongerThanAQueryIsNotAsked() {
    searching();
    looksFor("a".repeat(Limits.QUERY_LENGTH - 1));
    assertThat(questions()).hasSize(1);
    looksFor("a".repeat(Limits.QUERY_LENGTH));
    assertThat(note()).isEqualTo("That is more than 200 characters. Shorten it.");
    assertThat(questions()).hasSize(1);
  }

  @Test
  void withoutTheHouseWhatIsKeptHereIsShownAndSaidSo() {
    Screens.run(() -> gathering.house.lineProperty().set(new Line.Closed(Fixture.NOW)));
    answering(Finds.keptHere(gathering));
    searching();
    looksFor("梯子");
    assertThat(note()).isEqualTo("The house does not answer now. This is what is kept on this computer.");
    assertThat(screens.shows("#hit-workshop-2")).isTrue();
  }

  @Test
  void whenTheHouseIsBackItIsAskedAgain() {
    Screens.run(() -> gathering.house.lineProperty().set(new Line.Closed(Fixture.NOW)));
    answering(Finds.keptHere(gathering));
    searching();
    looksFor("梯子");
    answering(Finds.ladders(gathering));
    Screens.run(() -> gathering.house.lineProperty().set(new Line.Open()));
    assertThat(count()).isEqualTo("3 results");
    assertThat(note()).isEmpty();
  }

  @Test
  void whatGoesWrongIsSaidAndCanBeTriedAgain() {
    answering(new Outcome.Failed<>(Problem.Obstacle.STORAGE_BROKEN));
    searching();
    looksFor("ladder");
    assertThat(note()).isEqualTo("The room’s files cannot be read. They are left as they are.");
    answering(Finds.ladders(gathering));
    press("#search-again");
    assertThat(count()).isEqualTo("3 results");
  }

  @Test
  void whatWasNotSentYetIsFoundTooAndIsAtTheEndOfTheRoom() {
    Screens.run(() -> gathering.house.outbox().add(new OutboxItem(
        "p1", "workshop", new Body.Said("Bring the **ladder**"), Fixture.NOW, new Sending.Pending())));
    answering(Finds.nothing(gathering));
    searching();
    looksFor("ladder");
    assertThat(count()).isEqualTo("1 result");
    assertThat(Screens.on(() -> screens.find(Node.class, "#hit-p1").getAccessibleText()))
        .isEqualTo("Maya Chen, today 10:06 · not sent yet, Bring the ladder");
  }

  @Test
  void thePaletteLooksForMessages() {
    answering(Finds.inKitchen(gathering));
    Screens.run(() -> Mouse.shortcut(screens.find(Node.class, "#composer"), KeyCode.K));
    Screens.run(() -> {
      screens.find(TextField.class, "#palette-field").setText("ladder");
      Mouse.click(screens.find(Node.class, "#do-search-for"));
    });
    assertThat(focus()).isEqualTo("search-field");
    assertThat(questions()).containsExactly("search ladder*");
  }
}
