package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Admission;
import dev.snug.client.model.Lookout;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Houses nearby, on the first screen and where one is asked for an invite.
class NearbyTest {

  private final Fixture fixture = new Fixture().amongNeighbours();
  private final Screens screens = Screens.open(fixture, 1000, 800);
  private final Hands hands = new Hands(screens);
  private final NearbyHouse lantern = fixture.model.nearby().getFirst();
  private final NearbyHouse books = fixture.model.nearby().get(1);
  private final NearbyHouse studio = fixture.model.nearby().get(2);

  @AfterEach
  void close() {
    screens.close();
  }

  private static String door(NearbyHouse house) {
    return "#nearby-door-" + house.key().text();
  }

  private Button doorOf(NearbyHouse house) {
    return Screens.on(() -> screens.find(Button.class, door(house)));
  }

  private void listed(NearbyHouse... houses) {
    Screens.run(() -> fixture.model.nearby().setAll(houses));
  }

  private String focused() {
    return Screens.on(() -> screens.stage.getScene().getFocusOwner().getId());
  }

  private NearbyHouse with(NearbyHouse house, int here) {
    return new NearbyHouse(house.key(), house.name(), house.host(), house.addresses(), house.admission(), here);
  }

  @Test
  void theFirstScreenLooksAround() {
    assertThat(fixture.intents.wanted).containsExactly("look around true");
  }

  @Test
  void whoIsInAHouseDoesNotLookAround() {
    Screens.run(fixture::inside);
    assertThat(fixture.intents.wanted).containsExactly("look around true", "look around false");
  }

  @Test
  void aClickEntersAHouseThatLetsInWhoIsNear() {
    Screens.run(() -> hands.click(door(lantern)));
    assertThat(fixture.intents.wanted).contains("enter Lantern House 2 [192.168.1.31:7670]");
  }

