package dev.snug.client.ui;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is left is let go: a window that is open for weeks does not grow by going from room to room.
class LettingGoTest {

  private final Fixture fixture = new Fixture().talking().inside();
  private final Screens screens = Screens.open(fixture, 1200, 800);

  @AfterEach
  void close() {
    screens.close();
  }

  private WeakReference<Node> shown(String query) {
    return Screens.on(() -> new WeakReference<>(screens.find(Node.class, query)));
  }

  private void goTo(int room) {
    Screens.run(() -> fixture.house.roomProperty().set(fixture.house.rooms().get(room)));
  }

  private static void isLetGo(WeakReference<Node> reference) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
      Screens.run(() -> {});
      System.gc();
      return reference.get() == null;
    });
  }

  @Test
  void aRoomThatWasLeftIsLetGo() throws TimeoutException {
    var before = shown("#room");
    goTo(0);
    isLetGo(before);
  }

  @Test
  void aHouseThatWasLeftIsLetGo() throws TimeoutException {
    var before = shown("#main");
    Screens.run(() -> fixture.model.houseProperty().set(fixture.model.houses().get(1)));
    isLetGo(before);
  }

  @Test
  void theFirstScreenIsLetGo() throws TimeoutException {
    Screens.run(() -> fixture.model.houseProperty().set(null));
    var before = shown("#welcome");
    Screens.run(() -> fixture.model.houseProperty().set(fixture.house));
    isLetGo(before);
  }

  @Test
  void whatWasSpokenIsLetGo() throws TimeoutException {
    press("#voice-record");
    var before = shown("#voice-strip");
    press("#voice-discard");
    isLetGo(before);
  }

  @Test
  void thePanelThatWasClosedIsLetGo() throws TimeoutException {
    press("#show-details");
    var before = shown(".side-panel");
    press("#show-details");
    isLetGo(before);
  }

  @Test
  void theSearchThatWasClosedIsLetGo() throws TimeoutException {
    press("#show-search");
    var before = shown("#search");
    press("#search-by-person");
    press("#show-search");
    goTo(0);
    isLetGo(before);
  }

  @Test
  void theSheetThatWasClosedIsLetGo() throws TimeoutException {
    Screens.run(() -> new Hands(screens).press(KeyCode.COMMA, "ctrl"));
    var before = shown("#settings-sheet");
    Screens.run(() -> new Hands(screens).press(KeyCode.ESCAPE));
    isLetGo(before);
  }

  @Test
  void thePaletteThatWasClosedIsLetGo() throws TimeoutException {
    Screens.run(() -> new Hands(screens).press(KeyCode.K, "ctrl"));
    var before = shown("#palette");
    Screens.run(() -> new Hands(screens).press(KeyCode.ESCAPE));
    isLetGo(before);
  }

  @Test
  void thePickerThatWasClosedIsLetGo() throws TimeoutException {
    press("#emoji");
    var before = shown("#emoji-picker");
    Screens.run(() -> new Hands(screens).press(KeyCode.ESCAPE));
    goTo(0);
    isLetGo(before);
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }
}
