package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Right;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Making rooms, groups and direct rooms, and finding those that are there.
class RoomSheetsTest {

  private final Lantern lantern = new Lantern();
  private final Screens screens = Screens.open(lantern.fixture, 1000, 800);
  private final Hands hands = new Hands(screens);

  @AfterEach
  void close() {
    screens.close();
  }

  private void doIt(String action) {
    Screens.run(() -> hands.doIt(action));
  }

  private void press(KeyCode code, String... held) {
    Screens.run(() -> hands.press(code, held));
  }

  private void write(String field, String text) {
    Screens.run(() -> screens.find(TextField.class, field).setText(text));
  }

  private void fire(String button) {
    Screens.run(() -> screens.find(Button.class, button).fire());
  }

  private String text(String label) {
    return Screens.on(() -> screens.find(Label.class, label).getText());
  }

  private List<String> wanted() {
    return lantern.fixture.intents.wanted;
  }

  @Test
  void aPublicRoomIsMade() {
    doIt("new-room");
    write("#room-name-field", "  garden  菜园 ");
    fire("#make-room");
    assertThat(wanted()).contains("make PUBLIC garden 菜园 []");
    assertThat(screens.shows("#new-room-sheet")).isFalse();
  }

  @Test
  void aPrivateRoomIsMade() {
    doIt("new-room");
    write("#room-name-field", "attic");
    Screens.run(() -> hands.click("#kind-private"));
    fire("#make-room");
    assertThat(wanted()).contains("make PRIVATE attic []");
  }

  @Test
  void aRoomNeedsAName() {
    doIt("new-room");
    fire("#make-room");
    assertThat(text("#room-name-note")).isEqualTo("Give the room a name first.");
    assertThat(wanted()).noneMatch(each -> each.startsWith("make"));
  }

  @Test
  void aTopicThatIsTooLongIsSaidBesideIt() {
    doIt("new-room");
    write("#room-name-field", "attic");
    write("#room-topic-field", "x".repeat(251));
    fire("#make-room");
    assertThat(text("#room-topic-note")).isEqualTo("A topic has up to 250 characters.");
  }

  @Test
  void whoMayMakeNoPublicRoomsIsOfferedPrivateOnes() {
    Screens.run(() -> lantern.lobby.rightsProperty().set(Set.of(Right.MAKE_GROUPS)));
    doIt("new-room");
    write("#room-name-field", "attic");
    fire("#make-room");
    assertThat(wanted()).contains("make PRIVATE attic []");
  }

  @Test
  void aRefusalIsSaidInTheSheet() {
    lantern.fixture.intents.answers.put("make", new Outcome.Failed<>(new Problem.Refused(Refusal.TOO_MANY)));
    doIt("new-room");
    write("#room-name-field", "attic");
    fire("#make-room");
    assertThat(text("#make-trouble")).isEqualTo("That is as many as there can be.");
    assertThat(screens.shows("#new-room-sheet")).isTrue();
  }

  @Test
  void aGroupIsMadeByTheKeyboard() {
    doIt("new-group");
    press(KeyCode.ENTER);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    fire("#make-group");
    assertThat(wanted()).anyMatch(each -> each.startsWith("make GROUP ") && each.contains("u1") && each.contains("u2"));
  }

  @Test
  void aGroupNeedsSomebody() {
    doIt("new-group");
    assertThat(Screens.on(() -> screens.find(Button.class, "#make-group").isDisabled())).isTrue();
  }

  @Test
  void backspaceTakesTheLastOneOut() {
    doIt("new-group");
    press(KeyCode.ENTER);
    assertThat(screens.shows("#chip-u1")).isTrue();
    press(KeyCode.BACK_SPACE);
    assertThat(screens.shows("#chip-u1")).isFalse();
  }

  @Test
  void aChipTakesSomebodyOut() {
    doIt("new-group");
    press(KeyCode.ENTER);
    fire("#chip-u1");
    assertThat(screens.shows("#chip-u1")).isFalse();
  }

  @Test
  void oneIsNotOfferedToOneself() {
    doIt("new-group");
    assertThat(Screens.on(() -> screens.root().lookupAll("#people-found .list-cell").stream().map(Node::getAccessibleText).toList()))
        .doesNotContain("Maya Chen")
        .contains("Amara Okafor");
  }

  @Test
  void ctrlNWritesToSomebody() {
    press(KeyCode.N, "ctrl");
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("make DIRECT  [u2]");
    assertThat(screens.shows("#new-direct-sheet")).isFalse();
  }

  @Test
  void ctrlNIsForThoseWhoMay() {
    Screens.run(() -> lantern.lobby.rightsProperty().set(Set.of()));
    press(KeyCode.N, "ctrl");
    assertThat(screens.shows("#new-direct-sheet")).isFalse();
  }

  @Test
  void aPublicRoomIsEntered() {
    doIt("browse");
    fire("#go-garden");
    assertThat(wanted()).contains("enter garden");
    assertThat(screens.shows("#browse-sheet")).isFalse();
  }

  @Test
  void aRoomOneIsInIsOpenedByTheKeyboard() {
    doIt("browse");
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("show room kitchen").noneMatch(each -> each.startsWith("enter"));
  }

  @Test
  void roomsAreLookedForByName() {
    doIt("browse");
    write("#browse-field", "gar");
    Screens.pause(300);
    assertThat(wanted()).contains("browse gar");
  }

  @Test
  void whyTheRoomsCannotBeSeenIsSaid() {
    lantern.fixture.intents.answers.put("browse", new Outcome.Failed<>(Problem.Obstacle.UNREACHABLE));
    doIt("browse");
    assertThat(Screens.on(() -> ((Label) screens.root().lookup("#browse-list .subtle")).getText()))
        .startsWith("Nobody answers");
  }
}
