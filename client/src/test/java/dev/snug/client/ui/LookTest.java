package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What looks at the pictures sees what an eye would stumble over.
class LookTest {

  private static final String WORDS = "Could someone bring the long ladder";

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @Test
  void aLabelThatHasItsRoomIsRight() {
    assertThat(faults(() -> placed(WORDS, 10, 10, 400))).isEmpty();
  }

  @Test
  void aLabelThatIsCutIsAFault() {
    assertThat(faults(() -> placed(WORDS, 10, 10, 60))).singleElement().asString().startsWith("cut: ");
  }

  @Test
  void aLabelThatMayBeCutIsNone() {
    assertThat(faults(() -> {
      var label = placed(WORDS, 10, 10, 60);
      label.getStyleClass().add("elides");
      return label;
    })).isEmpty();
  }

  @Test
  void aLabelThatStandsOutsideItsPlaceIsAFault() {
    assertThat(faults(() -> placed(WORDS, 400, 10, 400))).anySatisfy(fault -> assertThat(fault).startsWith("outside: "));
  }

  @Test
  void aLabelThatHasNoColourOfItsOwnIsAFault() {
    assertThat(faults(() -> {
      var label = placed(WORDS, 10, 10, 400);
      label.setStyle("-fx-text-fill: white");
      return label;
    })).singleElement().asString().startsWith("blank: ");
  }

  @Test
  void aLabelOutsideTheWindowIsAFault() {
    assertThat(faults(() -> {
      var label = placed(WORDS, 10, 10, 400);
      var far = new Pane(label);
      far.relocate(0, 700);
      far.resize(500, 60);
      far.setManaged(false);
      return far;
    })).anySatisfy(fault -> assertThat(fault).startsWith("out of the window: "));
  }

  private static Label placed(String words, double x, double y, double width) {
    var label = new Label(words);
    label.setManaged(false);
    label.resizeRelocate(x, y, width, 24);
    return label;
  }

  private static List<String> faults(Supplier<Node> content) {
    return Screens.on(() -> {
      var root = new Pane(content.get());
      root.setStyle("-fx-background-color: white");
      var scene = new Scene(root, 500, 100);
      root.applyCss();
      root.layout();
      var image = scene.snapshot(null);
      var picture = new BufferedImage(500, 100, BufferedImage.TYPE_INT_RGB);
      for (var y = 0; y < 100; y++) {
        for (var x = 0; x < 500; x++) {
          picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
        }
      }
      return new Look(root, picture).faults();
    });
  }
}
