package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What stands behind links, in the window.
class LinkTest {

  private final Fixture fixture = new Linked().fixture();
  private final Screens screens = Screens.open(fixture, 1280, 800);

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void aCardOpensItsLink() {
    Screens.run(() -> Mouse.click(cards().getFirst()));
    assertThat(fixture.intents.wanted).contains("visit " + Linked.TRAIL);
  }

  @Test
  void itsPictureOpensTheLinkToo() {
    Screens.run(() -> Mouse.click(cards().getFirst().lookup(".picture-card")));
    assertThat(fixture.intents.wanted).contains("visit " + Linked.TRAIL).doesNotHaveDuplicates();
  }

  @Test
  void aCardSaysWhichHostOneGetsToWhateverThePageCallsItself() {
    assertThat(Screens.on(() -> cards().get(1).getAccessibleText())).contains("Shed Forum", "forum.sheds.example", "Boiler keeps losing");
  }

  @Test
  void onlyItsAuthorCanTakeItAway() {
    assertThat(Screens.on(() -> cards().stream().map(card -> card.lookup("#link-remove") != null).toList()))
        .containsExactly(false, false, true);
  }

  @Test
  void takenAwayItIsTakenOutOfItsMessage() {
    Screens.run(() -> ((Button) cards().getLast().lookup("#link-remove")).fire());
    assertThat(fixture.intents.wanted).contains("change Previewed[message=4, previews=[]]");
  }

  @Test
  void whatIsTakenAwayIsNotOpened() {
    Screens.run(() -> Mouse.click(cards().getLast().lookup("#link-remove")));
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("visit"));
  }

  private List<Node> cards() {
    return screens.root().lookupAll(".link-card").stream()
        .sorted((one, other) -> Double.compare(one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY())).toList();
  }
}