  @Test
  void theSpaceBarEntersItToo() {
    Screens.run(() -> doorOf(lantern).requestFocus());
    Screens.run(() -> {
      var key = KeyCode.SPACE;
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        Event.fireEvent(screens.stage.getScene().getFocusOwner(), new KeyEvent(type, "", "", key, false, false, false, false));
      }
    });
    assertThat(fixture.intents.wanted).contains("enter Lantern House 2 [192.168.1.31:7670]");
  }

  @Test
  void whileOneComesInNothingIsPressedTwice() {
    fixture.intents.isAnswering = false;
    Screens.run(doorOf(lantern)::fire);
    assertThat(doorOf(lantern).isDisabled()).isTrue();
    assertThat(doorOf(lantern).getText()).isEqualTo("Coming in…");
  }

  @Test
  void oneIsInWhenTheHouseHasOpened() {
    fixture.intents.answers.put("enter", new Outcome.Done<>(fixture.house));
    Screens.run(doorOf(lantern)::fire);
    assertThat(fixture.model.houseProperty().get()).isEqualTo(fixture.house);
  }

  @Test
  void whyAHouseDidNotOpenIsSaidInItsRow() {
    fixture.intents.answers.put("enter", new Outcome.Failed<>(Problem.Obstacle.OTHER_KEY));
    Screens.run(doorOf(lantern)::fire);
    assertThat(screens.find(Label.class, ".nearby-row .field-note").getText()).startsWith("Another key answers");
  }

  @Test
  void withoutANameNobodyComesIn() {
    Screens.run(() -> screens.find(TextField.class, "#name-field").setText(" "));
    Screens.run(doorOf(lantern)::fire);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("enter"));
    assertThat(screens.find(Label.class, "#name-note").getText()).startsWith("Write your name first");
  }

  @Test
  void aHouseByInviteAsksForItAndKnowsWhereItIs() {
    Screens.run(doorOf(studio)::fire);
    assertThat(screens.find(TextField.class, "#invite-field").getText()).isEqualTo("snug://192.168.1.31:7670/j/");
    assertThat(screens.find(Label.class, "#join-note").getText()).startsWith("The address of Studio ten is filled in");
  }

  @Test
  void aWholeInviteThatIsPastedBehindTheAddressTakesItsPlace() {
    Screens.run(doorOf(studio)::fire);
    var link = Fixture.invite().link();
    Screens.run(() -> screens.find(TextField.class, "#invite-field").appendText(link));
    assertThat(screens.find(TextField.class, "#invite-field").getText()).isEqualTo(link);
  }

  @Test
  void theRestOfAnInviteMakesItWhole() {
    Screens.run(doorOf(studio)::fire);
    var link = Fixture.invite().link();
    Screens.run(() -> screens.find(TextField.class, "#invite-field").appendText(link.substring(link.indexOf("/j/") + 3)));
    Screens.run(() -> hands.press(KeyCode.ENTER));
    assertThat(fixture.intents.wanted).contains("look " + link.replace("192.168.1.24", "192.168.1.31"));
  }

  @Test
  void aHouseInTheRailIsGoneInto() {
    var known = new NearbyHouse(fixture.house.key(), "Lantern House", "Tomás", lantern.addresses(), Admission.INVITED, 1);
    listed(known);
    assertThat(doorOf(known).getText()).isEqualTo("Go in");
    Screens.run(doorOf(known)::fire);
    assertThat(fixture.model.houseProperty().get()).isEqualTo(fixture.house);
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("enter"));
  }

  @Test
  void housesComeChangeAndGo() {
    listed(with(lantern, 10), studio);
    assertThat(screens.shows(door(books))).isFalse();
    assertThat(doorOf(lantern).getAccessibleText()).isEqualTo("Come in: Lantern House 2, Tomás is hosting · 10 here");
    listed(with(lantern, 10), studio, books);
    assertThat(screens.shows(door(books))).isTrue();
  }

  @Test
  void theKeyboardStaysAtAHouseWhenOthersComeAndGo() {
    Screens.run(() -> doorOf(books).requestFocus());
    listed(with(books, 4), studio);
    listed(lantern, with(books, 5));
    assertThat(focused()).isEqualTo(doorOf(books).getId());
  }

  @Test
  void theKeyboardGoesToTheNextHouseWhenItsOwnIsGone() {
    Screens.run(() -> doorOf(books).requestFocus());
    listed(lantern, studio);
    assertThat(focused()).isEqualTo(doorOf(studio).getId());
    listed();
    assertThat(focused()).isEqualTo("join-card");
  }

  @Test
  void twoThatAreTakenForOneAnotherAreToldApartByTheirWords() {
    var other = Fixture.neighbour("Lаntern House 2", "Tomás", Admission.NETWORK, 9);
    listed(lantern, other);
    assertThat(doorOf(lantern).getAccessibleText()).endsWith(words(lantern)).doesNotEndWith(words(other));
    assertThat(doorOf(other).getAccessibleText()).endsWith(words(other));
    listed(lantern);
    assertThat(doorOf(lantern).getAccessibleText()).doesNotEndWith(words(lantern));
  }

  private static String words(NearbyHouse house) {
    return String.join(" ", house.key().words().stream().limit(2).map(each -> each.english()).toList());
  }

  @Test
  void thatNobodyIsThereIsSaidOnceEverybodyHadTheTimeToAnswer() {
    listed();
    Screens.run(() -> fixture.model.lookoutProperty().set(Lookout.LOOKING));
    assertThat(screens.shows("#nearby-none")).isFalse();
    assertThat(screens.shows("#nearby-looking")).isTrue();
    Screens.run(() -> fixture.model.lookoutProperty().set(Lookout.SETTLED));
    assertThat(screens.find(Label.class, "#nearby-none").getText()).isEqualTo("No rooms open nearby. Host one?");
    assertThat(screens.shows("#nearby-looking")).isFalse();
  }

  @Test
  void aComputerWithoutANetworkIsToldSo() {
    listed();
    Screens.run(() -> fixture.model.lookoutProperty().set(Lookout.BLIND));
    assertThat(screens.find(Label.class, "#nearby-none").getText()).startsWith("This computer has no network");
  }

  @Test
  void theSheetThatAsksForAnInviteShowsThemAsLongAsNothingIsWritten() {
    Screens.run(fixture::inside);
    Screens.run(() -> hands.doIt("join"));
    assertThat(screens.shows("#join-sheet .nearby-row")).isTrue();
    Screens.run(() -> screens.find(TextField.class, "#invite-field").setText("snug"));
    assertThat(List.of(screens.shows("#join-sheet .nearby-row"), Screens.on(() -> screens.find(Node.class, "#join-sheet .nearby-row").getParent().getParent().getParent().isVisible())))
        .containsOnly(false);
  }
}
