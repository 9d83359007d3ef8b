package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.SHIFT;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How people find again what was said long ago, over a real house.
class SearchJourneyTest extends Together {

  private static final int LINES = 120;

  @BeforeAll
  static void muchIsSaid() throws Exception {
    maya.says("The kettle is under the stairs. 水壶在楼梯下面。");
    maya.saysAll(IntStream.rangeClosed(1, LINES).mapToObj(i -> "line " + i + ".").toList());
    maya.hears("line " + LINES + ".");
    tomas.hears("line " + LINES + ".");
  }

  @Test
  void mayaFindsWhatWasSaidLongAgoByMouse() throws Exception {
    maya.clicks("#show-search");
    maya.writes("#search-field", "kettle");
    maya.clicks(maya.found("kettle"));
    maya.knows("what was found is lit", () -> isLit(maya));
    maya.row("The kettle is under");
    maya.clicks("#search-close");
    maya.doesNotSee("#search");
  }

  @Test
  void tomasFindsWhatWasSaidLongAgoByKeyboard() throws Exception {
    tomas.presses(CONTROL, F);
    tomas.types("kett");
    tomas.shown(tomas.found("kettle"));
    tomas.presses(ENTER);
    tomas.knows("what was found is lit", () -> isLit(tomas));
    tomas.row("The kettle is under");
    tomas.presses(ESCAPE);
    tomas.doesNotSee("#search");
  }

  @Test
  void tomasNarrowsByWhoSaidItInAllRoomsByKeyboard() throws Exception {
    tomas.says("line 7 is mine");
    tomas.presses(CONTROL, SHIFT, F);
    tomas.types("from:maya");
    tomas.shown("#search-offers");
    tomas.presses(ENTER);
    tomas.types("line 7");
    tomas.shown(tomas.found("line 7."));
    tomas.knows("only what Maya said is found", () ->
        tomas.eyes().all(".result-card").allMatch(each -> each.getAccessibleText().startsWith("Maya Chen")));
  }

  private static boolean isLit(Person person) {
    return person.eyes().all(".message-row").anyMatch(row ->
        row.getAccessibleText().contains("The kettle is under") && row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")));
  }
}
