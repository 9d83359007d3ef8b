package dev.snug.client.journey;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// What two people do with what they say, in two real windows with a real house between them.
class ConversationTest {

  @TempDir Path folder;
  private Evening evening;
  private Person maya;
  private Person tomas;

  @BeforeAll
  static void startFx() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void theyCome() throws Exception {
    evening = Evening.in(folder);
    maya = evening.maya();
    tomas = evening.tomas();
  }

  @AfterEach
  void theyGo() throws Exception {
    evening.ends();
  }

  @Test
  void answersEditsAndDeletesByMouse() throws Exception {
    maya.says("Where is the ladder?");
    tomas.hears("Where is the ladder?");
    tomas.pointsAt("Where is the ladder?");
    tomas.clicks("#reply");
    tomas.says("At mine");
    maya.sees("At mine", "Where is the ladder?");

    maya.says("Bring it on Sundy");
    maya.hears("Bring it on Sundy");
    maya.opensMenuOf("Bring it on Sundy");
    maya.clicks("#menu-edit");
    maya.writes("#composer", "Bring it on Sunday");
    maya.clicks("#send");
    tomas.sees("Bring it on Sunday", "edited");

    maya.opensMenuOf("Where is the ladder?");
    maya.clicks("#menu-delete");
    tomas.doesNotHear("Maya Chen, Where");
  }

  @Test
  void answersAndEditsByKeyboard() throws Exception {
    maya.says("Where is the ladder?");
    tomas.hears("Where is the ladder?");
    tomas.goesUpInTheTimeline(1);
    tomas.presses(KeyCode.R);
    tomas.types("at mine");
    tomas.presses(KeyCode.ENTER);
    maya.sees("at mine", "Where is the ladder?");

    tomas.presses(KeyCode.UP);
    tomas.types(" too");
    tomas.presses(KeyCode.ENTER);
    maya.sees("at mine too", "edited");
  }

  @Test
  void reactsByKeyboard() throws Exception {
    maya.says("Where is the ladder?");
    tomas.hears("Where is the ladder?");
    tomas.goesUpInTheTimeline(1);
    tomas.presses(KeyCode.E);
    tomas.types("teapot");
    tomas.presses(KeyCode.ENTER);

    maya.sees("Where is the ladder?", "🫖");
  }

  @Test
  void aThreadStandsBesideTheRoom() throws Exception {
    maya.says("Soup on Friday?");
    tomas.hears("Soup on Friday?");
    tomas.goesUpInTheTimeline(1);
    tomas.presses(KeyCode.T);
    tomas.types("lentils");
    tomas.presses(KeyCode.ENTER);

    maya.sees("Soup on Friday?", "1 reply");
  }

  @Test
  void whatIsWrittenAndNotSentIsThereAfterARestart() throws Exception {
    maya.writes("#composer", "Could someone bring 周日的饺子 🥟");
    evening.mayaRestarts();

    evening.maya().reads("#composer", "Could someone bring 周日的饺子 🥟");
  }

  @Test
  void aRoomIsMadeByMouseAndFoundByTheOther() throws Exception {
    maya.clicks("#add-rooms");
    maya.clicks("#menu-new-room");
    maya.writes("#room-name-field", "Workshop");
    maya.clicks("#make-room");
    maya.reads("#room-title", "Workshop");

    tomas.clicks("#add-rooms");
    tomas.clicks("#menu-browse");
    tomas.reads("#browse-list", "Workshop");
  }

  @Test
  void oneJumpsToARoomByItsName() throws Exception {
    tomas.clicks("#add-rooms");
    tomas.clicks("#menu-new-room");
    tomas.writes("#room-name-field", "Workshop");
    tomas.clicks("#make-room");
    tomas.reads("#room-title", "Workshop");
    tomas.clicks("#jump");
    tomas.types("lantern");
    tomas.presses(KeyCode.ENTER);

    tomas.reads("#room-title", "Lantern House");
  }

  @Test
  void theDetailsSayWhoIsInTheRoom() throws Exception {
    maya.clicks("#show-details");

    maya.reads(".side-panel", "Tomás");
  }
}
