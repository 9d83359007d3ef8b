package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Language;
import dev.snug.client.model.Line;
import dev.snug.shared.protocol.Limits;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What comes of pressing things.
class PressingTest {

  private Fixture fixture = new Fixture();
  private Screens screens = Screens.open(fixture, 1000, 800);

  private void inside() {
    screens.close();
    fixture = new Fixture().talking().inside();
    screens = Screens.open(fixture, 1000, 800);
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private static void press(EventTarget target, KeyCode code, boolean shift) {
    var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    Screens.run(() -> Event.fireEvent(target, event));
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private TextArea composer() {
    return Screens.on(() -> screens.find(TextArea.class, "#composer"));
  }

  private void write(String text) {
    var composer = composer();
    Screens.run(() -> composer.setText(text));
  }

  @Test
  void enterSaysWhatIsWritten() {
    inside();
    write("  hello 你好 ");
    press(composer(), KeyCode.ENTER, false);
    assertThat(fixture.intents.wanted).contains("say hello 你好");
    assertThat(composer().getText()).isEmpty();
  }

  @Test
  void shiftEnterBeginsANewLine() {
    inside();
    write("one");
    Screens.run(() -> composer().end());
    press(composer(), KeyCode.ENTER, true);
    assertThat(composer().getText()).isEqualTo("one\n");
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("say"));
  }

  @Test
  void enterBelongsToTheInputMethodWhileItComposes() {
    inside();
    write("ni");
    var run = new InputMethodTextRun("你", InputMethodHighlight.UNSELECTED_RAW);
    var composing = new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(run), "", 0);
    Screens.run(() -> Event.fireEvent(composer(), composing));
    press(composer(), KeyCode.ENTER, false);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("say"));
  }

  @Test
  void whatIsTooLongIsNotSentAndNotLost() {
    inside();
    var text = "字".repeat(Limits.TEXT_LENGTH + 1);
    write(text);
    press(composer(), KeyCode.ENTER, false);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("say"));
    assertThat(composer().getText()).isEqualTo(text);
    assertThat(screens.find(Button.class, "#send").isDisabled()).isTrue();
    assertThat(screens.find(Label.class, "#length-note").getText()).startsWith("1 character too long");
  }

  @Test
  void theComposerGrowsToEightLines() {
    inside();
    write("one");
    var one = Screens.on(() -> composer().prefHeight(-1));
    write("one\ntwo\nthree");
    assertThat(Screens.on(() -> composer().prefHeight(-1))).isEqualTo(one + 42);
    write("x\n".repeat(40));
    assertThat(Screens.on(() -> composer().prefHeight(-1))).isEqualTo(one + 7 * 21);
  }

  @Test
  void withoutANameADoorAsksForOne() {
    Screens.run(() -> screens.find(TextField.class, "#name-field").setText(" "));
    press("#host-card");
    assertThat(screens.shows("#host-sheet")).isFalse();
    assertThat(screens.find(Label.class, "#name-note").getText()).isEqualTo("Write your name first. It can be any name.");
  }

  @Test
  void hostingShowsTheWayIn() {
    press("#host-card");
    Screens.run(() -> screens.find(TextField.class, "#host-name").setText(" Sunday  kitchen "));
    press("#open-room");
    assertThat(fixture.intents.wanted).contains("host Sunday kitchen INVITED");
    assertThat(screens.shows("#invite-link")).isTrue();
    press("#go-in");
    assertThat(fixture.model.houseProperty().get()).isNotNull();
    assertThat(screens.shows("#open-sheet")).isFalse();
  }

  @Test
  void whileARoomOpensNothingCanBePressedTwice() {
    fixture.intents.isAnswering = false;
    press("#host-card");
    Screens.run(() -> screens.find(TextField.class, "#host-name").setText("kitchen"));
    press("#open-room");
    assertThat(screens.find(Button.class, "#open-room").isDisabled()).isTrue();
    assertThat(screens.find(Button.class, "#open-room").getText()).isEqualTo("Opening…");
  }

  @Test
  void comingInNeedsAPreview() {
    press("#join-card");
    assertThat(screens.find(Button.class, "#come-in").isDisabled()).isTrue();
    Screens.run(() -> screens.find(TextField.class, "#invite-field").setText(Fixture.invite().link()));
    Screens.pause(500);
    assertThat(fixture.intents.wanted).contains("look " + Fixture.invite().link());
    press("#come-in");
    assertThat(fixture.intents.wanted).contains("join");
  }

  @Test
  void escapeClosesASheetAndGivesTheKeyboardBack() {
    Screens.run(() -> screens.find(Button.class, "#join-card").requestFocus());
    press("#join-card");
    var field = Screens.on(() -> screens.find(Node.class, "#invite-field"));
    press(field, KeyCode.ESCAPE, false);
    assertThat(screens.shows("#join-sheet")).isFalse();
    assertThat(Screens.on(() -> screens.stage.getScene().getFocusOwner().getId())).isEqualTo("join-card");
  }

  @Test
  void theLanguageChangesWithoutARestart() {
    Screens.run(() -> fixture.model.languageProperty().set(Language.CHINESE));
    assertThat(screens.find(Button.class, "#host-card").getText()).isEqualTo("开一个房间");
  }

  @Test
  void oneIsToldWhenAClosedHouseOpens() {
    inside();
    Screens.run(() -> fixture.house.lineProperty().set(new Line.Closed(Fixture.NOW)));
    assertThat(screens.shows("#closed-card")).isTrue();
    press("#tell-me");
    Screens.run(() -> fixture.house.lineProperty().set(new Line.Open()));
    assertThat(screens.shows("#closed-card")).isFalse();
    assertThat(screens.find(Node.class, "#toast").getAccessibleText()).isEqualTo("Lantern House is open again");
  }

  @Test
  void aRefusedMessageCanBeSentAgainOrDeleted() {
    inside();
    Screens.run(() -> screens.find(Hyperlink.class, ".try-again").fire());
    Screens.run(() -> screens.find(Hyperlink.class, ".discard").fire());
    assertThat(fixture.intents.wanted).contains("again", "discard");
  }

  @Test
  void nearTheBeginningOlderEntriesAreAskedForOnce() {
    inside();
    Screens.run(() -> fixture.workshop.fromProperty().set(50));
    press(Screens.on(() -> screens.find(Node.class, "#timeline")), KeyCode.HOME, false);
    Screens.pause(100);
    press(Screens.on(() -> screens.find(Node.class, "#timeline")), KeyCode.UP, false);
    Screens.pause(100);
    assertThat(fixture.intents.wanted.stream().filter("older"::equals)).hasSize(1);
  }

  @Test
  void altDownGoesToTheNextRoom() {
    inside();
    var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false);
    Screens.run(() -> Event.fireEvent(composer(), event));
    assertThat(fixture.intents.wanted).contains("show room kitchen");
    assertThat(fixture.house.roomProperty().get().nameProperty().get()).isEqualTo("kitchen");
  }
}
