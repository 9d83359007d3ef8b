package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;

/// What people do with what is there: react, pin, copy, pass on, be reminded.
class MarkingJourneyTest extends Together {

  @Test
  void mayaReactsWithAnEmojiSheLooksForByMouse() throws Exception {
    tomas.says("Tea at four");
    maya.pointsAt("Tea at four");
    maya.clicks("#react");
    maya.writes("#emoji-search", "teapot");
    maya.clicks(maya.called("#emoji-list .emoji-button", "teapot"));
    tomas.sees("Tea at four", "🫖 1");
  }

  @Test
  void tomasReactsByKeyboard() throws Exception {
    maya.says("Cake at five");
    tomas.goesTo("Cake at five");
    tomas.presses(E);
    tomas.types("ladder");
    tomas.presses(ENTER);
    maya.sees("Cake at five", "🪜 1");
  }

  @Test
  void mayaAddsToAReactionWithOneClick() throws Exception {
    maya.says("Bread is done");
    tomas.goesTo("Bread is done");
    tomas.presses(E);
    tomas.types("bread");
    tomas.presses(ENTER);
    maya.sees("Bread is done", "🍞 1");
    maya.clicks(maya.partOf("Bread is done", ".reaction"));
    tomas.sees("Bread is done", "🍞 2");
  }

  @Test
  void mayaPinsAndFindsItAmongThePinnedByMouse() throws Exception {
    tomas.says("The key is under the pot");
    maya.pointsAt("The key is under the pot");
    maya.clicks("#pin");
    maya.clicks("#show-pins");
    maya.reads("#pins", "The key is under the pot");
  }

  @Test
  void mayaUnpinsByMouse() throws Exception {
    tomas.says("The spare key too");
    maya.pointsAt("The spare key too");
    maya.clicks("#pin");
    maya.clicks("#show-pins");
    maya.reads("#pins", "The spare key too");
    maya.clicks(maya.called(".pin-card", "The spare key too").part(".unpin"));
    tomas.clicks("#show-pins");
    tomas.doesNotRead("#pins", "The spare key too");
  }

  @Test
  void tomasPinsByKeyboard() throws Exception {
    maya.says("Bins go out on Monday");
    tomas.goesTo("Bins go out on Monday");
    tomas.presses(P);
    maya.clicks("#show-pins");
    maya.reads("#pins", "Bins go out on Monday");
  }

  @Test
  void tomasUnpinsByKeyboard() throws Exception {
    maya.says("Glass goes out on Tuesday");
    tomas.goesTo("Glass goes out on Tuesday");
    tomas.presses(P);
    maya.clicks("#show-pins");
    maya.reads("#pins", "Glass goes out on Tuesday");
    tomas.presses(P);
    maya.doesNotRead("#pins", "Glass goes out on Tuesday");
  }

  @Test
  void tomasGoesFromThePinnedToTheMessageByKeyboard() throws Exception {
    tomas.says("Paper goes out on Friday");
    tomas.hears("Paper goes out on Friday");
    tomas.goesTo("Paper goes out on Friday");
    tomas.presses(P);
    maya.clicks("#show-pins");
    maya.reads("#pins", "Paper goes out on Friday");
    tomas.presses(CONTROL, PERIOD);
    tomas.goesOn(TAB, ".pin-card");
    tomas.presses(ENTER);
    tomas.knows("the message is lit", () -> tomas.eyes().all(".message-row").anyMatch(row ->
        row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit"))));
  }

  @Test
  void mayaCopiesByMouse() throws Exception {
    tomas.says("42 Orchard Lane");
    maya.opensMenuOf("42 Orchard Lane");
    maya.clicks("#menu-copy");
    assertThat(maya.clipboard()).isEqualTo("42 Orchard Lane");
  }

  @Test
  void tomasCopiesByKeyboard() throws Exception {
    maya.says("7 Orchard Lane");
    tomas.goesTo("7 Orchard Lane");
    tomas.presses(C);
    assertThat(tomas.clipboard()).isEqualTo("7 Orchard Lane");
  }

  @Test
  void mayaDragsAcrossMessagesAndCopiesThem() throws Exception {
    tomas.says("Flour, 500 g");
    tomas.says("Butter, 200 g");
    maya.drags(maya.rowOf("Flour, 500 g"), maya.rowOf("Butter, 200 g"));
    maya.opensMenuOf("Butter, 200 g");
    maya.clicks("#menu-copy");
    assertThat(maya.clipboard()).contains("Flour, 500 g", "Butter, 200 g");
  }

  @Test
  void tomasMarksMessagesByKeyboardAndCopiesThem() throws Exception {
    maya.says("Salt, one pinch");
    maya.says("Sugar, two spoons");
    tomas.goesTo("Sugar, two spoons");
    tomas.presses(SHIFT, UP);
    tomas.presses(C);
    assertThat(tomas.clipboard()).contains("Salt, one pinch", "Sugar, two spoons");
  }

  @Test
  void mayaPassesAMessageOnByMouse() throws Exception {
    tomas.says("There is soup");
    maya.opensMenuOf("There is soup");
    maya.clicks("#menu-forward");
    maya.clicks(maya.called(".pick-row", "Lantern House"));
    tomas.sees("There is soup", "Forwarded from Tomás");
  }

  @Test
  void tomasPassesAMessageOnByKeyboard() throws Exception {
    maya.says("There is bread");
    tomas.choosesFor("There is bread", "#menu-forward");
    tomas.types("lantern");
    tomas.presses(ENTER);
    maya.sees("There is bread", "Forwarded from Maya Chen");
  }

  @Test
  void mayaWantsToBeRemindedByMouseAndTakesItBack() throws Exception {
    tomas.says("Water the plants");
    maya.opensMenuOf("Water the plants");
    maya.clicks("#menu-remind");
    maya.clicks("#remind-hour");
    maya.reads("#plans", "1 reminder");
    maya.clicks("#plans-look");
    maya.clicks("#plan-cancel");
    maya.clicks("#plans-done");
    maya.doesNotSee("#plans");
  }

  @Test
  void tomasWantsToBeRemindedByKeyboardAndTakesItBack() throws Exception {
    maya.says("Feed the cat");
    tomas.goesTo("Feed the cat");
    tomas.presses(SHIFT, F10);
    tomas.goesOn(DOWN, "#menu-remind");
    tomas.presses(RIGHT);
    tomas.chooses("#remind-hour");
    tomas.reads("#plans", "1 reminder");
    tomas.goesOn(TAB, "#plans-look");
    tomas.presses(ENTER);
    tomas.goesOn(TAB, "#plan-cancel");
    tomas.presses(ENTER);
    tomas.doesNotSee("#plans");
  }
}
