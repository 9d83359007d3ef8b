package dev.snug.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class WindowPlaceTest {

  private static final Rectangle2D SCREEN = new Rectangle2D(0, 24, 1920, 1056);

  @ParameterizedTest
  @ValueSource(strings = {"100 200 1280 800", "-1900 30 900 700 maximized"})
  void whatWasKeptIsReadAgain(String text) {
    assertThat(WindowPlace.of(text)).map(WindowPlace::text).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "1 2 3 -4", "NaN NaN 1 1", "1 2 3 4 maximised", "1234567 1 1 1"})
  void whatIsNoPlaceIsNone(String text) {
    assertThat(WindowPlace.of(text)).isEmpty();
  }

  @Test
  void aWindowInTheMiddleIsWithin() {
    assertThat(at(100, 200)).isTrue();
  }

  @Test
  void aWindowOfWhichEnoughIsLeftIsWithin() {
    assertThat(at(1920 - 120, 200)).isTrue();
    assertThat(at(1920 - 119, 200)).isFalse();
  }

  @Test
  void aWindowWhoseUpperEdgeIsAboveTheScreenIsNot() {
    assertThat(at(100, 24)).isTrue();
    assertThat(at(100, 23)).isFalse();
  }

  @Test
  void aWindowWhoseUpperEdgeIsBelowTheScreenIsNot() {
    assertThat(at(100, 1080 - 32)).isTrue();
    assertThat(at(100, 1080 - 31)).isFalse();
  }

  @Test
  void aWindowOnAScreenThatIsGoneIsNot() {
    assertThat(at(2200, 200)).isFalse();
  }

  @Test
  void aWindowOnTheSecondScreenIs() {
    var place = new WindowPlace(new Rectangle2D(2200, 200, 1280, 800), false);
    assertThat(place.isWithin(List.of(SCREEN, new Rectangle2D(1920, 0, 1920, 1080)))).isTrue();
  }

  private static boolean at(double x, double y) {
    return new WindowPlace(new Rectangle2D(x, y, 1280, 800), false).isWithin(List.of(SCREEN));
  }
}
