package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What people do while the house cannot be reached, and what is there when it is back.
class LineJourneyTest extends Together {

  @Test
  void whatMayaWritesByMouseWhileTheHouseIsDownIsSaidOnceWhenItIsBack() throws Exception {
    evening.houseStops();
    maya.reads("#banner", "Lost Lantern House for a moment.");
    maya.says("written in the dark, by mouse");
    maya.seesWaiting("written in the dark, by mouse");
    evening.houseReturns();
    maya.clicksIfShown("#try-now");
    tomas.hears("written in the dark, by mouse");
    maya.hears("written in the dark, by mouse");
    assertThat(tomas.times("written in the dark, by mouse")).isEqualTo(1);
  }

  @Test
  void whatTomasWritesByKeyboardWhileTheHouseIsDownIsSaidOnceWhenItIsBack() throws Exception {
    evening.houseStops();
    tomas.reads("#banner", "Lost Lantern House for a moment.");
    tomas.types("written in the dark by keys");
    tomas.presses(ENTER);
    tomas.seesWaiting("written in the dark by keys");
    evening.houseReturns();
    maya.hears("written in the dark by keys");
    assertThat(maya.times("written in the dark by keys")).isEqualTo(1);
  }

  @Test
  void whatIsKnownIsThereAfterARestartWithoutANetwork() throws Exception {
    tomas.says("remember this");
    maya.hears("remember this");
    evening.mayasLine().breaks();
    evening.bothRestart();
    maya = evening.maya();
    tomas = evening.tomas();
    maya.hears("remember this");
    evening.mayasLine().mends();
  }

  @Test
  void whatIsWrittenAndNotSentIsThereAfterARestart() throws Exception {
    maya.writes("#composer", "Could someone bring 周日的饺子 🥟");
    evening.bothRestart();
    maya = evening.maya();
    tomas = evening.tomas();
    maya.reads("#composer", "Could someone bring 周日的饺子 🥟");
  }

  @Test
  void whatTheHouseRefusesMayaTriesAgainByMouse() throws Exception {
    mayaIsRefused("a second try");
    tomas.opensMenuAboutMaya();
    tomas.clicks("#unmute");
    maya.doesNotSee("#silent");
    maya.clicks(maya.partOf("a second try", ".try-again"));
    tomas.hears("a second try");
  }

  @Test
  void whatTheHouseRefusesMayaThrowsAwayByMouse() throws Exception {
    mayaIsRefused("no second try");
    maya.clicks(maya.partOf("no second try", ".discard"));
    maya.doesNotHear("no second try");
    tomas.opensMenuAboutMaya();
    tomas.clicks("#unmute");
    maya.doesNotSee("#silent");
  }

  /// While Maya is cut off and writes, Tomás silences her.
  private static void mayaIsRefused(String text) throws Exception {
    evening.mayasLine().breaks();
    maya.reads("#banner", "Lost Lantern House for a moment.");
    maya.says(text);
    maya.seesWaiting(text);
    tomas.opensMenuAboutMaya();
    tomas.clicks("#mute");
    tomas.clicks("#mute-good");
    tomas.knows("maya is silenced", () -> tomas.eyes().anyLine("muted Maya Chen"));
    evening.mayasLine().mends();
    maya.clicksIfShown("#try-now");
    maya.sees(text, "Not sent yet");
  }
}
