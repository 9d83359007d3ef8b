package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.V;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people send each other. The system's own dialogs are not here: files are dropped or pasted.
class FilesJourneyTest extends Together {

  @TempDir Path things;

  @Test
  void mayaDropsAFileByMouseAndTomasHasIt() throws Exception {
    maya.drops(List.of(note("shopping.txt")));
    maya.writes("#attach-caption", "for the market, by mouse");
    maya.clicks("#attach-send");
    tomas.sees("for the market, by mouse", "shopping.txt");
  }

  @Test
  void tomasPastesAFileByKeyboardAndMayaHasIt() throws Exception {
    tomas.copies(List.of(note("recipe.txt")));
    tomas.presses(CONTROL, V);
    tomas.knows("the sheet is open", () -> tomas.eyes().visible("#attach-sheet").isPresent());
    tomas.types("dumplings");
    tomas.presses(ENTER);
    maya.sees("dumplings", "recipe.txt");
  }

  @Test
  void mayaLooksAtPicturesByMouse() throws Exception {
    tomas.drops(List.of(picture("ridge.png"), picture("shed.png")));
    tomas.writes("#attach-caption", "two pictures");
    tomas.clicks("#attach-send");
    maya.sees("two pictures", "shed.png");
    maya.clicks(maya.partOf("two pictures", ".picture-card"));
    maya.reads(".picture-name", "ridge.png");
    maya.clicks("#picture-after");
    maya.reads(".picture-name", "shed.png");
    maya.clicks("#picture-close");
    maya.knows("the picture is closed", () -> maya.eyes().visible("#picture-viewer").isEmpty());
  }

  @Test
  void tomasLooksAtPicturesByKeyboard() throws Exception {
    maya.drops(List.of(picture("hill.png"), picture("barn.png")));
    maya.writes("#attach-caption", "two more");
    maya.clicks("#attach-send");
    tomas.sees("two more", "barn.png");
    tomas.choosesFor("two more", "#menu-look");
    tomas.reads(".picture-name", "hill.png");
    tomas.presses(RIGHT);
    tomas.reads(".picture-name", "barn.png");
    tomas.presses(ESCAPE);
    tomas.knows("the picture is closed", () -> tomas.eyes().visible("#picture-viewer").isEmpty());
  }

  @Test
  void whatWasSentStandsInTheDetails() throws Exception {
    maya.drops(List.of(note("minutes.txt")));
    maya.writes("#attach-caption", "what we said");
    maya.clicks("#attach-send");
    tomas.sees("what we said", "minutes.txt");
    tomas.clicks("#show-details");
    tomas.reads("#files", "minutes.txt");
    tomas.clicks("#details-close");
  }

  private Path note(String name) throws Exception {
    return Files.writeString(things.resolve(name), "milk, flour, " + name);
  }

  private Path picture(String name) throws Exception {
    var file = things.resolve(name);
    ImageIO.write(new BufferedImage(120, 60 + name.charAt(0) % 16, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }
}
