package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.SHIFT;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How people find their way in what was said before they came to sit down.
class ReadingJourneyTest extends Together {

  private static final int LINES = 160;

  @BeforeAll
  static void muchIsSaid() throws Exception {
    maya.saysAll(IntStream.rangeClosed(1, LINES).mapToObj(i -> "line " + i + ".").toList());
    maya.hears("line " + LINES + ".");
    tomas.hears("line " + LINES + ".");
    evening.bothRestart();
    maya = evening.maya();
    tomas = evening.tomas();
  }

  @BeforeEach
  void theySitAtTheEnd() throws Exception {
    maya.hears("line " + LINES + ".");
    tomas.hears("line " + LINES + ".");
  }

  @Test
  void mayaScrollsUpAndOlderMessagesCome() throws Exception {
    for (var i = 0; i < 60 && !maya.canSee("line 1."); i++) {
      maya.scrollsUp(250);
    }
    maya.row("line 1.");
  }

  @Test
  void tomasPagesUpAndOlderMessagesCome() throws Exception {
    tomas.presses(SHIFT, F6);
    for (var i = 0; i < 60 && !tomas.canSee("line 1."); i++) {
      tomas.presses(PAGE_UP);
    }
    tomas.row("line 1.");
  }

  @Test
  void mayaJumpsToTheLatestByMouse() throws Exception {
    maya.scrollsUp(1_500);
    maya.clicks("#timeline #jump");
    maya.hears("line " + LINES + ".");
  }

  @Test
  void tomasJumpsToTheLatestByKeyboard() throws Exception {
    tomas.presses(SHIFT, F6);
    tomas.presses(PAGE_UP);
    tomas.presses(PAGE_UP);
    tomas.presses(PAGE_UP);
    tomas.presses(ESCAPE);
    tomas.row("line " + LINES + ".");
  }

  @Test
  void mayaGoesToADayByMouse() throws Exception {
    maya.opensMenuOf("line " + LINES + ".");
    maya.clicks("#menu-day");
    maya.clicks("#goto-today");
    maya.row("line 1.");
  }

  @Test
  void tomasGoesToADayByKeyboard() throws Exception {
    tomas.choosesFor("line " + LINES + ".", "#menu-day");
    tomas.chooses("#goto-today");
    tomas.row("line 1.");
  }

  @Test
  void tomasGoesToTheBeginningByKeyboard() throws Exception {
    tomas.presses(SHIFT, F6);
    tomas.presses(HOME);
    tomas.row("line 1.");
  }

  @Test
  void mayaGoesFromAnAnswerToWhatIsAnsweredByMouse() throws Exception {
    maya.pointsAt("line " + (LINES - 1) + ".");
    maya.clicks("#reply");
    maya.says("by mouse");
    maya.clicks(maya.partOf("by mouse", ".reply-quote"));
    maya.knows("what is answered is lit", () -> isLit(maya, LINES - 1));
  }

  @Test
  void tomasGoesFromAnAnswerToWhatIsAnsweredByKeyboard() throws Exception {
    tomas.goesTo("line " + LINES + ".");
    tomas.presses(R);
    tomas.types("by keys");
    tomas.presses(ENTER);
    tomas.choosesFor("by keys", "#menu-answered");
    tomas.knows("what is answered is lit", () -> isLit(tomas, LINES));
  }

  private static boolean isLit(Person person, int line) {
    return person.eyes().all(".message-row").anyMatch(row ->
        row.getAccessibleText().endsWith(", line " + line + ".") && row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
  }

  @Test
  void mayaSeesWhereNewMessagesBeginByMouse() throws Exception {
    maya.makesRoom("Attic");
    tomas.says("while you were away");
    maya.knows("there is news", () -> maya.model().houseProperty().get().rooms().getFirst().unreadProperty().get() > 0);
    maya.clicks("#room-lobby");
    maya.reads(".new-line", "1 new message");
  }
}
