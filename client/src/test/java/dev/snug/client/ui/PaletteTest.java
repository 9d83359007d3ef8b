package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.ThemeChoice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Jumping by a few letters.
class PaletteTest {

  private final Lantern lantern = new Lantern();
  private final Screens screens = Screens.open(lantern.fixture, 1000, 800);
  private final Hands hands = new Hands(screens);

  @AfterEach
  void close() {
    screens.close();
  }

  private void jump(String text) {
    Screens.run(() -> hands.jump(text));
  }

  private void press(KeyCode code, String... held) {
    Screens.run(() -> hands.press(code, held));
  }

  private List<String> offered() {
    return Screens.on(
        () -> screens.find(Node.class, "#suggestions").lookupAll(".suggestion").stream().map(Node::getId).toList());
  }

  private List<String> wanted() {
    return lantern.fixture.intents.wanted;
  }

  private String keyboard() {
    return Screens.on(() -> screens.stage.getScene().getFocusOwner().getId());
  }

  @Test
  void enterOpensTheBest() {
    jump("kit");
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("show room kitchen");
    assertThat(screens.shows("#palette")).isFalse();
  }

  @Test
  void theFieldInTheSidebarOpensItToo() {
    Screens.run(() -> screens.find(Button.class, "#jump").fire());
    assertThat(screens.shows("#palette")).isTrue();
  }

  @Test
  void theMouseChoosesToo() {
    jump("k");
    Screens.run(() -> hands.click("#jump-kitchen"));
    assertThat(wanted()).contains("show room kitchen");
  }

  @Test
  void afterwardsOneWrites() {
    jump("kit");
    press(KeyCode.ENTER);
    assertThat(keyboard()).isEqualTo("composer");
  }

  @Test
  void escapeLeavesEverythingAsItWas() {
    jump("kit");
    press(KeyCode.ESCAPE);
    assertThat(screens.shows("#palette")).isFalse();
    assertThat(wanted()).noneMatch(each -> each.startsWith("show room"));
  }

  @Test
  void theArrowsGoThroughTheOffersAndAround() {
    jump("#");
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("show room both");
  }

  @Test
  void aRoomThatWasJustLeftComesFirst() {
    Screens.run(() -> lantern.fixture.house.roomProperty().set(lantern.hike));
    Screens.run(() -> lantern.fixture.house.roomProperty().set(lantern.lobby));
    jump("");
    assertThat(offered().getFirst()).isEqualTo("jump-sunday-hike");
  }

  @Test
  void theSignOfRoomsLeavesPeopleOut() {
    jump("#a");
    assertThat(offered()).contains("jump-announcements").doesNotContain("jump-direct-u3");
  }

  @Test
  void theSignOfPeopleFindsThoseWithWhomOneTalksAlready() {
    jump("@ama");
    assertThat(offered()).containsExactly("jump-direct-u3");
  }

  @Test
  void somebodyOfTheHouseIsWrittenTo() {
    jump("@hana");
    Screens.pause(300);
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("make DIRECT  [u9]");
  }

  @Test
  void whatFitsIsLitUp() {
    jump("晓雨");
    assertThat(Screens.on(() -> screens.find(Label.class, "#jump-direct-u2 .hit").getText())).isEqualTo("晓雨");
  }

  @Test
  void otherHousesAreOffered() {
    jump("studio");
    press(KeyCode.ENTER);
    assertThat(lantern.fixture.model.houseProperty().get().nameProperty().get()).isEqualTo("Studio nine");
  }

  @Test
  void theScopeReachesOtherHouses() {
    jump("called");
    assertThat(offered()).doesNotContain("jump-called");
    Screens.run(() -> screens.find(Button.class, "#palette-scope").fire());
    Screens.run(() -> hands.choose("scope-all"));
    assertThat(offered()).contains("jump-called");
  }

  @Test
  void somethingIsDone() {
    Screens.run(() -> hands.doIt("theme-dark"));
    assertThat(lantern.fixture.model.themeChoiceProperty().get()).isEqualTo(ThemeChoice.DARK);
  }

  @Test
  void whatIsDoneMayShowASheetOfItsOwn() {
    Screens.run(() -> hands.doIt("browse"));
    assertThat(screens.shows("#browse-sheet")).isTrue();
  }

  @Test
  void whatIsNotThereCanBeMadeAGroup() {
    jump("choir");
    press(KeyCode.ENTER);
    assertThat(screens.shows("#new-group-sheet")).isTrue();
  }

  @Test
  void everythingIsReadAtOnce() {
    Screens.run(() -> hands.doIt("read-all"));
    assertThat(wanted().stream().filter("seen"::equals)).hasSizeGreaterThan(3);
  }

  @Test
  void theListOfKeysHasAKey() {
    press(KeyCode.SLASH, "ctrl");
    assertThat(screens.shows("#shortcut-sheet")).isTrue();
  }
}
