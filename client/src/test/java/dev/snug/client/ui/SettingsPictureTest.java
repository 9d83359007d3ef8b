package dev.snug.client.ui;

import dev.snug.client.model.Language;
import dev.snug.client.model.Theme;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page of the settings in every dress.
class SettingsPictureTest {

  private enum Page {
    APPEARANCE,
    PROFILE,
    LANGUAGE,
    DEVICES,
    DEVICES_ASKING {
      @Override
      void open(Screens screens) {
        DEVICES.open(screens);
        screens.find(Button.class, "#back-up").fire();
        screens.find(Button.class, "#link-device").fire();
        screens.find(Button.class, "#remove-device").fire();
      }
    },
    ABOUT;

    void open(Screens screens) {
      screens.find(Button.class, "#settings").fire();
      screens.find(ToggleButton.class, "#settings-" + name().toLowerCase(Locale.ROOT)).fire();
    }
  }

  static Stream<Arguments> everything() {
    return Stream.of(Page.values()).flatMap(page -> Dress.all().map(dress -> Arguments.of(page, dress)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Page page, Dress dress) {
    dress.looksRight("settings_" + page.name(), fixture(), (_, screens) -> page.open(screens));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theLargestTextInTheLeastWindow(Page page) {
    var fixture = fixture();
    fixture.model.textSizeProperty().set(20);
    new Dress(Theme.LIGHT, Language.ENGLISH, Dress.Size.NARROW)
        .looksRight("settings_large_" + page.name(), fixture, (_, screens) -> page.open(screens));
  }

  private static Fixture fixture() {
    var fixture = new Lantern().fixture;
    SettingsTest.withDevices(fixture);
    return fixture;
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void theWayBackFromABackup(Dress dress) {
    var fixture = new Fixture();
    dress.looksRight("restore", fixture, (_, screens) -> screens.find(Hyperlink.class, "#restore-link").fire());
  }

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  static Stream<Page> pages() {
    return Stream.of(Page.values());
  }
}
