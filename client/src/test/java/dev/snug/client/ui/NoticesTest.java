package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Notice;
import dev.snug.client.model.NotificationSettings;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told at the edge of the screen, on the window, and when the window closes.
class NoticesTest {

  private final Lantern lantern = new Lantern();
  private final Fixture fixture = lantern.fixture;

  @AfterEach
  void nothingIsLeft() {
    Screens.run(() -> Popups.showing().forEach(each -> each.hide()));
  }

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void aNoticeLooksRight(Dress dress) {
    Popups.looksRight("notice", dress, fixture, screens -> screens.window.bell().tell(said("u2", "@Maya 梯子在我这儿，**上周**修屋檐借的 🙈 下午三点前送回去。 And a great deal more than two lines of it can hold, whatever they say about the weather.", Notice.Cause.MENTION)));
  }

  @Test
  void itSaysWhoAndWhereAndWhatWithoutTheMarks() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.window.bell().tell(said("u1", "the **ladder** is `back`", Notice.Cause.ANYTHING)));
      assertThat(words()).isEqualTo("Tomás Rivera, workshop · Lantern House, the ladder is back");
    }
  }

  @Test
  void ofALongTextOnlyTheBeginningIsShown() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.window.bell().tell(said("u1", "梯".repeat(5_000), Notice.Cause.ANYTHING)));
      assertThat(words()).endsWith("梯".repeat(160) + "…");
    }
  }

  @Test
  void whoWantsNoWordsReadsNone() {
    fixture.model.notificationsProperty().set(NotificationSettings.STANDARD.withWords(false));
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.window.bell().tell(said("u1", "a secret", Notice.Cause.ANYTHING)));
      assertThat(words()).isEqualTo("Tomás Rivera, workshop · Lantern House");
    }
  }

  @Test
  void aNoticeIsHeardAsItWasChosen() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.window.bell().tell(said("u1", "hello", Notice.Cause.ANYTHING)));
      assertThat(fixture.intents.wanted).contains("play KNOCK");
    }
  }

  @Test
  void whatWasMissedIsCounted() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.window.bell().tell(new Notice.Missed(fixture.house, fixture.workshop, 3, 12, 3)));
      assertThat(words()).isEqualTo("12 new messages in 3 rooms, Lantern House");
    }
  }

  @Test
  void aReminderAndAGuestAreTold() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.window.bell().tell(new Notice.CameIn(fixture.house, lantern.lobby, fixture.people.get(1))));
      assertThat(words()).isEqualTo("林晓雨 has come in, Lantern House");
    }
  }

  @Test
  void aNoticeDoesNotTakeTheKeyboard() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> screens.find(Node.class, "#composer").requestFocus());
      var before = Screens.on(() -> screens.stage.getScene().getFocusOwner());
      Screens.run(() -> screens.window.bell().tell(said("u1", "hello", Notice.Cause.ANYTHING)));
      assertThat(Screens.on(() -> screens.stage.getScene().getFocusOwner())).isEqualTo(before);
      assertThat(Screens.on(() -> Popups.showing().getFirst().getScene().getFocusOwner())).isNull();
    }
  }

  @Test
  void theTitleCountsWhatCallsThisPerson() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      // Two mentions in the hearth, two in another house, and what one person has said alone.
      assertThat(Screens.on(screens.stage::getTitle)).isEqualTo("(5) Lantern House · Snug");
      Screens.run(() -> fixture.model.notificationsProperty().set(NotificationSettings.STANDARD.withCounted(NotificationSettings.Counted.NOTHING)));
      assertThat(Screens.on(screens.stage::getTitle)).isEqualTo("Lantern House · Snug");
    }
  }

  @Test
  void theIconHasADotWhenSomethingWaits() {
    try (var screens = Screens.open(fixture, 1000, 800)) {
      var icons = Screens.on(() -> List.copyOf(screens.stage.getIcons()));
      icons.forEach(icon -> Screens.keep("icon-5-" + (int) icon.getWidth(), new WritableImage(icon.getPixelReader(), (int) icon.getWidth(), (int) icon.getHeight())));
      var large = icons.getLast();
      assertThat(large.getPixelReader().getArgb(138, 72)).isEqualTo(0xFFF2AE43);
    }
  }

  @Test
  void whoClosesTheWindowWhileGuestsAreInIsAskedOnce() {
    hosted();
    try (var screens = Screens.open(fixture, 1000, 800)) {
      assertThat(closes(screens)).isFalse();
      assertThat(Screens.on(() -> screens.find(Label.class, "#quit-sheet .sheet-title").getText())).isEqualTo("Close Snug?");
      assertThat(closes(screens)).isTrue();
    }
  }

  @Test
  void whoStaysIsAskedAgainTheNextTime() {
    hosted();
    try (var screens = Screens.open(fixture, 1000, 800)) {
      closes(screens);
      Screens.run(() -> screens.find(Button.class, "#quit-stay").fire());
      assertThat(closes(screens)).isFalse();
    }
  }

  @Test
  void whoClosesTheRoomIsGone() {
    hosted();
    try (var screens = Screens.open(fixture, 1000, 800)) {
      closes(screens);
      Screens.run(() -> screens.find(Button.class, "#quit-close").fire());
      assertThat(Screens.on(screens.stage::isShowing)).isFalse();
    }
  }

  @Test
  void whoHasNoGuestsIsNotAsked() {
    hosted();
    fixture.house.rooms().forEach(room -> room.present().keySet().retainAll(Set.of("u5")));
    try (var screens = Screens.open(fixture, 1000, 800)) {
      assertThat(closes(screens)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void theQuestionLooksRight(Dress dress) {
    hosted();
    dress.looksRight("quit", fixture, (_, screens) -> press(screens));
  }

  private HouseModel hosted() {
    var house = fixture.house;
    house.hostedHereProperty().set(true);
    house.youProperty().set(new You("u5", "Maya Chen", Role.OWNER));
    house.rooms().forEach(room -> room.present().clear());
    Stream.of("u1", "u2", "u5").forEach(id -> lantern.lobby.present().put(id, Presence.HERE));
    return house;
  }

  /// What the desktop does when somebody presses the cross of the window.
  private static boolean closes(Screens screens) {
    Screens.run(() -> press(screens));
    return Screens.on(() -> !screens.stage.isShowing());
  }

  private static void press(Screens screens) {
    Event.fireEvent(screens.stage, new WindowEvent(screens.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private static String words() {
    return Screens.on(() -> Popups.showing().getFirst().getScene().getRoot().lookup(".notice").getAccessibleText());
  }

  private Notice.Said said(String author, String text, Notice.Cause cause) {
    var message = Message.written(new Entry(90, Fixture.NOW.toEpochMilli(), author, "m90", new Body.Said(text)));
    return new Notice.Said(fixture.house, fixture.workshop, fixture.workshop.people().get(author), message, cause);
  }
}
