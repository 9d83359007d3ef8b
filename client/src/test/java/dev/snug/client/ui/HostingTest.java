package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.snug.client.model.Admission;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.Reachability;
import dev.snug.client.model.Reachability.Finding;
import dev.snug.shared.room.Retention;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a house is hosted, and what its host is told once it is open.
class HostingTest {

  private final Fixture fixture = new Fixture();
  private final Screens screens = Screens.open(fixture, 1000, 800);
  private final Hands hands = new Hands(screens);

  @BeforeEach
  void theSheetIsOpen() {
    press("#host-card");
    write("#host-name", "Sunday kitchen");
  }

  @AfterEach
  void close() {
    screens.close();
  }

  private void press(String button) {
    Screens.run(() -> screens.find(Button.class, button).fire());
  }

  private void write(String field, String text) {
    Screens.run(() -> screens.find(TextField.class, field).setText(text));
  }

  private void turn(String toggle) {
    Screens.run(() -> {
      screens.find(ToggleSwitch.class, toggle).requestFocus();
      hands.press(KeyCode.SPACE);
    });
  }

  private boolean isOn(String toggle) {
    return Screens.on(() -> screens.find(ToggleSwitch.class, toggle).isSelected());
  }

  private String text(String label) {
    return Screens.on(() -> screens.find(Label.class, label).getText());
  }

  private HostPlan opened() {
    press("#open-room");
    assertThat(fixture.intents.plans).hasSize(1);
    return fixture.intents.plans.getFirst();
  }

  @Test
  void whoTouchesNothingHostsTheUsualWay() {
    assertThat(opened()).isEqualTo(HostPlan.usual("Sunday kitchen", Admission.INVITED));
  }

  @Test
  void aHouseForTheNetworkIsShownThere() {
    Screens.run(() -> hands.click("#admission-network"));
    var plan = opened();
    assertThat(plan.admission()).isEqualTo(Admission.NETWORK);
    assertThat(plan.listed()).isTrue();
  }

  @Test
  void aHouseByInviteIsShownIfItsHostWants() {
    press("#host-advanced-head");
    assertThat(isOn("#host-listed")).isFalse();
    turn("#host-listed");
    assertThat(opened().listed()).isTrue();
  }

  @Test
  void whatIsFoldedUpSaysHowItStands() {
    assertThat(text("#host-summary")).isEqualTo("Port 7670 · TLS on · keeps history");
    press("#host-advanced-head");
    assertThat(screens.shows("#host-summary")).isFalse();
    write("#host-port", "8000");
    write("#host-days", "7");
    turn("#host-tls");
    press("#host-advanced-head");
    assertThat(text("#host-summary")).isEqualTo("Port 8000 · TLS off · keeps 7 days");
  }

  @Test
  void everythingCanBeChosenByKeyboard() {
    press("#host-advanced-head");
    write("#host-port", " 65535 ");
    write("#host-days", "30");
    turn("#host-internet");
    turn("#host-tls");
    assertThat(opened())
        .isEqualTo(new HostPlan("Sunday kitchen", Admission.INVITED, 65_535, false, new Retention.Days(30), false, true));
  }

  @Test
  void withoutTlsAHouseCannotBeShown() {
    Screens.run(() -> hands.click("#admission-network"));
    press("#host-advanced-head");
    turn("#host-tls");
    assertThat(Screens.on(() -> screens.find(Node.class, "#host-listed").isDisabled())).isTrue();
    assertThat(opened().listed()).isFalse();
  }

  @Test
  void withoutHistoryAllOfItGoesWhenTheRoomIsClosed() {
    press("#host-advanced-head");
    write("#host-days", "not a number");
    turn("#host-history");
    assertThat(screens.shows("#host-days")).isFalse();
    assertThat(opened().history()).isEqualTo(new Retention.UntilClosed());
  }

  @Test
  void aPortThatIsNoneIsToldAtTheField() {
    for (var wrong : new String[] {"0", "65536", "", "7670x", "-1", "99999999999"}) {
      write("#host-port", wrong);
      press("#open-room");
      assertThat(text("#host-port-note")).isEqualTo("A port is a number from 1 to 65535.");
      assertThat(Screens.on(() -> screens.stage.getScene().getFocusOwner().getId())).isEqualTo("host-port");
    }
    assertThat(fixture.intents.plans).isEmpty();
    assertThat(screens.find(TextField.class, "#host-name").getText()).isEqualTo("Sunday kitchen");
  }

  @Test
  void aNumberOfDaysThatIsNoneIsToldAtTheField() {
    for (var wrong : new String[] {"0", "3651", "a week"}) {
      write("#host-days", wrong);
      press("#open-room");
      assertThat(screens.shows("#host-days-note")).isTrue();
    }
    assertThat(fixture.intents.plans).isEmpty();
    write("#host-days", "3650");
    assertThat(opened().history()).isEqualTo(new Retention.Days(3_650));
  }

  @Test
  void whatIsWrongIsForgottenWhenItIsWrittenAnew() {
    write("#host-port", "0");
    press("#open-room");
    write("#host-port", "1");
    assertThat(screens.shows("#host-port-note")).isFalse();
    assertThat(opened().port()).isEqualTo(1);
  }

  @Test
  void anOpenRoomIsTriedAndSaysFromWhereItCanBeReached() {
    press("#open-room");
    assertThat(fixture.intents.wanted).contains("check reach");
    assertThat(text("#reach-computer")).isEqualTo("Trying…");
    found(Finding.COMPUTER_OPEN, Finding.NETWORK_SILENT, Finding.INTERNET_NOT_ASKED);
    assertThat(text("#reach-computer")).isEqualTo("The room answers here.");
    assertThat(text("#reach-network")).startsWith("It does not answer at 192.168.1.24:7670.");
    assertThat(text("#reach-internet")).contains("Unless port 7670 was opened there by hand");
  }

  @Test
  void itIsTriedAgainWhenSomebodyWants() {
    press("#open-room");
    press("#reach-again");
    assertThat(fixture.intents.wanted.stream().filter("check reach"::equals)).hasSize(2);
  }

  @Test
  void theReportSaysWhatWasFoundAndNothingThatOpensTheRoom() {
    press("#open-room");
    found(Finding.COMPUTER_OPEN, Finding.NETWORK_OPEN, Finding.INTERNET_DOUBLE_NAT);
    press("#reach-copy");
    var report = Screens.on(() -> Clipboard.getSystemClipboard().getString());
    assertThat(report)
        .startsWith("Snug, port 7670, TLS on. ")
        .contains("This computer: yes. The room answers here.", "This network: yes.", "The internet: no. Your router is behind another one")
        .doesNotContain(Fixture.invite().secret(), Fixture.invite().link(), Fixture.invite().house().text());
  }

  private void found(Finding computer, Finding network, Finding internet) {
    Screens.run(() -> fixture.opened.house().reachProperty()
        .set(new Reachability(computer, network, internet, "192.168.1.24:7670", "100.72.3.9:7670")));
  }
}
