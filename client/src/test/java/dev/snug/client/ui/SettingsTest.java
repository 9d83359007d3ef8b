package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Language;
import dev.snug.client.model.LanguageChoice;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The settings, by mouse and by keyboard.
class SettingsTest {

  private final Fixture fixture = new Lantern().fixture;
  private final Screens screens = Screens.open(fixture, 1000, 800);
  private final Hands hands = new Hands(screens);

  @AfterEach
  void close() {
    screens.close();
  }

  private void press(KeyCode code, String... held) {
    Screens.run(() -> hands.press(code, held));
  }

  private void settings() {
    press(KeyCode.COMMA, "ctrl");
  }

  private void go(String place) {
    Screens.run(() -> screens.find(ToggleButton.class, "#settings-" + place).fire());
  }

  private String title() {
    return Screens.on(() -> screens.find(Label.class, "#settings-head .sheet-title").getText());
  }

  private String focused() {
    return Screens.on(() -> screens.stage.getScene().getFocusOwner().getId());
  }

  @Test
  void theKeysTheGearAndThePaletteOpenThem() {
    settings();
    assertThat(screens.shows("#settings-sheet")).isTrue();
    press(KeyCode.ESCAPE);
    Screens.run(() -> screens.find(Button.class, "#settings").fire());
    assertThat(screens.shows("#settings-sheet")).isTrue();
    press(KeyCode.ESCAPE);
    Screens.run(() -> hands.doIt("settings"));
    assertThat(screens.shows("#settings-sheet")).isTrue();
  }

  @Test
  void theArrowsGoFromPlaceToPlace() {
    settings();
    assertThat(title()).isEqualTo("Appearance");
    press(KeyCode.DOWN);
    assertThat(title()).isEqualTo("Language");
    assertThat(focused()).isEqualTo("settings-language");
    press(KeyCode.UP);
    assertThat(title()).isEqualTo("Appearance");
  }

  @Test
  void theArrowsStopAtTheEnds() {
    settings();
    press(KeyCode.HOME);
    var first = focused();
    press(KeyCode.UP);
    assertThat(focused()).isEqualTo(first);
    press(KeyCode.END);
    var last = focused();
    press(KeyCode.DOWN);
    assertThat(focused()).isEqualTo(last);
  }

  @Test
  void tabGoesOverThePlaceShownToItsPageAndNotOverTheOthers() {
    settings();
    go("language");
    Screens.run(() -> screens.find(Node.class, "#settings-language").requestFocus());
    Screens.run(() -> Mouse.press(screens.stage.getScene().getFocusOwner(), KeyCode.TAB));
    assertThat(Screens.on(() -> screens.stage.getScene().getFocusOwner().getParent().getId())).startsWith("use-");
  }

  @Test
  void thePlaceIsRemembered() {
    settings();
    go("language");
    press(KeyCode.ESCAPE);
    settings();
    assertThat(title()).isEqualTo("Language");
    assertThat(focused()).isEqualTo("settings-language");
  }

  @Test
  void pressingAPlaceOnceMoreStaysThere() {
    settings();
    go("language");
    go("language");
    assertThat(Screens.on(() -> screens.find(ToggleButton.class, "#settings-language").isSelected())).isTrue();
  }

  @Test
  void theCloseButtonClosesThemAndTheKeyboardIsWhereItWas() {
    var before = Screens.on(() -> screens.stage.getScene().getFocusOwner());
    settings();
    Screens.run(() -> screens.find(Button.class, "#sheet-close").fire());
    assertThat(screens.shows("#settings-sheet")).isFalse();
    assertThat(Screens.on(() -> screens.stage.getScene().getFocusOwner())).isEqualTo(before);
  }

  @Test
  void everyPlaceHasItsNameForWhoHearsTheScreen() {
    settings();
    var named = Screens.on(() -> screens.root().lookupAll(".settings-place").stream().map(Node::getAccessibleText).toList());
    assertThat(named).isNotEmpty().doesNotContain("", (String) null);
  }

  @Test
  void theReportIsCopied() {
    settings();
    go("about");
    Screens.run(() -> screens.find(Button.class, "#copy-report").fire());
    assertThat(Screens.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("Snug 1.0.0");
    assertThat(screens.shows("#toast")).isTrue();
  }

  @Test
  void whoStandsBehindTheAppCanBeRead() {
    settings();
    go("about");
    assertThat(screens.shows("#licences")).isFalse();
    Screens.run(() -> screens.find(Button.class, "#read-licences").fire());
    assertThat(Screens.on(() -> screens.find(TextArea.class, "#licences").getText())).contains("Apache License", "Twemoji");
  }

  @Test
  void theFolderOfTheLogsIsShown() {
    settings();
    go("about");
    Screens.run(() -> screens.find(Button.class, "#open-logs").fire());
    assertThat(fixture.intents.wanted).contains("openLogs");
  }

  @Test
  void afterACrashTheReportIsOffered() {
    Screens.run(screens.window::tellOfCrash);
    Screens.run(() -> screens.find(Button.class, "#crash-report").fire());
    assertThat(fixture.intents.wanted).contains("report");
  }

  @Test
  void theLanguageChangesAtOnce() {
    settings();
    go("language");
    Screens.run(() -> hands.click("#use-chinese"));
    assertThat(fixture.model.languageProperty().get()).isEqualTo(Language.CHINESE);
    assertThat(title()).isEqualTo("语言");
  }

  @Test
  void theSystemsLanguageIsFollowedAndNamed() {
    Screens.run(() -> {
      fixture.model.systemLocaleProperty().set(Locale.of("zh", "CN"));
      fixture.intents.use(LanguageChoice.ENGLISH);
    });
    settings();
    go("language");
    assertThat(Screens.on(() -> screens.find(Node.class, "#use-system").lookupAll(".secondary").stream()
            .map(Labeled.class::cast).map(Labeled::getText).toList()))
        .containsExactly("Chinese (China)");
    Screens.run(() -> hands.click("#use-system"));
    assertThat(fixture.model.languageProperty().get()).isEqualTo(Language.CHINESE);
  }
}
