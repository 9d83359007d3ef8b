package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.snug.client.model.Movement;
import dev.snug.client.model.Theme;
import dev.snug.client.model.ThemeChoice;
import dev.snug.shared.room.Presence;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// How the window looks, and what it tells about who sits before it.
class LooksTest {

  private final Lantern lantern = new Lantern();
  private final Fixture fixture = lantern.fixture;
  private final Screens screens = Screens.open(fixture, 1000, 800);
  private final Hands hands = new Hands(screens);

  @AfterEach
  void close() {
    screens.close();
  }

  private void press(KeyCode code, String... held) {
    Screens.run(() -> hands.press(code, held));
  }

  private double width(String query) {
    return Screens.on(() -> {
      screens.settle(1000, 800);
      var node = screens.find(Node.class, query);
      return node.localToScene(node.getLayoutBounds()).getWidth();
    });
  }

  @Test
  void everythingGrowsWithTheText() {
    var before = width("#rail");
    Screens.run(() -> fixture.model.textSizeProperty().set(20));
    assertThat(width("#rail")).isEqualTo(before * 20 / 14, offset(0.01));
  }

  @Test
  void theWindowStaysFilled() {
    Screens.run(() -> fixture.model.textSizeProperty().set(20));
    assertThat(width("#main")).isEqualTo(1000, offset(0.01));
  }

  @Test
  void aLargeTextMakesTheWindowNarrow() {
    assertThat(screens.shows("#sidebar")).isTrue();
    Screens.run(() -> fixture.model.textSizeProperty().set(20));
    assertThat(screens.shows("#sidebar")).isFalse();
  }

  @Test
  void menusGrowToo() {
    Screens.run(() -> fixture.model.textSizeProperty().set(20));
    Screens.run(() -> screens.find(Button.class, "#add-house").fire());
    var scale = Screens.on(
        () -> Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .map(each -> each.getScene().getRoot().getChildrenUnmodifiable().getFirst().getLocalToSceneTransform().getMxx())
            .findFirst()
            .orElseThrow());
    assertThat(scale).isEqualTo(20.0 / 14, offset(0.01));
  }

  @Test
  void theKeysChangeTheTextSize() {
    press(KeyCode.EQUALS, "ctrl");
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(15);
    press(KeyCode.MINUS, "ctrl");
    press(KeyCode.MINUS, "ctrl");
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(13);
    press(KeyCode.DIGIT0, "ctrl");
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(14);
  }

  @Test
  void theTextDoesNotGrowWithoutEnd() {
    for (var i = 0; i < 10; i++) {
      press(KeyCode.EQUALS, "ctrl");
    }
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(20);
  }

  @Test
  void theSliderChangesTheTextSize() {
    press(KeyCode.COMMA, "ctrl");
    Screens.run(() -> screens.find(Slider.class, "#text-size").setValue(17));
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(17);
  }

  @Test
  void theWindowDoesNotChangeUnderTheMouseThatDrags() {
    press(KeyCode.COMMA, "ctrl");
    var slider = Screens.on(() -> screens.find(Slider.class, "#text-size"));
    Screens.run(() -> {
      slider.setValueChanging(true);
      slider.setValue(18);
    });
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(14);
    Screens.run(() -> slider.setValueChanging(false));
    assertThat(fixture.model.textSizeProperty().get()).isEqualTo(18);
  }

  @Test
  void aThemeIsChosen() {
    Screens.run(() -> screens.find(Button.class, "#settings").fire());
    Screens.run(() -> hands.click("#theme-dark"));
    assertThat(fixture.model.themeChoiceProperty().get()).isEqualTo(ThemeChoice.DARK);
  }

  @Test
  void theSystemsThemeIsFollowedUnlessOneIsChosen() {
    assertThat(ThemeChoice.SYSTEM.theme(Theme.DARK)).isEqualTo(Theme.DARK);
    assertThat(ThemeChoice.LIGHT.theme(Theme.DARK)).isEqualTo(Theme.LIGHT);
  }

  @Test
  void movementIsChosen() {
    press(KeyCode.COMMA, "ctrl");
    Screens.run(() -> screens.find(Button.class, "#movement-less").fire());
    assertThat(fixture.model.movementProperty().get()).isEqualTo(Movement.LESS);
  }

  private void waitUntilAway() throws TimeoutException {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> Screens.on(() -> fixture.house.presenceProperty().get() == Presence.AWAY));
  }

  @Test
  void whoDoesNothingForAWhileIsAwayAndComesBack() throws TimeoutException {
    var attention = Screens.on(() -> new Attention(fixture.model, fixture.intents, Duration.millis(50)));
    Screens.run(attention::touch);
    waitUntilAway();
    assertThat(fixture.model.houses()).allMatch(house -> house.presenceProperty().get() == Presence.AWAY);
    Screens.run(attention::touch);
    assertThat(fixture.intents.wanted).contains("appear HERE");
  }

  @Test
  void whoSaidThatTheyAreQuietStaysQuiet() throws TimeoutException {
    var studio = fixture.model.houses().get(1);
    Screens.run(() -> studio.presenceProperty().set(Presence.QUIET));
    var attention = Screens.on(() -> new Attention(fixture.model, fixture.intents, Duration.millis(50)));
    Screens.run(attention::touch);
    waitUntilAway();
    Screens.run(attention::touch);
    assertThat(studio.presenceProperty().get()).isEqualTo(Presence.QUIET);
  }

  @Test
  void whoSaidThatTheyAreAwayStaysAway() {
    Screens.run(() -> fixture.house.presenceProperty().set(Presence.AWAY));
    var attention = Screens.on(() -> new Attention(fixture.model, fixture.intents, Duration.minutes(5)));
    Screens.run(attention::touch);
    assertThat(fixture.house.presenceProperty().get()).isEqualTo(Presence.AWAY);
  }
}
