package dev.snug.client.ui;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Found;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.composer.Composer;
import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files in every dress, kept in target/screens to look at, and checked for what an eye would stumble over.
class FilePictureTest {

  private final Things things = new Things();

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void filesInARoomLookRight(Dress dress) {
    dress.looksRight("files", things.fixture(), (_, _) -> {});
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void whatIsAboutToBeSentLooksRight(Dress dress) {
    dress.looksRight("attach", things.fixture(), (fixture, screens) -> {
      Things.chosen().forEach(file -> fixture.intents.chosen.put(file.path(), file));
      screens.find(Composer.class, ".composer-place").attach(Things.chosen().stream().map(ChosenFile::path).toList());
    });
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void aPictureThatIsLookedAtLooksRight(Dress dress) {
    dress.looksRight("picture", things.fixture(), (_, screens) -> Mouse.click(screens.find(Node.class, ".picture-card")));
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void theFilesOfARoomLookRight(Dress dress) {
    dress.looksRight("details-files", things.fixture(), (fixture, screens) -> {
      fixture.intents.answers.put("search", new Outcome.Done<>(new Found(
          List.of(hit(5, Things.SONG, Things.LOST), hit(4, Things.MAP), hit(3, Things.SHED), hit(2, Things.RIDGE)), List.of(), 1L, false)));
      screens.find(Button.class, "#show-details").fire();
      screens.settle(1280, 800);
    });
  }

  private static Hit hit(long seq, Attachment... files) {
    var entry = Fixture.entry(seq, "u4", "10:02", new Body.Said("", null, null, Set.of(), List.of(files)));
    return new Hit("workshop", entry, Message.written(entry).state());
  }
}
