package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.TAB;

import dev.snug.client.Toolkit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is banned is out of the house, so each ban has an evening of its own.
class BanJourneyTest {

  @TempDir Path folder;
  private Evening evening;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyCome() throws Exception {
    evening = Evening.in(folder);
  }

  @AfterEach
  void theyGo() throws Exception {
    evening.ends();
  }

  @Test
  void tomasBansMayaByMouse() throws Exception {
    evening.tomas().opensMenuAboutMaya();
    evening.tomas().clicks("#ban");
    evening.tomas().clicks("#ban-sheet-do");
    evening.maya().reads("#no-room", "does not let you in");
  }

  @Test
  void tomasBansMayaByKeyboard() throws Exception {
    evening.tomas().opensMenuAboutMayaByKeyboard();
    evening.tomas().chooses("#ban");
    evening.tomas().goesOn(TAB, "#ban-sheet-do");
    evening.tomas().presses(ENTER);
    evening.maya().reads("#no-room", "does not let you in");
  }
}
