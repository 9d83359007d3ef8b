package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Line;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Refusal;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What comes of pressing things in the sidebar and in the rail.
class SidebarTest {

  private Lantern lantern = new Lantern();
  private Screens screens = Screens.open(lantern.fixture, 1000, 800);
  private Hands hands = new Hands(screens);

  private void open(Lantern next) {
    screens.close();
    lantern = next;
    screens = Screens.open(lantern.fixture, 1000, 800);
    hands = new Hands(screens);
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private void press(KeyCode code, String... held) {
    Screens.run(() -> hands.press(code, held));
  }

  private void inTheList() {
    Screens.run(() -> screens.find(ListView.class, "#rooms").requestFocus());
  }

  private String text(String query) {
    return Screens.on(() -> screens.find(Label.class, query).getText());
  }

  private Iterable<String> wanted() {
    return lantern.fixture.intents.wanted;
  }

  @Test
  void aRoomIsOpenedByItsRow() {
    Screens.run(() -> hands.click("#room-kitchen"));
    assertThat(wanted()).contains("show room kitchen");
  }

  @Test
  void theArrowsGoToARoomAndEnterOpensIt() {
    inTheList();
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("show room kitchen");
  }

  @Test
  void theArrowsPassOverTheHeadsOfSections() {
    Screens.run(() -> lantern.fixture.house.roomProperty().set(lantern.hike));
    inTheList();
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertThat(wanted()).contains("show room announcements");
  }

  @Test
  void mentionsCallWithASign() {
    assertThat(text("#room-lobby .badge")).isEqualTo("@2");
  }

  @Test
  void theRoomOneReadsHasNoBadge() {
    Screens.run(() -> lantern.fixture.workshop.unreadProperty().set(7));
    assertThat(screens.shows("#room-workshop .badge")).isFalse();
  }

  @Test
  void aMutedRoomDoesNotCount() {
    assertThat(screens.shows("#room-announcements .badge")).isFalse();
  }

  @Test
  void aRowSaysAloudWhatItShows() {
    assertThat(Screens.on(() -> screens.find(Node.class, "#room-lobby").getAccessibleText()))
        .isEqualTo("hearth, 5 unread, 2 mentions");
  }

  @Test
  void whatWasNotSentIsMarked() {
    assertThat(screens.shows("#room-reading .failed-mark")).isTrue();
  }

  @Test
  void presenceIsNotShownWhileCutOff() {
    assertThat(screens.shows("#room-direct-u2 .presence-dot")).isTrue();
    Screens.run(() -> lantern.fixture.house.lineProperty().set(new Line.Reconnecting(Fixture.NOW)));
    assertThat(screens.shows("#room-direct-u2 .presence-dot")).isFalse();
  }

  @Test
  void aRoomMovesByTheKeyboardWithinItsSection() {
    inTheList();
    press(KeyCode.UP, "ctrl", "shift");
    assertThat(wanted()).anySatisfy(each -> assertThat(each).startsWith("order [workshop, lobby, kitchen, house-money"));
  }

  @Test
  void theLastOfASectionDoesNotMoveFurther() {
    Screens.run(() -> lantern.fixture.house.roomProperty().set(lantern.hike));
    inTheList();
    press(KeyCode.UP, "ctrl", "shift");
    assertThat(wanted()).noneMatch(each -> each.startsWith("order"));
  }

  @Test
  void aRoomMovesByTheMouse() {
    Screens.run(() -> hands.drag("#room-lobby", "#room-kitchen"));
    assertThat(wanted()).anySatisfy(each -> assertThat(each).startsWith("order [workshop, kitchen, lobby, house-money"));
  }

  @Test
  void aRoomDoesNotMoveIntoAnotherSection() {
    Screens.run(() -> hands.drag("#room-lobby", "#room-both"));
    assertThat(wanted()).noneMatch(each -> each.startsWith("order"));
  }

  @Test
  void aRoomIsMutedFromItsMenu() {
    inTheList();
    press(KeyCode.F10, "shift");
    Screens.run(() -> hands.choose("menu-mute"));
    assertThat(wanted()).contains("mute workshop true");
  }

  @Test
  void onesPresenceIsChosenFromTheLastRow() {
    Screens.run(() -> screens.find(Button.class, "#me").fire());
    Screens.run(() -> hands.choose("appear-quiet"));
    assertThat(wanted()).contains("appear QUIET");
  }

  @Test
  void anInvitationIsTaken() {
    open(new Lantern().invited());
    Screens.run(() -> screens.find(Button.class, "#enter-attic").fire());
    assertThat(wanted()).contains("enter attic");
  }

  @Test
  void anInvitationIsPutAside() {
    open(new Lantern().invited());
    Screens.run(() -> screens.find(Button.class, "#not-now-attic").fire());
    assertThat(screens.shows("#invitation-attic")).isFalse();
  }

  @Test
  void anInvitationThatNoLongerHoldsSaysWhy() {
    open(new Lantern().invited());
    lantern.fixture.intents.answers.put("enter", new Outcome.Failed<>(new Problem.Refused(Refusal.NO_SUCH_ROOM)));
    Screens.run(() -> screens.find(Button.class, "#enter-attic").fire());
    assertThat(Screens.on(() -> screens.find(Node.class, "#toast").getAccessibleText()))
        .isEqualTo("This room is not there any more.");
  }

  @Test
  void whoMayNotMakeGroupsCannotBeginOne() {
    assertThat(Screens.on(() -> screens.find(Button.class, "#add-groups").isDisabled())).isFalse();
    Screens.run(() -> lantern.lobby.rightsProperty().set(Set.of()));
    assertThat(Screens.on(() -> screens.find(Button.class, "#add-groups").isDisabled())).isTrue();
  }

  @Test
  void ofManyRoomsOnlyThoseInViewHaveARow() {
    open(new Lantern().crowded());
    assertThat(Screens.on(() -> screens.root().lookupAll(".room-row").size())).isLessThan(60);
  }

  @Test
  void leavingARoomIsAskedOnce() {
    inTheList();
    press(KeyCode.F10, "shift");
    Screens.run(() -> hands.choose("menu-leave-room"));
    assertThat(wanted()).noneMatch(each -> each.startsWith("leave"));
    Screens.run(() -> screens.find(Button.class, "#leave-room-now").fire());
    assertThat(wanted()).contains("leave workshop");
    assertThat(screens.shows("#leave-room-sheet")).isFalse();
  }

  @Test
  void aHouseThatCallsSaysHowOften() {
    assertThat(Screens.on(() -> screens.find(Node.class, "#house-2").getAccessibleText()))
        .isEqualTo("Studio nine, Open, 2 for you");
  }

  @Test
  void ctrlAndADigitGoToAHouse() {
    press(KeyCode.DIGIT2, "ctrl");
    assertThat(lantern.fixture.model.houseProperty().get().nameProperty().get()).isEqualTo("Studio nine");
  }

  @Test
  void altDownGoesDownTheSidebar() {
    press(KeyCode.DOWN, "alt");
    assertThat(wanted()).contains("show room kitchen");
  }

  @Test
  void altShiftDownGoesToTheNextUnreadRoom() {
    Screens.run(() -> lantern.fixture.house.roomProperty().set(lantern.money));
    press(KeyCode.DOWN, "alt", "shift");
    assertThat(wanted()).contains("show room announcements");
  }
}
