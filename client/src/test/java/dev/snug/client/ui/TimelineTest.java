package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.ui.timeline.TimelineView;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.room.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What one can do with what was said.
class TimelineTest {

  private Fixture fixture = Talks.history();
  private Screens screens = Screens.open(fixture, 1000, 800);

  private void inside(Fixture next) {
    screens.close();
    fixture = next;
    screens = Screens.open(fixture, 1000, 800);
  }

  @AfterEach
  void close() {
    Screens.run(() -> List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide));
    screens.close();
  }

  private TimelineView timeline() {
    return Screens.on(() -> screens.find(TimelineView.class, "#timeline"));
  }

  private void key(KeyCode code) {
    var timeline = timeline();
    Screens.run(() -> Mouse.press(timeline, code));
  }

  /// Goes up to the message that is so many before the last.
  private void goUp(int times) {
    var timeline = timeline();
    Screens.run(timeline::requestFocus);
    for (var i = 0; i < times; i++) {
      key(KeyCode.UP);
    }
  }

  private List<Node> rows() {
    return Screens.on(() -> List.copyOf(screens.root().lookupAll(".message-row")).stream()
        .sorted((a, b) -> Double.compare(top(a), top(b))).toList());
  }

  private static double top(Node node) {
    return node.localToScene(0, 0).getY();
  }

  private Node row(String text) {
    return rows().stream().filter(each -> each.getAccessibleText().contains(text)).findFirst().orElseThrow();
  }

  private void over(String text) {
    var timeline = timeline();
    var row = row(text);
    Screens.run(() -> Mouse.moveTo(timeline, 200, row));
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private static ContextMenu menu() {
    return Screens.on(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
        .findFirst().orElseThrow());
  }

  private static List<String> ids(List<MenuItem> items) {
    return items.stream().map(MenuItem::getId).filter(Objects::nonNull).toList();
  }

  private static void choose(String id) {
    var menu = menu();
    Screens.run(() -> menu.getItems().stream()
        .flatMap(each -> each instanceof Menu sub ? sub.getItems().stream() : java.util.stream.Stream.of(each))
        .filter(each -> id.equals(each.getId())).findFirst().orElseThrow().fire());
    Screens.run(menu::hide);
  }

  private static String clipboard() {
    return Screens.on(() -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  @Test
  void aPressOnOnesReactionTakesItAway() {
    Screens.run(() -> screens.find(Button.class, ".reaction.yours").fire());
    assertThat(fixture.intents.wanted).contains("change Reacted[message=4, emoji=🙏, on=false]");
  }

  @Test
  void aPressOnAReactionOfOthersJoinsThem() {
    Screens.run(() -> ((Button) row("ladder").lookup(".reaction")).fire());
    assertThat(fixture.intents.wanted).contains("change Reacted[message=3, emoji=😂, on=true]");
  }

  @Test
  void aReactionSaysWhose() {
    var pill = (Button) row("下午三点").lookup(".reaction.yours");
    assertThat(pill.getAccessibleText()).isEqualTo("🙏 2, Maya Chen, Tomás Rivera");
    Screens.run(() -> Mouse.fire(pill, MouseEvent.MOUSE_ENTERED, 4, 4, 0));
    assertThat(pill.getTooltip().getText()).isEqualTo("Maya Chen, Tomás Rivera");
  }

  @Test
  void aPressOnAQuoteShowsWhatIsAnswered() {
    Screens.run(() -> Mouse.click(screens.find(Node.class, ".reply-quote")));
    assertThat(row("ladder").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("lit"));
  }

  @Test
  void aQuoteThatIsNotAtHandIsLookedForAndShownWhenItComes() {
    Screens.run(() -> fixture.workshop.timeline().add(Talks.message(80, "u3", "10:00", Talks.answer("late answer", 1))));
    assertThat(row("late answer").getAccessibleText()).contains("Answer to an earlier message");
    assertThat(fixture.intents.wanted).contains("quote 1");
    var early = Talks.message(1, "u1", "08:00", new Body.Said("early *words*"));
    Screens.run(() -> fixture.workshop.quoted().put(1L, early));
    assertThat(row("late answer").getAccessibleText()).contains("answering Tomás Rivera: early words");
    Screens.run(() -> early.contentProperty().set(new MessageModel.Content.Gone()));
    assertThat(row("late answer").getAccessibleText()).contains("answering Tomás Rivera: Message deleted");
  }

  private void hears(MessageModel... messages) {
    Screens.run(() -> fixture.workshop.timeline().addAll(messages));
    Screens.until(() -> screens.find(Node.class, "#announcer").getAccessibleText() != null);
  }

  private String announced() {
    return Screens.on(() -> Objects.requireNonNullElse(screens.find(Node.class, "#announcer").getAccessibleText(), ""));
  }

  @Test
  void whatOthersSayIsToldToScreenReaders() {
    hears(Talks.message(20, "u3", "10:00", new Body.Said("The *soup* is ready")));
    assertThat(announced()).isEqualTo("Amara Okafor: The soup is ready");
  }

  @Test
  void whatComesTogetherIsToldAsOne() {
    hears(Talks.message(20, "u3", "10:00", new Body.Said("one")), Talks.message(21, "u1", "10:00", new Body.Said("two")));
    assertThat(announced()).isEqualTo("2 new messages. Tomás Rivera: two");
  }

  @Test
  void whatCallsThisPersonIsToldAtOnce() {
    Screens.run(() -> fixture.workshop.timeline().add(Talks.message(20, "u3", "10:00", Talks.calling("@Maya soup", "u5"))));
    assertThat(announced()).isEqualTo("Amara Okafor: @Maya soup");
  }

  @Test
  void whatOneSaysOneselfOrReadsFurtherUpIsNotTold() {
    Screens.run(() -> fixture.workshop.timeline().add(Talks.message(20, "u5", "10:00", new Body.Said("mine"))));
    Screens.run(() -> fixture.workshop.timeline().addFirst(Talks.message(1, "u1", "08:00", new Body.Said("earlier"))));
    Screens.pause(500);
    assertThat(announced()).isEmpty();
  }

  @Test
  void inTheListTheNewestIsTheOneToReadUntilOneGoesToAnother() {
    hears(Talks.message(20, "u3", "10:00", new Body.Said("soup")));
    assertThat(focusItem()).isEqualTo(row("soup"));
    goUp(2);
    assertThat(focusItem()).isEqualTo(row("饺子皮"));
  }

  private Object focusItem() {
    return Screens.on(() -> timeline().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
  }

  @Test
  void whatIsNotAtHandIsGoneTo() {
    Screens.run(() -> timeline().reveal(77));
    assertThat(fixture.intents.wanted).contains("goTo 77");
  }

  @Test
  void aDayIsGoneTo() {
    Screens.run(() -> timeline().goTo(LocalDate.of(2026, 3, 10)));
    assertThat(fixture.intents.wanted).contains("goTo 2026-03-10T00:00:00Z");
  }

  @Test
  void aPressOnADayOffersOthers() {
    press(".day");
    choose("goto-yesterday");
    assertThat(fixture.intents.wanted).contains("goTo 2026-03-13T00:00:00Z");
  }

  @Test
  void theBarStandsAtTheMessageUnderTheMouse() {
    over("seedlings");
    assertThat(screens.shows("#action-bar")).isTrue();
    press("#pin");
    assertThat(fixture.intents.wanted).contains("change Pinned[message=6, on=true]");
  }

  @Test
  void theKeyPPins() {
    goUp(2);
    key(KeyCode.P);
    assertThat(fixture.intents.wanted).contains("change Pinned[message=6, on=true]");
  }

  @Test
  void theKeyTOpensTheThread() {
    goUp(5);
    key(KeyCode.T);
    assertThat(fixture.intents.wanted).contains("openThread 3");
  }

  @Test
  void thePressOnTheThreadLineOpensTheThread() {
    press(".thread-line");
    assertThat(fixture.intents.wanted).contains("openThread 3");
  }

  @Test
  void ofWhatOneMayNotNothingIsOffered() {
    Screens.run(() -> fixture.workshop.rightsProperty().set(Set.of()));
    over("seedlings");
    assertThat(screens.shows("#pin")).isFalse();
    key(KeyCode.ENTER);
    goUp(1);
    key(KeyCode.ENTER);
    assertThat(ids(menu().getItems())).containsExactly("menu-copy", "menu-forward", "menu-remind", "menu-card", "menu-day");
  }

  @Test
  void oneIsRemindedInTheMorning() {
    fixture.intents.answers.put("remind", new Outcome.Done<>(new Plan("p", "workshop", 0, new Plan.What.Reminder(7), false, null)));
    goUp(4);
    key(KeyCode.ENTER);
    choose("remind-tomorrow");
    assertThat(fixture.intents.wanted).contains("remind 4 2026-03-15T09:00:00Z");
    assertThat(screens.find(Node.class, "#toast").getAccessibleText()).isEqualTo("You will be reminded");
  }

  @Test
  void whatSomebodyElseWroteIsDeletedAfterAQuestion() {
    goUp(1);
    key(KeyCode.DELETE);
    assertThat(screens.shows("#delete-sheet")).isTrue();
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("change"));
    press("#delete-now");
    assertThat(fixture.intents.wanted).contains("change Deleted[message=7]");
  }

  @Test
  void onesOwnIsDeletedAtOnce() {
    Screens.run(() -> fixture.workshop.timeline().add(Talks.message(8, "u5", "10:00", new Body.Said("mine"))));
    goUp(1);
    key(KeyCode.DELETE);
    assertThat(fixture.intents.wanted).contains("change Deleted[message=8]");
  }

  @Test
  void editedTellsWhatItSaidBefore() {
    fixture.intents.answers.put("versions", new Outcome.Done<>(List.of(new Version(0, "first words"), new Version(1, "now"))));
    Screens.run(() -> screens.find(Hyperlink.class, ".edited-mark").fire());
    assertThat(fixture.intents.wanted).contains("versions 5");
    assertThat(menu().getItems()).hasSize(2);
  }

  @Test
  void whatCannotBeHadSaysWhy() {
    fixture.intents.answers.put("versions", new Outcome.Failed<>(Problem.Obstacle.UNREACHABLE));
    Screens.run(() -> screens.find(Hyperlink.class, ".edited-mark").fire());
    assertThat(screens.find(Node.class, "#toast").getAccessibleText()).startsWith("Nobody answers");
  }

  @Test
  void aChoiceIsAVote() {
    inside(Talks.everything());
    key(KeyCode.HOME);
    Screens.run(() -> screens.find(Button.class, ".poll-choice").fire());
    assertThat(fixture.intents.wanted).contains("change Voted[message=4, choices=[0]]");
  }

  @Test
  void aSecondPressTakesTheVoteBack() {
    inside(Talks.everything());
    key(KeyCode.HOME);
    Screens.run(() -> screens.find(Button.class, ".poll-choice.yours").fire());
    assertThat(fixture.intents.wanted).contains("change Voted[message=4, choices=[]]");
  }

  @Test
  void whoAskedOrMayDeleteClosesThePoll() {
    inside(Talks.everything());
    key(KeyCode.HOME);
    Screens.run(() -> screens.find(Hyperlink.class, ".poll-close").fire());
    assertThat(fixture.intents.wanted).contains("change PollClosed[message=4]");
  }

  @Test
  void aChangeThatWasRefusedCanBeTriedAgain() {
    inside(Talks.everything());
    var item =
        new dev.snug.client.model.OutboxItem(
            "post", "workshop", new Body.Edited(15, "Changed", Set.of()), Fixture.NOW,
            new Sending.Failed(dev.snug.shared.protocol.Refusal.SLOW_DOWN));
    Screens.run(() -> fixture.house.outbox().add(item));
    Screens.run(() -> ((Hyperlink) row("market").lookup(".try-again")).fire());
    assertThat(fixture.intents.wanted).contains("again");
  }

  @Test
  void theLastOfOnesOwnIsSeen() {
    inside(Talks.direct());
    assertThat(row("Bring Hana").getAccessibleText()).endsWith("Seen");
    assertThat(row("I’ll be here").getAccessibleText()).doesNotContain("Seen");
  }

  @Test
  void theRowIsReadWhole() {
    assertThat(row("ladder").getAccessibleText())
        .isEqualTo(
            "Tomás Rivera, 09:13, The ladder’s still missing. If you borrowed it, no questions asked 👀, 😂 4, 👀 2, "
                + "4 replies, last at 09:13");
  }

  private static final String LONG_LINE = "var total = " + "measured(1234) + ".repeat(12) + "0;";

  private Node hearsLongCode() {
    Screens.run(() -> fixture.workshop.timeline()
        .add(Talks.message(20, "u3", "10:00", new Body.Said("```java\n" + LONG_LINE + "\nreturn total;\n```"))));
    return Screens.on(() -> row("var total").lookup(".code-body"));
  }

  private static double left(Node code) {
    return Screens.on(() -> code.lookup(".code-flow").localToScene(0, 0).getX());
  }

  @Test
  void aLongLineOfCodeIsNotBroken() {
    var code = hearsLongCode();
    var lines = Screens.on(() -> code.lookup(".code-flow").getLayoutBounds());
    assertThat(lines.getWidth()).isGreaterThan(code.getLayoutBounds().getWidth());
    assertThat(lines.getHeight()).isLessThan(60);
    assertThat(code.getLayoutBounds().getWidth()).isLessThanOrEqualTo(620);
  }

  @Test
  void theArrowsMoveLongCodeSideways() {
    var code = hearsLongCode();
    var before = left(code);
    goUp(1);
    key(KeyCode.RIGHT);
    assertThat(left(code)).isEqualTo(before - 48);
    key(KeyCode.LEFT);
    assertThat(left(code)).isEqualTo(before);
  }

  @Test
  void theEndOfALongLineCanBeReachedAndNotPassed() {
    var code = hearsLongCode();
    goUp(1);
    for (var i = 0; i < 60; i++) {
      key(KeyCode.RIGHT);
    }
    var flow = code.lookup(".code-flow");
    var right = Screens.on(() -> flow.localToScene(flow.getLayoutBounds()).getMaxX());
    assertThat(right).isCloseTo(Screens.on(() -> code.localToScene(code.getLayoutBounds()).getMaxX()) - 12, within(2.0));
  }

  @Test
  void shortCodeHasNothingToMove() {
    goUp(3);
    var code = row("too_cold").lookup(".code-body");
    assertThat(Screens.on(() -> code.lookup(".code-bar").isVisible())).isFalse();
  }

  @Test
  void whoeverIsMentionedLightsUp() {
    assertThat(row("饺子皮").getStyleClass()).contains("to-you");
    assertThat(((Label) row("饺子皮").lookup(".mention-you")).getText()).isEqualTo("@Maya");
    assertThat(((Label) row("silly threshold").lookup(".mention-other")).getText()).isEqualTo("@Tomás");
  }

  @Test
  void aRoomsNameLeadsThere() {
    inside(Talks.everything());
    key(KeyCode.HOME);
    Screens.run(() -> Mouse.click(screens.find(Node.class, ".mention-room")));
    assertThat(fixture.intents.wanted).contains("show room kitchen");
  }

  @Test
  void aLinkIsVisited() {
    inside(Talks.everything());
    key(KeyCode.HOME);
    Screens.run(() -> Mouse.click(screens.find(Node.class, ".md-link")));
    assertThat(fixture.intents.wanted).contains("visit https://example.org/ladders_2");
  }

  private void hearsAnInvite() {
    Screens.run(() -> fixture.workshop.timeline().add(Talks.message(20, "u3", "10:00", new Body.Said("Come: " + Fixture.invite().link()))));
  }

  @Test
  void anInviteIsLookedAtHere() {
    hearsAnInvite();
    Screens.run(() -> Mouse.click(row("Come:").lookup(".md-link")));
    assertThat(screens.shows("#join-sheet")).isTrue();
    assertThat(fixture.intents.wanted).contains("look " + Fixture.invite().link()).noneMatch(each -> each.startsWith("visit"));
  }

  @Test
  void anInviteIsLookedAtByTheKeyboardToo() {
    Screens.run(() -> fixture.workshop.timeline()
        .addFirst(Talks.message(1, "u3", "08:00", new Body.Said("Come: " + Fixture.invite().link()))));
    goUp(7);
    key(KeyCode.ENTER);
    choose("menu-open");
    assertThat(fixture.intents.wanted).contains("look " + Fixture.invite().link()).noneMatch(each -> each.startsWith("visit"));
  }

  private void forwards() {
    goUp(4);
    key(KeyCode.ENTER);
    choose("menu-forward");
  }

  @Test
  void aMessageIsPassedOnByTheKeyboard() {
    forwards();
    var field = Screens.on(() -> screens.find(TextField.class, "#forward-find"));
    assertThat(Screens.on(field::isFocused)).isTrue();
    Screens.run(() -> field.setText("kit"));
    Screens.run(() -> field.fireEvent(new ActionEvent()));
    assertThat(fixture.intents.said).containsExactly(new Body.Forwarded("workshop", 4, null));
    assertThat(fixture.intents.saidIn).containsExactly("kitchen");
    assertThat(screens.shows("#forward-sheet")).isFalse();
    assertThat(screens.find(Node.class, "#toast").getAccessibleText()).contains("kitchen");
  }

  @Test
  void aMessageIsPassedOnByTheMouse() {
    forwards();
    Screens.run(() -> screens.root().lookupAll(".pick-row").stream().map(Button.class::cast)
        .filter(each -> "读书会 reading".equals(each.getAccessibleText())).findFirst().orElseThrow().fire());
    assertThat(fixture.intents.said).containsExactly(new Body.Forwarded("workshop", 4, null));
    assertThat(fixture.intents.saidIn).containsExactly("reading");
  }

  @Test
  void whereNobodyMayWriteNothingIsPassedOn() {
    Screens.run(() -> fixture.house.rooms().stream().filter(each -> each.id().equals("kitchen")).findFirst().orElseThrow()
        .archivedProperty().set(true));
    forwards();
    assertThat(Screens.on(() -> List.copyOf(screens.root().lookupAll(".pick-row")))).isNotEmpty()
        .noneMatch(each -> "kitchen".equals(each.getAccessibleText()));
  }

  @Test
  void oneMessageIsCopiedAsItWasTyped() {
    goUp(2);
    key(KeyCode.C);
    assertThat(clipboard()).isEqualTo("4 is right for the seedlings. I’d only raise it if the glass goes back on.");
  }

  @Test
  void severalMessagesAreCopiedWithNamesAndTimes() {
    goUp(2);
    Screens.run(() -> Mouse.press(timeline(), KeyCode.DOWN, true));
    Screens.run(() -> Mouse.shortcut(timeline(), KeyCode.C));
    assertThat(clipboard())
        .isEqualTo(
            "Tomás Rivera, 09:36\n4 is right for the seedlings. I’d only raise it if the glass goes back on.\n\n"
                + "周子安, 09:40\n@Maya 饺子皮我昨晚擀好了，在冰箱第二层。");
  }

  @Test
  void theMouseMarksOverMessages() {
    var timeline = timeline();
    var from = row("seedlings");
    var to = row("饺子皮");
    Screens.run(() -> Mouse.drag(timeline, 100, Mouse.middle(timeline, from), 300, Mouse.middle(timeline, to)));
    Screens.run(() -> Mouse.shortcut(timeline, KeyCode.C));
    assertThat(clipboard()).startsWith("Tomás Rivera, 09:36\n4 is right").contains("\n\n周子安, 09:40\n");
  }

  @Test
  void theMouseMarksWordsOfAMessage() {
    var timeline = timeline();
    var row = row("seedlings");
    var y = Screens.on(() -> Mouse.middle(timeline, row.lookup(".message-flow")));
    Screens.run(() -> Mouse.drag(timeline, 72, y, 146, y));
    Screens.run(() -> Mouse.shortcut(timeline, KeyCode.C));
    assertThat(clipboard()).startsWith("4 is right").hasSizeLessThan(20);
  }

  @Test
  void aDoublePressMarksAllWords() {
    var timeline = timeline();
    var row = row("饺子皮");
    Screens.run(() -> Mouse.fire(timeline, MouseEvent.MOUSE_PRESSED, 200, Mouse.middle(timeline, row), 2));
    Screens.run(() -> Mouse.shortcut(timeline, KeyCode.C));
    assertThat(clipboard()).isEqualTo("@Maya 饺子皮我昨晚擀好了，在冰箱第二层。");
  }

  @Test
  void nearTheLowerEdgeMoreIsAskedFor() {
    Screens.run(() -> fixture.workshop.newerProperty().set(true));
    Screens.pause(100);
    assertThat(fixture.intents.wanted.stream().filter("newer"::equals)).hasSize(1);
  }

  @Test
  void whereTheNewBeginsFarBackThereIsAWayThereAndNoLineYet() {
    Screens.run(() -> {
      fixture.workshop.newFromProperty().set(2);
      fixture.workshop.fromProperty().set(3);
    });
    assertThat(Screens.on(() -> screens.root().lookup(".new-line"))).isNull();
    press("#jump-news");
    assertThat(fixture.intents.wanted).contains("goTo 2");
    Screens.run(() -> fixture.workshop.fromProperty().set(1));
    assertThat(screens.shows("#jump-news")).isFalse();
    assertThat(screens.shows(".new-line")).isTrue();
  }

  @Test
  void theEndIsOnlyTheEndOfEverything() {
    assertThat(timeline().atEndProperty().get()).isTrue();
    Screens.run(() -> fixture.workshop.newerProperty().set(true));
    assertThat(timeline().atEndProperty().get()).isFalse();
    press(".jump-pill");
    assertThat(fixture.intents.wanted).contains("toEnd");
    Screens.run(() -> fixture.workshop.newerProperty().set(false));
    assertThat(timeline().atEndProperty().get()).isTrue();
  }

  @Test
  void aRoomThatIsAtHandOpensAtItsEnd() {
    var many = Talks.mayAll(new Fixture()).inside();
    many.workshop.timeline().addAll(LongStream.range(1, 200).mapToObj(TimelineTest::numbered).toList());
    inside(many);
    assertThat(timeline().atEndProperty().get()).isTrue();
    assertThat(rows().getLast().getAccessibleText()).contains("number 199");
  }

  private static MessageModel numbered(long seq) {
    return Talks.message(seq, "u1", "09:00", new Body.Said("number " + seq));
  }
}
