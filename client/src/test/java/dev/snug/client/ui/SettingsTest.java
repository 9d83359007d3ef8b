package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Language;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.model.Line;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame.Device;
import dev.snug.shared.protocol.ServerFrame.Linked;
import dev.snug.shared.room.Presence;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
    assertThat(title()).isEqualTo("Notifications");
    assertThat(focused()).isEqualTo("settings-notifications");
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

  /// Maya's laptop, which she uses, and another device.
  static void withDevices(Fixture fixture) {
    var now = Fixture.NOW.toEpochMilli();
    var other = new Device(fixture.people.getFirst().key(), "Kitchen laptop", 0, now - 60_000, false);
    fixture.intents.answers.put("devices", new Outcome.Done<>(List.of(new Device(fixture.model.key(), null, 0, now, true), other)));
    fixture.intents.answers.put("link", new Outcome.Done<>(new Linked("l1", "4FJKW7QP", now + 600_000)));
    fixture.intents.answers.put("revoke", new Outcome.Done<>(fixture.people.getFirst().key()));
  }

  private List<String> said(String query) {
    return Screens.on(() -> screens.find(Node.class, query).lookupAll(".label").stream()
        .map(Labeled.class::cast).map(Labeled::getText).toList());
  }

  private void devices() {
    withDevices(fixture);
    settings();
    go("devices");
  }

  @Test
  void onesDevicesInTheHouseAreShown() {
    devices();
    assertThat(said("#device-list")).contains("This computer", "in use", "Kitchen laptop", "Last here 10:05");
  }

  @Test
  void takingADeviceAwayAsksOnceMore() {
    devices();
    Screens.run(() -> screens.find(Button.class, "#remove-device").fire());
    assertThat(fixture.intents.wanted).doesNotContain("revoke");
    assertThat(focused()).isEqualTo("keep-device");
    Screens.run(() -> screens.find(Button.class, "#keep-device").fire());
    assertThat(focused()).isEqualTo("remove-device");
    Screens.run(() -> screens.find(Button.class, "#remove-device").fire());
    Screens.run(() -> screens.find(Button.class, "#remove-device-now").fire());
    assertThat(fixture.intents.wanted).contains("revoke");
  }

  @Test
  void theCodeForAnotherDeviceIsShownWithItsEnd() {
    devices();
    Screens.run(() -> screens.find(Button.class, "#link-device").fire());
    assertThat(said("#linked")).contains("4FJK-W7QP").anyMatch(each -> each.contains("until 10:16"));
  }

  @Test
  void whoIsCutOffIsToldWhyThereAreNoDevices() {
    Screens.run(() -> fixture.house.lineProperty().set(new Line.Reconnecting(Fixture.NOW)));
    devices();
    assertThat(said("#device-list")).containsExactly("You see your devices when you’re connected again.");
  }

  @Test
  void aPassphraseThatIsTooShortOrNotTheSameTwiceIsNotTaken() {
    devices();
    Screens.run(() -> screens.find(Button.class, "#back-up").fire());
    assertThat(focused()).isEqualTo("backup-passphrase");
    Screens.run(() -> {
      screens.find(PasswordField.class, "#backup-passphrase").setText("short");
      screens.find(Button.class, "#backup-save").fire();
    });
    assertThat(Screens.on(() -> screens.find(Label.class, "#backup-note").getText())).isEqualTo("A passphrase has 12 to 1,000 characters.");
    Screens.run(() -> {
      screens.find(PasswordField.class, "#backup-passphrase").setText("amber ferry plum");
      screens.find(PasswordField.class, "#backup-again").setText("amber ferry plums");
      screens.find(Button.class, "#backup-save").fire();
    });
    assertThat(Screens.on(() -> screens.find(Label.class, "#backup-note").getText())).isEqualTo("These are not the same.");
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("backUp"));
  }

  private void callMe(String name) {
    Screens.run(() -> {
      screens.find(TextField.class, "#profile-name").setText(name);
      screens.find(TextField.class, "#profile-name").fireEvent(new ActionEvent());
    });
  }

  private String nameNote() {
    return Screens.on(() -> screens.find(Label.class, "#profile-name-note").getText());
  }

  @Test
  void oneIsCalledOtherwiseInEveryHouse() {
    fixture.intents.answers.put("rename", new Outcome.Done<>(fixture.house));
    settings();
    go("profile");
    callMe("Maya Lin");
    assertThat(fixture.model.nameProperty().get()).isEqualTo("Maya Lin");
    assertThat(fixture.intents.wanted).contains("rename Maya Lin in Lantern House", "rename Maya Lin in Studio nine");
    assertThat(nameNote()).isEqualTo("Changed everywhere.");
  }

  @Test
  void houseByHouseItIsSaidWhyANameIsNotTaken() {
    fixture.intents.answers.put("rename", new Outcome.Failed<>(new Problem.Refused(Refusal.NAME_TAKEN)));
    settings();
    go("profile");
    callMe("Tomás Rivera");
    assertThat(nameNote()).contains("Lantern House: Someone here has that name already.", "Studio nine: ");
  }

  @Test
  void whatIsNoNameIsNotTaken() {
    settings();
    go("profile");
    callMe("  ");
    assertThat(nameNote()).isEqualTo("Write your name first. It can be any name.");
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("rename"));
  }

  @Test
  void oneSaysWhereOnesAttentionIs() {
    settings();
    go("profile");
    Screens.run(() -> screens.find(Button.class, "#now-quiet").fire());
    assertThat(fixture.house.presenceProperty().get()).isEqualTo(Presence.QUIET);
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
