package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;

import org.junit.jupiter.api.Test;

/// What people do with words, each once by mouse and once by keyboard, in two real windows with a real house between them.
class TalkingJourneyTest extends Together {

  @Test
  void mayaSaysSomethingByMouse() throws Exception {
    maya.says("Kettle’s on. 水开了 ☕");
    tomas.hears("Kettle’s on. 水开了 ☕");
  }

  @Test
  void tomasSaysSomethingByKeyboard() throws Exception {
    tomas.types("on my way");
    tomas.presses(ENTER);
    maya.hears("on my way");
  }

  @Test
  void mayaAnswersTomasByMouse() throws Exception {
    tomas.says("Where is the ladder?");
    maya.pointsAt("Where is the ladder?");
    maya.clicks("#reply");
    maya.says("At mine");
    tomas.sees("At mine", "answering Tomás: Where is the ladder?");
  }

  @Test
  void tomasAnswersMayaByKeyboard() throws Exception {
    maya.says("Where is the hammer?");
    tomas.goesTo("Where is the hammer?");
    tomas.presses(R);
    tomas.types("in the shed");
    tomas.presses(ENTER);
    maya.sees("in the shed", "answering Maya Chen: Where is the hammer?");
  }

  @Test
  void mayaOpensAThreadByMouse() throws Exception {
    tomas.says("Soup on Friday?");
    maya.pointsAt("Soup on Friday?");
    maya.clicks("#thread");
    maya.writes("#thread #composer", "Lentils");
    maya.clicks("#thread #send");
    tomas.sees("Soup on Friday?", "1 reply");
  }

  @Test
  void tomasOpensAThreadByKeyboard() throws Exception {
    maya.says("Walk on Sunday?");
    tomas.goesTo("Walk on Sunday?");
    tomas.presses(T);
    tomas.types("at nine");
    tomas.presses(ENTER);
    maya.sees("Walk on Sunday?", "1 reply");
  }

  @Test
  void mayaChangesWhatSheSaidByMouse() throws Exception {
    maya.says("Bring it on Sundy");
    maya.hears("Bring it on Sundy");
    maya.opensMenuOf("Bring it on Sundy");
    maya.clicks("#menu-edit");
    maya.writes("#composer", "Bring it on Sunday");
    maya.clicks("#send");
    tomas.sees("Bring it on Sunday", "edited");
  }

  @Test
  void tomasChangesWhatHeSaidLastByTheArrowKey() throws Exception {
    tomas.says("at mine");
    tomas.hears("at mine");
    tomas.presses(UP);
    tomas.types(" too");
    tomas.presses(ENTER);
    maya.sees("at mine too", "edited");
  }

  @Test
  void tomasChangesWhatHeSaidByTheMenuByKeyboard() throws Exception {
    tomas.says("the red one");
    tomas.hears("the red one");
    tomas.choosesFor("the red one", "#menu-edit");
    tomas.types(" or the blue one");
    tomas.presses(ENTER);
    maya.sees("the red one or the blue one", "edited");
  }

  @Test
  void mayaSeesByMouseWhatAMessageSaidBefore() throws Exception {
    tomas.says("At eight");
    tomas.hears("At eight");
    tomas.presses(UP);
    tomas.types(" thirty");
    tomas.presses(ENTER);
    maya.sees("At eight thirty", "edited");
    maya.clicks(maya.partOf("At eight thirty", ".edited-mark"));
    maya.reads("#versions", "At eight");
  }

  @Test
  void tomasSeesByKeyboardWhatAMessageSaidBefore() throws Exception {
    maya.says("At seven");
    maya.hears("At seven");
    maya.opensMenuOf("At seven");
    maya.clicks("#menu-edit");
    maya.says("At seven, rather");
    tomas.sees("At seven, rather", "edited");
    tomas.choosesFor("At seven, rather", "#menu-versions");
    tomas.reads("#versions", "At seven");
  }

  @Test
  void mayaDeletesWhatSheSaidByMouse() throws Exception {
    maya.says("Wrong room, sorry");
    tomas.hears("Wrong room, sorry");
    maya.opensMenuOf("Wrong room, sorry");
    maya.clicks("#menu-delete");
    tomas.doesNotHear("Wrong room, sorry");
  }

  @Test
  void tomasDeletesWhatHeSaidByKeyboard() throws Exception {
    tomas.says("Not for here");
    maya.hears("Not for here");
    tomas.goesTo("Not for here");
    tomas.presses(DELETE);
    maya.doesNotHear("Not for here");
  }

  @Test
  void mayaWhoKeepsOrderDeletesWhatTomasSaidByMouse() throws Exception {
    tomas.says("Buy lamps here");
    maya.opensMenuOf("Buy lamps here");
    maya.clicks("#menu-delete");
    maya.clicks("#delete-now");
    tomas.doesNotHear("Buy lamps here");
  }

  @Test
  void tomasDeletesWhatMayaSaidByKeyboard() throws Exception {
    maya.says("Sell lamps here");
    tomas.goesTo("Sell lamps here");
    tomas.presses(DELETE);
    tomas.goesOn(TAB, "#delete-now");
    tomas.presses(ENTER);
    maya.doesNotHear("Sell lamps here");
  }
}
