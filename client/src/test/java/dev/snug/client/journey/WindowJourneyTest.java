package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.Language;
import dev.snug.client.model.Movement;
import dev.snug.client.model.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How people make the window theirs, and find their way in it.
class WindowJourneyTest extends Together {

  @AfterEach
  void asItWas() throws Exception {
    tomas.comesHome();
    tomas.doesByKeys("#do-language-english");
    tomas.presses(CONTROL, DIGIT0);
  }

  @Test
  void tomasGoesThroughThePanesByKeyboard() throws Exception {
    tomas.goesOn(F6, "#house-1");
    tomas.presses(F6);
    assertThat(tomas.isAt("#house-menu")).isTrue();
    tomas.presses(F6);
    assertThat(tomas.isAt("#timeline")).isTrue();
    tomas.presses(F6);
    assertThat(tomas.isAt("#composer")).isTrue();
  }

  @Test
  void whereTheKeyboardGoesAPersonSeesThatItIsThere() throws Exception {
    tomas.goesOn(F6, "#house-1");
    tomas.knows("the tile has a ring", () -> tomas.eyes().visible("#house-1").orElseThrow().isFocusVisible());
  }

  @Test
  void whoGoesIntoTheTimelineByKeyboardSeesAtWhichMessageTheyAre() throws Exception {
    maya.says("the last word");
    tomas.row("the last word");
    tomas.presses(SHIFT, F6);
    tomas.knows("the last message has a ring", () ->
        tomas.eyes().current("#timeline").filter(row -> row.getAccessibleText().contains("the last word")).isPresent());
  }

  @Test
  void whoClicksIntoTheTimelineSeesNoRing() throws Exception {
    maya.says("just a click");
    maya.clicks(maya.rowOf("just a click"));
    maya.knows("no ring", () -> maya.eyes().current("#timeline").isEmpty());
  }

  @Test
  void mayaMakesTheTextLargerByMouse() throws Exception {
    maya.clicks("#settings");
    maya.clicks("#settings-appearance");
    maya.clicks("#text-size");
    maya.knows("it is larger", () -> maya.model().textSizeProperty().get() > AppModel.NORMAL_TEXT);
    maya.puts(AppModel.NORMAL_TEXT);
  }

  @Test
  void tomasMakesTheTextLargerAndSmallerByKeyboard() throws Exception {
    tomas.presses(CONTROL, EQUALS);
    tomas.knows("it is larger", () -> tomas.model().textSizeProperty().get() == AppModel.NORMAL_TEXT + 1);
    tomas.presses(CONTROL, MINUS);
    tomas.presses(CONTROL, MINUS);
    tomas.knows("it is smaller", () -> tomas.model().textSizeProperty().get() == AppModel.NORMAL_TEXT - 1);
  }

  @Test
  void mayaMakesItDarkByMouse() throws Exception {
    maya.clicks("#settings");
    maya.clicks("#settings-appearance");
    maya.clicks("#theme-dark");
    maya.knows("it is dark", () -> maya.model().themeChoiceProperty().get() == ThemeChoice.DARK);
  }

  @Test
  void tomasMakesItDarkByKeyboard() throws Exception {
    tomas.doesByKeys("#do-theme-dark");
    tomas.knows("it is dark", () -> tomas.model().themeChoiceProperty().get() == ThemeChoice.DARK);
  }

  @Test
  void mayaReadsChineseByMouse() throws Exception {
    maya.clicks("#settings");
    maya.clicks("#settings-language");
    maya.clicks("#use-chinese");
    maya.reads("#sidebar", "房间");
    maya.clicks("#use-english");
    maya.reads("#sidebar", "Rooms");
  }

  @Test
  void tomasReadsChineseByKeyboard() throws Exception {
    tomas.doesByKeys("#do-language-chinese");
    tomas.reads("#sidebar", "房间");
  }

  @Test
  void mayaWantsLessMovementByMouse() throws Exception {
    maya.moves();
    maya.clicks("#settings");
    maya.clicks("#settings-appearance");
    maya.clicks("#movement-less");
    maya.knows("it moves less", () -> maya.model().movementProperty().get() == Movement.LESS);
  }

  @Test
  void tomasWantsLessMovementByKeyboard() throws Exception {
    tomas.moves();
    tomas.presses(CONTROL, COMMA);
    tomas.presses(HOME);
    tomas.presses(DOWN);
    tomas.goesOn(TAB, "#movement-less");
    tomas.presses(ENTER);
    tomas.knows("it moves less", () -> tomas.model().movementProperty().get() == Movement.LESS);
  }

  @Test
  void mayaIsCalledOtherwiseByMouse() throws Exception {
    maya.clicks("#settings");
    maya.clicks("#settings-profile");
    maya.writes("#profile-name", "Maya of the lamps");
    maya.clicks("#profile-name-change");
    maya.reads("#sheets", "Changed everywhere.");
    tomas.knows("Maya is called otherwise", () -> isInTheRoom(tomas, "Maya of the lamps"));
  }

  @Test
  void tomasIsCalledOtherwiseByKeyboard() throws Exception {
    tomas.presses(CONTROL, COMMA);
    tomas.presses(HOME);
    tomas.goesOn(TAB, "#profile-name");
    tomas.presses(CONTROL, A);
    tomas.types("Tom of the gutters");
    tomas.presses(ENTER);
    maya.knows("Tom is called otherwise", () -> isInTheRoom(maya, "Tom of the gutters"));
  }

  private static boolean isInTheRoom(Person person, String name) {
    var house = person.model().houseProperty().get();
    return house != null && house.rooms().stream().anyMatch(room -> room.people().values().stream().anyMatch(each -> each.name().equals(name)));
  }

  @Test
  void mayaCopiesTheReportByMouse() throws Exception {
    maya.clicks("#settings");
    maya.clicks("#settings-about");
    maya.clicks("#copy-report");
    maya.reads("#toast", "Copied.");
  }

  @Test
  void tomasSeesTheKeysByKeyboard() throws Exception {
    tomas.presses(CONTROL, SLASH);
    tomas.reads("#sheets", "Keyboard");
    tomas.presses(ESCAPE);
    tomas.doesNotSee("#sheets");
  }

  @Test
  void mayaSeesTheKeysByMouse() throws Exception {
    maya.clicks("#sidebar #jump");
    maya.types(">keyboard");
    maya.clicks("#do-shortcuts");
    maya.reads("#sheets", "Keyboard");
  }

  @Test
  void mayaOpensTheDrawerOfANarrowWindowByMouse() throws Exception {
    maya.makesRoom("Attic");
    maya.resizes(760, 490);
    maya.clicks("#drawer");
    maya.clicks("#room-lobby");
    maya.doesNotSee("#sidebar");
    maya.resizes(990, 490);
    maya.shown("#sidebar");
  }

  @Test
  void tomasOpensTheDrawerOfANarrowWindowByKeyboard() throws Exception {
    tomas.resizes(760, 490);
    tomas.goesOn(F6, "#house-1");
    tomas.goesOn(TAB, "#drawer");
    tomas.presses(ENTER);
    tomas.shown("#sidebar");
    tomas.presses(ESCAPE);
    tomas.doesNotSee("#sidebar");
    tomas.resizes(990, 490);
    tomas.shown("#sidebar");
  }
}
