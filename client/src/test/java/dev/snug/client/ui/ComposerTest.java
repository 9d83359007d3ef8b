package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Tone;
import dev.snug.client.model.Unfinished;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What comes of writing.
class ComposerTest {

  private Fixture fixture = Writing.talking();
  private Screens screens = opened();

  private Screens opened() {
    var opened = Screens.open(fixture, 1000, 800);
    Screens.run(() -> opened.find(TextArea.class, "#composer").requestFocus());
    return opened;
  }

  private void with(Fixture other) {
    screens.close();
    fixture = other;
    screens = opened();
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private TextArea area() {
    return Screens.on(() -> screens.find(TextArea.class, "#composer"));
  }

  /// Puts text where the cursor is, as a keyboard does.
  private void type(String text) {
    var area = area();
    Screens.run(() -> area.replaceSelection(text));
  }

  private void press(KeyCode code) {
    press(area(), code, false);
  }

  private static void press(EventTarget target, KeyCode code, boolean shortcut) {
    var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    Screens.run(() -> Event.fireEvent(target, event));
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private static void click(Node node) {
    var event = new MouseEvent(
        MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
        false, true, true, null);
    Screens.run(() -> Event.fireEvent(node, event));
  }

  private void compose(String composed, String committed) {
    Screens.run(() -> Event.fireEvent(area(), inputMethod(composed, committed)));
  }

  private static InputMethodEvent inputMethod(String composed, String committed) {
    var runs = composed.isEmpty()
        ? List.<InputMethodTextRun>of()
        : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    return new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0);
  }

  private MessageModel message(int index) {
    return (MessageModel) fixture.workshop.timeline().get(index);
  }

  private Body.Said lastSaid() {
    return (Body.Said) fixture.intents.said.getLast();
  }

  private boolean hasFocus(String id) {
    return Screens.on(() -> id.equals(Objects.requireNonNull(screens.stage.getScene().getFocusOwner()).getId()));
  }

  private List<Node> offered() {
    return Screens.on(() -> {
      var rows = (VBox) screens.root().lookup("#completion");
      return rows == null ? List.of() : List.copyOf(rows.getChildren());
    });
  }

  private List<String> offeredNames() {
    return offered().stream().map(Node::getAccessibleText).toList();
  }

  @Test
  void anAnswerNamesWhatItAnswers() {
    Screens.run(() -> Writing.composer(screens).reply(message(1)));
    type("谢谢 🙏");
    press(KeyCode.ENTER);
    assertThat(lastSaid().replyTo()).isEqualTo(2);
    assertThat(screens.shows("#errand")).isFalse();
  }

  @Test
  void escapeLetsGoOfAnAnswer() {
    Screens.run(() -> Writing.composer(screens).reply(message(1)));
    type("hello");
    press(KeyCode.ESCAPE);
    press(KeyCode.ENTER);
    assertThat(lastSaid()).isEqualTo(new Body.Said("hello"));
  }

  @Test
  void theCrossLetsGoOfAnAnswer() {
    Screens.run(() -> Writing.composer(screens).reply(message(1)));
    press("#errand-cancel");
    assertThat(screens.shows("#errand")).isFalse();
  }

  @Test
  void upInAnEmptyBoxEditsTheLastOwnMessageThatTheHouseHas() {
    press(KeyCode.UP);
    assertThat(area().getText()).startsWith("Beautiful!");
    Screens.run(() -> area().setText("Lovely @Amara Okafor"));
    press(KeyCode.ENTER);
    assertThat(fixture.intents.wanted).contains("change " + new Body.Edited(8, "Lovely @Amara Okafor", Set.of("u3")));
    assertThat(area().getText()).isEmpty();
  }

  @Test
  void whatWasWrittenBeforeAnEditComesBack() {
    type("half a thought");
    Screens.run(() -> Writing.composer(screens).edit(message(7)));
    type(" 🏡");
    Screens.pause(700);
    press(KeyCode.ESCAPE);
    assertThat(area().getText()).isEqualTo("half a thought");
  }

  @Test
  void anEditThatLeavesNothingIsNotSent() {
    press(KeyCode.UP);
    Screens.run(() -> area().clear());
    press(KeyCode.ENTER);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("change"));
    assertThat(screens.find(Button.class, "#send").isDisabled()).isTrue();
  }

