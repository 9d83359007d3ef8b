package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.SEMICOLON;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;

import org.junit.jupiter.api.Test;

/// What helps people write: names, emoji, marks, drafts, polls, and another time to send.
class WritingJourneyTest extends Together {

  @Test
  void mayaCallsTomasByMouse() throws Exception {
    maya.clicks("#mention");
    maya.types("Tom");
    maya.clicks(".completion-row");
    maya.clicks("#send");
    tomas.sees("@Tomás", "to you");
  }

  @Test
  void tomasCallsMayaByKeyboard() throws Exception {
    tomas.types("@may");
    tomas.shown("#completion");
    tomas.presses(ENTER);
    tomas.presses(ENTER);
    maya.sees("@Maya Chen", "to you");
  }

  @Test
  void mayaPutsAnEmojiInByMouse() throws Exception {
    maya.clicks("#emoji");
    maya.writes("#emoji-search", "teapot");
    maya.clicks(maya.called("#emoji-list .emoji-button", "teapot"));
    maya.clicks("#send");
    tomas.hears("🫖");
  }

  @Test
  void tomasPutsAnEmojiInByKeyboard() throws Exception {
    tomas.presses(CONTROL, SEMICOLON);
    tomas.types("ladder");
    tomas.presses(ENTER);
    tomas.presses(ENTER);
    maya.hears("🪜");
  }

  @Test
  void tomasWritesAnEmojiByItsName() throws Exception {
    tomas.types("soup :stew: now");
    tomas.presses(ENTER);
    maya.hears("soup 🍲 now");
  }

  @Test
  void tomasMarksWordsByKeys() throws Exception {
    tomas.types("hot");
    tomas.presses(CONTROL, B);
    tomas.presses(CONTROL, I);
    tomas.presses(CONTROL, E);
    tomas.presses(ENTER);
    maya.hears("**_`hot`_**");
  }

  @Test
  void mayaAsksEveryoneByMouseAndTomasChoosesByMouse() throws Exception {
    maya.clicks("#poll");
    maya.writes("#poll-question", "When on Sunday?");
    maya.writes("#poll-choice-1", "Nine");
    maya.writes("#poll-choice-2", "Ten");
    maya.clicks("#poll-ask");
    tomas.row("When on Sunday?");
    tomas.clicks(tomas.called(".poll-choice", "Ten"));
    maya.sees("When on Sunday?", "Ten, 1 vote");
  }

  @Test
  void mayaClosesHerPollByMouse() throws Exception {
    maya.clicks("#poll");
    maya.writes("#poll-question", "Which colour?");
    maya.writes("#poll-choice-1", "Red");
    maya.writes("#poll-choice-2", "Blue");
    maya.clicks("#poll-ask");
    maya.row("Which colour?");
    maya.clicks(maya.partOf("Which colour?", ".poll-close"));
    tomas.knows("the poll is closed", () -> tomas.eyes().row("#timeline", "Which colour?").filter(row -> Eyes.says(row, "Poll closed")).isPresent());
  }

  @Test
  void tomasAsksEveryoneByKeyboard() throws Exception {
    tomas.goesOn(TAB, "#poll");
    tomas.presses(ENTER);
    tomas.types("soup or cake?");
    tomas.presses(ENTER);
    tomas.types("soup");
    tomas.presses(ENTER);
    tomas.types("cake");
    tomas.goesOn(TAB, "#poll-ask");
    tomas.presses(ENTER);
    maya.sees("soup or cake?", "soup, no votes, cake, no votes");
  }

  @Test
  void tomasChoosesByKeyboard() throws Exception {
    maya.clicks("#poll");
    maya.writes("#poll-question", "Tea or coffee?");
    maya.writes("#poll-choice-1", "Tea");
    maya.writes("#poll-choice-2", "Coffee");
    maya.clicks("#poll-ask");
    tomas.goesTo("Tea or coffee?");
    tomas.presses(TAB);
    tomas.goesOn(TAB, ".poll-choice");
    tomas.presses(ENTER);
    maya.knows("one has chosen", () -> maya.eyes().anyRow("#timeline", row -> row.contains(", 1 vote")));
  }

  @Test
  void whatMayaWroteWaitsInItsRoomWhileSheLooksAtAnotherByMouse() throws Exception {
    maya.makesRoom("Attic");
    maya.clicks("#room-lobby");
    maya.writes("#composer", "Could someone bring 周日的饺子 🥟");
    maya.clicks(maya.roomRow("Attic"));
    maya.reads("#composer", "");
    maya.clicks("#room-lobby");
    maya.reads("#composer", "Could someone bring 周日的饺子 🥟");
  }

  @Test
  void whatTomasWroteWaitsInItsRoomWhileHeLooksAtAnotherByKeyboard() throws Exception {
    tomas.makesRoom("Cellar");
    tomas.clicks("#room-lobby");
    tomas.reads("#room-title", "Lantern House");
    tomas.types("half a thought");
    tomas.presses(ALT, DOWN);
    tomas.doesNotRead("#room-title", "Lantern House");
    tomas.presses(ALT, UP);
    tomas.reads("#composer", "half a thought");
  }

  @Test
  void mayaSendsLaterByMouseAndTakesItBack() throws Exception {
    maya.writes("#composer", "Happy birthday");
    maya.clicks("#send-later");
    maya.clicks("#later-tomorrow");
    maya.reads("#plans", "1 message scheduled");
    maya.clicks("#plans-look");
    maya.reads("#plans-items", "Happy birthday");
    maya.clicks("#plan-cancel");
    maya.clicks("#plans-done");
    maya.doesNotSee("#plans");
  }

  @Test
  void tomasSendsLaterByKeyboardAndTakesItBack() throws Exception {
    tomas.types("good morning");
    tomas.goesOn(TAB, "#send-later");
    tomas.presses(ENTER);
    tomas.chooses("#later-tomorrow");
    tomas.reads("#plans", "1 message scheduled");
    tomas.presses(F6);
    tomas.goesOn(TAB, "#plans-look");
    tomas.presses(ENTER);
    tomas.goesOn(TAB, "#plan-cancel");
    tomas.presses(ENTER);
    tomas.doesNotSee("#plans");
  }
}
