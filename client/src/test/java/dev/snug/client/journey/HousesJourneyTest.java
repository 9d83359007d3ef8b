package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.TAB;

import dev.snug.server.SnugServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How people go between the houses they are in.
class HousesJourneyTest extends Together {

  private static SnugServer mill;

  @BeforeAll
  static void thereIsAnotherHouse() throws Exception {
    mill = Evening.house(folder.resolve("mill"), "Old Mill");
    maya.clicks("#add-house");
    maya.clicks("#menu-join");
    maya.entersHouse(Evening.link(mill));
    tomas.goesOn(F6, "#house-1");
    tomas.goesOn(TAB, "#add-house");
    tomas.presses(ENTER);
    tomas.chooses("#menu-join");
    tomas.entersHouse(Evening.link(mill));
  }

  @AfterAll
  static void theMillCloses() {
    mill.close();
  }

  @BeforeEach
  void theyAreInTheFirstHouse() throws Exception {
    maya.clicks("#house-1");
    maya.reads("#house-menu", "Lantern House");
    tomas.clicks("#house-1");
    tomas.reads("#house-menu", "Lantern House");
  }

  @Test
  void mayaGoesToTheOtherHouseByMouse() throws Exception {
    maya.clicks("#house-2");
    maya.reads("#house-menu", "Old Mill");
  }

  @Test
  void tomasGoesToTheOtherHouseAndBackByKeyboard() throws Exception {
    tomas.presses(CONTROL, DIGIT2);
    tomas.reads("#house-menu", "Old Mill");
    tomas.presses(CONTROL, DIGIT1);
    tomas.reads("#house-menu", "Lantern House");
  }

  @Test
  void tomasJumpsToTheOtherHouseByItsName() throws Exception {
    tomas.presses(CONTROL, K);
    tomas.types("mill");
    tomas.shown(tomas.called(".suggestion", "Old Mill"));
    tomas.presses(ENTER);
    tomas.reads("#house-menu", "Old Mill");
  }

  @Test
  void whatIsSaidInOneHouseIsNotHeardInTheOther() throws Exception {
    maya.clicks("#house-2");
    maya.reads("#house-menu", "Old Mill");
    maya.says("only at the mill");
    maya.hears("only at the mill");
    tomas.says("only at the lantern");
    maya.clicks("#house-1");
    maya.hears("only at the lantern");
    maya.doesNotHear("only at the mill");
  }

  @Test
  void aLinkThatIsFollowedWhileTheAppIsOpenIsShownThere() throws Exception {
    maya.startsOnceMore(Evening.link(mill));
    maya.reads("#preview", "Old Mill");
    maya.clicks("#come-in");
    maya.reads("#house-menu", "Old Mill");
  }

  @Test
  void whoFollowsALinkBeforeTheyHaveANameSaysItFirst() throws Exception {
    var newcomer = Person.starts(folder.resolve("newcomer"), 0);
    newcomer.startsOnceMore(Evening.link(mill));
    newcomer.shown("#name-note");
    newcomer.saysNameAndJoins("Ana");
    newcomer.reads("#preview", "Old Mill");
    newcomer.ends();
  }
}