  @Test
  void anEditThatChangesNothingIsNotSent() {
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("change"));
    assertThat(screens.shows("#errand")).isFalse();
  }

  @Test
  void whoeverIsChosenByKeyboardIsCalled() {
    type("see @oka");
    assertThat(offeredNames()).containsExactly("Amara Okafor");
    press(KeyCode.ENTER);
    assertThat(area().getText()).isEqualTo("see @Amara Okafor ");
    press(KeyCode.ENTER);
    assertThat(lastSaid().mentions()).containsExactly("u3");
  }

  @Test
  void whoeverIsChosenByMouseIsCalled() {
    type("你好@");
    click(offered().get(offeredNames().indexOf("林晓雨")));
    type("来吗");
    press(KeyCode.ENTER);
    assertThat(lastSaid().mentions()).containsExactly("u2");
  }

  @Test
  void aPartOfAHanNameFindsIt() {
    type("@晓");
    assertThat(offeredNames()).containsExactly("林晓雨");
  }

  @Test
  void whoeverIsNotNamedAnyMoreIsNotCalled() {
    type("@oka");
    press(KeyCode.TAB);
    Screens.run(() -> area().setText("never mind"));
    press(KeyCode.ENTER);
    assertThat(lastSaid().mentions()).isEmpty();
  }

  @Test
  void everyoneIsOfferedToThoseWhoMayCallEveryone() {
    type("@ever");
    assertThat(offeredNames()).isEmpty();
    Screens.run(() -> fixture.workshop.rightsProperty().set(Rights.of(RoomKind.PUBLIC, Role.MODERATOR)));
    type("y");
    press(KeyCode.TAB);
    press(KeyCode.ENTER);
    assertThat(lastSaid().mentions()).containsExactly(Body.EVERYONE);
  }

  @Test
  void escapePutsAwayWhatIsOfferedAndEnterSendsThen() {
    type("@oka");
    press(KeyCode.ESCAPE);
    type("y");
    press(KeyCode.ENTER);
    assertThat(lastSaid().text()).isEqualTo("@okay");
  }

  @Test
  void anAddressOffersNobody() {
    type("amara@oka");
    assertThat(offeredNames()).isEmpty();
  }

  @Test
  void roomsAreOfferedByTheirNames() {
    type("#kit");
    press(KeyCode.ENTER);
    assertThat(area().getText()).isEqualTo("#kitchen ");
  }

  @Test
  void theCodeOfAnEmojiBecomesTheEmoji() {
    type("tea :teapot");
    type(":");
    assertThat(area().getText()).isEqualTo("tea 🫖");
  }

  @Test
  void emojiAreOfferedByWordsInBothLanguages() {
    type(":饺子");
    press(KeyCode.ENTER);
    type(" :dumpl");
    press(KeyCode.ENTER);
    assertThat(area().getText()).isEqualTo("🥟 🥟");
    assertThat(fixture.model.recentEmoji()).startsWith("🥟");
  }

  @Test
  void whatIsOfferedIsReadAloud() {
    type("@oka");
    assertThat(area().getAccessibleHelp()).isEqualTo("Amara Okafor, 1 of 1");
  }

  @Test
  void ctrlBMakesTheSelectionBoldAndPlainAgain() {
    type("a long ladder");
    Screens.run(() -> area().selectRange(2, 6));
    press(area(), KeyCode.B, true);
    assertThat(area().getText()).isEqualTo("a **long** ladder");
    press(area(), KeyCode.B, true);
    assertThat(area().getText()).isEqualTo("a long ladder");
    assertThat(area().getSelectedText()).isEqualTo("long");
  }

  @Test
  void ctrlIMakesTheWordAtTheCursorItalic() {
    type("a long ladder");
    Screens.run(() -> area().positionCaret(4));
    press(area(), KeyCode.I, true);
    assertThat(area().getText()).isEqualTo("a _long_ ladder");
    assertThat(area().getCaretPosition()).isEqualTo(5);
  }

  @Test
  void ctrlEInAnEmptyPlaceWaitsForCode() {
    type("try ");
    press(area(), KeyCode.E, true);
    type("ls");
    assertThat(area().getText()).isEqualTo("try `ls`");
  }

  @Test
  void theEnterWithWhichAnInputMethodWritesDoesNotSend() {
    compose("nihao", "");
    press(KeyCode.ENTER);
    var enter = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    var area = area();
    Screens.run(() -> {
      Event.fireEvent(area, inputMethod("", "你好"));
      Event.fireEvent(area, enter);
    });
    assertThat(fixture.intents.said).isEmpty();
    assertThat(area().getText()).isEqualTo("你好");
  }

  @Test
  void theEnterAfterThatSends() {
    compose("nihao", "");
    compose("", "你好");
    var released = new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SPACE, false, false, false, false);
    Screens.run(() -> Event.fireEvent(area(), released));
    press(KeyCode.ENTER);
    assertThat(lastSaid().text()).isEqualTo("你好");
  }

  @Test
  void whatAnInputMethodWritesIsCompletedToo() {
    type("@");
    compose("xiao", "");
    compose("", "晓");
    assertThat(offeredNames()).containsExactly("林晓雨");
  }

  @Test
  void backspaceTakesAnEmojiAsAWhole() {
    type("hi 👨‍👩‍👧");
    Screens.run(() -> area().deletePreviousChar());
    assertThat(area().getText()).isEqualTo("hi ");
  }

  @Test
  @Timeout(20)
  void aMegabytePastedNeitherHangsNorTakesAwayWhatIsWritten() {
    type("before");
    type("lorem ipsum ".repeat(90_000));
    assertThat(area().getText()).isEqualTo("before");
    assertThat(screens.find(Label.class, "#length-note").getText()).startsWith("That is 1,080,000 characters");
  }

  @Test
  void aDraftFromAnotherDeviceIsTakenWhileNobodyWritesHere() {
    Screens.run(() -> screens.find(Button.class, "#emoji").requestFocus());
    Screens.run(() -> fixture.workshop.draftProperty().set("from the phone"));
    assertThat(area().getText()).isEqualTo("from the phone");
  }

  @Test
  void aDraftFromAnotherDeviceDoesNotDisturbWhoeverWrites() {
    type("writing");
    Screens.run(() -> fixture.workshop.draftProperty().set("from the phone"));
    assertThat(area().getText()).isEqualTo("writing");
  }

  @Test
  void thePickerFindsByWordsInTheOtherLanguageAndGivesTheKeyboardBack() {
    press("#emoji");
    var search = Screens.on(() -> screens.find(TextField.class, "#emoji-search"));
    Screens.run(() -> search.setText("饺子"));
    press(search, KeyCode.ENTER, false);
    assertThat(area().getText()).isEqualTo("🥟");
    assertThat(fixture.model.recentEmoji()).startsWith("🥟");
    assertThat(hasFocus("composer")).isTrue();
  }

  @Test
  void arrowsGoThroughThePicker() {
    press("#emoji");
    var search = Screens.on(() -> screens.find(TextField.class, "#emoji-search"));
    press(search, KeyCode.DOWN, false);
    press(search, KeyCode.RIGHT, false);
    press(search, KeyCode.DOWN, false);
    assertThat(search.getAccessibleHelp()).isEqualTo("melting face");
    press(search, KeyCode.ENTER, false);
    assertThat(area().getText()).isEqualTo("🫠");
  }

  @Test
  void escapeClosesThePickerAndNothingElse() {
    Screens.run(() -> Writing.composer(screens).reply(message(1)));
    press("#emoji");
    press(Screens.on(() -> screens.find(TextField.class, "#emoji-search")), KeyCode.ESCAPE, false);
    assertThat(screens.shows("#emoji-picker")).isFalse();
    assertThat(screens.shows("#errand")).isTrue();
    assertThat(hasFocus("composer")).isTrue();
  }

  @Test
  void aToneIsChosenOnceForAllHands() {
    press("#emoji");
    press("#emoji-tone");
    press("#tone-medium");
    assertThat(fixture.model.toneProperty().get()).isEqualTo(Tone.MEDIUM);
    var search = Screens.on(() -> screens.find(TextField.class, "#emoji-search"));
    Screens.run(() -> search.setText("waving hand"));
    press(search, KeyCode.ENTER, false);
    assertThat(area().getText()).isEqualTo("👋🏽");
  }

  @Test
  void thePickerMakesButtonsOnlyForWhatIsInView() {
    press("#emoji");
    assertThat(Screens.on(() -> screens.find(Node.class, "#emoji-list").lookupAll(".emoji-button").size())).isLessThan(200);
  }

  @Test
  void whatIsScheduledLeavesTheBoxWhenTheHouseHasIt() {
    var at = Fixture.NOW.plus(Duration.ofMinutes(20));
    fixture.intents.answers.put(
        "schedule",
        new Outcome.Done<>(new Plan("p", "workshop", at.toEpochMilli(), new Plan.What.Message(new Body.Said("later")), false, null)));
    type("later");
    press("#send-later");
    Screens.run(() -> Menu.item("later-soon").fire());
    assertThat(fixture.intents.wanted).contains("schedule later " + at);
    assertThat(area().getText()).isEmpty();
  }

  @Test
  void whatCannotBeScheduledStaysInTheBox() {
    fixture.intents.answers.put("schedule", new Outcome.Failed<>(Problem.Obstacle.UNREACHABLE));
    type("later");
    press("#send-later");
    Screens.run(() -> Menu.item("later-tomorrow").fire());
    assertThat(fixture.intents.wanted).contains("schedule later 2026-03-15T09:00:00Z");
    assertThat(area().getText()).isEqualTo("later");
  }

  @Test
  void aTimeThatHasPassedIsNotTaken() {
    Screens.run(() -> Writing.pickTime(fixture, screens));
    Screens.run(() -> screens.find(TextField.class, "#later-day").setText("2026-03-14"));
    press("#later-send");
    assertThat(screens.find(Label.class, "#later-note").getText()).isEqualTo("That time has passed. Pick a later one.");
    Screens.run(() -> screens.find(TextField.class, "#later-time").setText("18：30"));
    press("#later-send");
    assertThat(fixture.intents.wanted).contains("schedule See you on Monday 2026-03-14T18:30:00Z");
  }

  @Test
  void whatIsPlannedHereIsListedAndCanBeTakenBack() {
    with(Writing.planning());
    press("#plans-look");
    var items = Screens.on(() -> screens.find(VBox.class, "#plans-items"));
    assertThat(items.getChildren()).hasSize(3);
    Screens.run(() -> ((Button) items.getChildren().get(1).lookup("#plan-cancel")).fire());
    assertThat(fixture.intents.wanted).anyMatch(each -> each.startsWith("cancel"));
  }

  @Test
  void theOutboxIsSilentWhileEverythingGoesOut() {
    assertThat(screens.shows("#outbox")).isFalse();
  }

  @Test
  void theOutboxCountsEachRoomWhileCutOff() {
    with(Writing.cutOff());
    assertThat(screens.find(Label.class, "#outbox-count").getText()).isEqualTo("3 in this room, 1 in 林晓雨, Amara Okafor");
  }

  @Test
  void aRefusedPostIsTriedAgainOrDeletedInTheOutbox() {
    with(Writing.cutOff());
    press("#outbox-look");
    press("#outbox-again");
    press("#outbox-discard");
    assertThat(fixture.intents.wanted).contains("again", "discard");
  }

  @Test
  void whoeverDeletesInTheOutboxGoesOnWithTheNext() {
    with(Writing.cutOff());
    press("#outbox-look");
    Screens.run(() -> screens.find(Button.class, "#outbox-discard").requestFocus());
    Screens.run(() -> fixture.house.outbox().removeFirst());
    assertThat(hasFocus("outbox-discard")).isTrue();
  }

  @Test
  void aPollNeedsAQuestionAndTwoChoices() {
    press("#poll");
    Screens.run(() -> screens.find(TextField.class, "#poll-question").setText("When?"));
    Screens.run(() -> screens.find(TextField.class, "#poll-choice-1").setText("8:30"));
    press("#poll-ask");
    assertThat(screens.find(Label.class, "#poll-note").getText()).isEqualTo("A poll needs two choices.");
    Screens.run(() -> screens.find(TextField.class, "#poll-choice-2").setText("9:00"));
    Screens.run(() -> screens.find(CheckBox.class, "#poll-several").fire());
    press("#poll-ask");
    assertThat(fixture.intents.said).containsExactly(new Body.Poll("When?", List.of("8:30", "9:00"), true));
  }

  @Test
  void whoeverIsMutedIsToldUntilWhenAndKeepsTheDraft() {
    type("what I meant");
    Screens.pause(600);
    Screens.run(() -> {
      fixture.workshop.factsProperty().set(Writing.muted().workshop.factsProperty().get());
      fixture.workshop.rightsProperty().set(Set.of());
    });
    assertThat(screens.shows("#composer")).isFalse();
    assertThat(screens.find(Label.class, "#silent-why").getText()).contains("18:00");
    assertThat(fixture.workshop.draftProperty().get()).isEqualTo("what I meant");
  }

  @Test
  void whatIsSaidInAThreadIsSaidInTheRoomTooIfWanted() {
    var thread = Screens.on(() -> Writing.openThread(fixture, screens));
    Screens.run(() -> {
      ((CheckBox) thread.lookup("#also-in-room")).fire();
      ((TextArea) thread.lookup("#composer")).setText("on my way");
      ((Button) thread.lookup("#send")).fire();
    });
    assertThat(fixture.intents.said)
        .containsExactly(new Body.Said("on my way", null, 5L, Set.of(), List.of()), new Body.Said("on my way"));
  }

  private void goAwayAndComeBack() {
    Screens.run(() -> fixture.house.roomProperty().set(fixture.house.rooms().getFirst()));
    Screens.run(() -> fixture.house.roomProperty().set(fixture.workshop));
  }

  @Test
  void anEditIsTakenUpAgainAfterAnotherRoom() {
    type("half a thought");
    Screens.run(() -> Writing.composer(screens).edit(Fixture.said("u5", "Beautiful!", "10:05", 8)));
    type(" And more");
    goAwayAndComeBack();
    assertThat(screens.shows("#errand")).isTrue();
    assertThat(area().getText()).isEqualTo("Beautiful! And more");
    press("#send");
    assertThat(fixture.intents.wanted).contains("change Edited[message=8, text=Beautiful! And more, mentions=[]]");
    assertThat(area().getText()).isEqualTo("half a thought");
  }

  @Test
  void anAnswerIsTakenUpAgainAfterAnotherRoom() {
    Screens.run(() -> Writing.composer(screens).reply(message(4)));
    type("Here it is");
    goAwayAndComeBack();
    assertThat(screens.shows("#errand")).isTrue();
    press("#send");
    assertThat(lastSaid().replyTo()).isEqualTo(message(4).seq());
  }

  @Test
  void whatIsDoneIsNotTakenUpAgain() {
    Screens.run(() -> Writing.composer(screens).reply(message(4)));
    type("Here it is");
    press("#send");
    goAwayAndComeBack();
    assertThat(screens.shows("#errand")).isFalse();
  }

  @Test
  void anEditWhoseMessageStandsFarBackIsTakenUpWhenThatIsThere() {
    Screens.run(() -> fixture.workshop.unfinishedProperty().set(new Unfinished(900, "new words")));
    goAwayAndComeBack();
    assertThat(fixture.intents.wanted).contains("quote 900");
    assertThat(screens.shows("#errand")).isFalse();
    Screens.run(() -> fixture.workshop.quoted().put(900L, Fixture.said("u5", "old words", "08:00", 900)));
    assertThat(area().getText()).isEqualTo("new words");
    assertThat(fixture.intents.wanted).doesNotContain("unfinished null");
  }

  @Test
  void whatIsBeingWrittenGoesBeforeAnEditThatComesLate() {
    Screens.run(() -> fixture.workshop.unfinishedProperty().set(new Unfinished(900, "new words")));
    goAwayAndComeBack();
    type("something else");
    Screens.run(() -> fixture.workshop.quoted().put(900L, Fixture.said("u5", "old words", "08:00", 900)));
    assertThat(area().getText()).isEqualTo("something else");
  }

  @Test
  void inALargeRoomTheHouseKnowsWhoIsMeant() {
    fixture.intents.answers.put("find", new Outcome.Done<>(List.of(new Person("u77", "Quentin Moss", Role.MEMBER, null))));
    type("@quen");
    Screens.until(() -> fixture.intents.wanted.contains("find quen"));
    press(KeyCode.ENTER);
    assertThat(area().getText()).isEqualTo("@Quentin Moss ");
    press("#send");
    assertThat(lastSaid().mentions()).containsExactly("u77");
  }

  @Test
  void whereAllAreKnownTheHouseIsNotAsked() {
    Screens.run(() -> fixture.workshop.memberCountProperty().set(5));
    type("@quen");
    Screens.pause(400);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("find"));
  }

  @Test
  void onlyWhereTheTypingPausesIsTheHouseAsked() {
    var area = area();
    Screens.run(() -> List.of("@q", "u", "e").forEach(area::replaceSelection));
    Screens.until(() -> fixture.intents.wanted.contains("find que"));
    assertThat(fixture.intents.wanted.stream().filter(each -> each.startsWith("find"))).hasSize(1);
  }
}
