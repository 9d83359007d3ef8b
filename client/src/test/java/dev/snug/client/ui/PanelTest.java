package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.snug.client.model.Line;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What comes of pressing things in what opens beside a room.
class PanelTest {

  private static final double DOCKING = 1280;
  private static final double FLOATING = 1000;
  private static final double NARROW = 760;

  private Gathering gathering = Gathering.as(Role.MEMBER);
  private Screens screens = open(DOCKING);

  private Screens open(double width) {
    var opened = Screens.open(gathering.fixture, width, 800);
    Screens.run(() -> opened.settle(width, 800));
    return opened;
  }

  private void inside(Gathering newGathering, double width) {
    screens.close();
    gathering = newGathering;
    screens = open(width);
  }

  private void detailed(Gathering newGathering) {
    inside(newGathering, DOCKING);
    press("#show-details");
  }

  @AfterEach
  void close() {
    Screens.run(() -> Popups.showing().forEach(each -> each.hide()));
    screens.close();
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private void type(EventTarget target, KeyCode code) {
    type(target, code, false);
  }

  private void type(EventTarget target, KeyCode code, boolean shift) {
    Screens.run(() -> Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
  }

  private static void click(Node node) {
    Screens.run(() -> Event.fireEvent(node, new MouseEvent(
        MouseEvent.MOUSE_CLICKED, 4, 4, 4, 4, MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, false,
        false, true, null)));
  }

  private Node node(String query) {
    return Screens.on(() -> screens.find(Node.class, query));
  }

  private void write(String query, String text) {
    Screens.run(() -> screens.find(TextField.class, query).setText(text));
  }

  private String focus() {
    return Screens.on(() -> {
      var owner = screens.stage.getScene().getFocusOwner();
      return owner == null || owner.getId() == null ? "" : owner.getId();
    });
  }

  private String toast() {
    return Screens.on(() -> screens.find(Node.class, "#toast").getAccessibleText());
  }

  private List<String> wanted() {
    return gathering.fixture.intents.wanted;
  }

  @Test
  void theDetailsOpenAndClose() {
    press("#show-details");
    assertThat(screens.shows("#details")).isTrue();
    press("#show-details");
    assertThat(screens.shows("#details")).isFalse();
  }

  @Test
  void theDetailsOpenByTheKeyboard() {
    Screens.run(() -> Mouse.shortcut(screens.find(Node.class, "#composer"), KeyCode.PERIOD));
    assertThat(screens.shows("#details")).isTrue();
    assertThat(focus()).isEqualTo("details-close");
  }

  @Test
  void escapeClosesWhatFloatsAndGivesTheKeyboardBack() {
    inside(Gathering.as(Role.MEMBER), FLOATING);
    Screens.run(() -> screens.find(Button.class, "#show-details").requestFocus());
    press("#show-details");
    assertThat(focus()).isEqualTo("details-close");
    type(node("#details-close"), KeyCode.ESCAPE);
    assertThat(screens.shows("#details")).isFalse();
    assertThat(focus()).isEqualTo("show-details");
  }

  @Test
  void whatIsDockedStaysWhenOneGoesToTheLatest() {
    press("#show-details");
    var composer = node("#composer");
    Screens.run(() -> {
      screens.settle(DOCKING, 800);
      composer.requestFocus();
      Event.fireEvent(composer, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    });
    assertThat(screens.shows("#details")).isTrue();
  }

  @Test
  void theDockedDetailsGoAlongToTheNextRoom() {
    press("#show-details");
    Screens.run(() -> {
      screens.settle(DOCKING, 800);
      gathering.house.roomProperty().set(gathering.lobby);
    });
    assertThat(screens.shows("#details")).isTrue();
    assertThat(focus()).isEqualTo("composer");
  }

  @Test
  void theRoomMakesPlaceForWhatIsDocked() {
    var before = Screens.on(() -> screens.find(Node.class, "#room").getLayoutBounds().getWidth());
    press("#show-details");
    Screens.run(() -> screens.settle(DOCKING, 800));
    assertThat(Screens.on(() -> screens.find(Node.class, "#room").getLayoutBounds().getWidth())).isEqualTo(before - 320);
  }

  @Test
  void theKeyboardStaysWhereItIsWhenTheWindowGetsNarrower() {
    press("#show-details");
    Screens.run(() -> screens.find(Node.class, "#see-all").requestFocus());
    Screens.run(() -> screens.settle(FLOATING, 800));
    assertThat(focus()).isEqualTo("see-all");
  }

  @Test
  void f6GoesThroughThePanelToo() {
    press("#show-details");
    Screens.run(() -> screens.find(Node.class, "#composer").requestFocus());
    type(node("#composer"), KeyCode.F6);
    assertThat(focus()).isEqualTo("details-close");
  }

  @Test
  void tabStaysInsideTheDrawer() {
    inside(Gathering.as(Role.MEMBER), NARROW);
    press("#drawer");
    assertThat(focus()).isEqualTo("house-menu");
    type(node("#house-menu"), KeyCode.TAB, true);
    var last = Screens.on(() -> screens.stage.getScene().getFocusOwner());
    assertThat(Screens.on(() -> screens.find(Node.class, "#sidebar").isFocusWithin())).isTrue();
    assertThat(last.getId()).isNotEqualTo("house-menu");
    type(last, KeyCode.TAB);
    assertThat(focus()).isEqualTo("house-menu");
  }

  @Test
  void whoIsNotLetInIsToldWhereTheRoomWas() {
    var gathering = Gathering.as(Role.MEMBER);
    inside(gathering, NARROW);
    Screens.run(() -> {
      gathering.house.lineProperty().set(new Line.ShutOut(Refusal.BANNED));
      gathering.house.roomProperty().set(null);
    });
    assertThat(screens.shows("#banner")).isTrue();
    press("#drawer");
    assertThat(screens.shows("#sidebar")).isTrue();
  }

  @Test
  void theRoomThatIsShownClosesTheDrawerToo() {
    var gathering = Gathering.as(Role.MEMBER);
    inside(gathering, NARROW);
    press("#drawer");
    click(node("#room-" + gathering.room.id()));
    assertThat(screens.shows("#sidebar")).isFalse();
    assertThat(focus()).isEqualTo("composer");
  }

  @Test
  void aPinLeadsToWhereItWasSaid() {
    detailed(Gathering.as(Role.MEMBER).settled());
    click(node("#pin-101"));
    type(node("#pin-102"), KeyCode.ENTER);
    assertThat(wanted()).contains("goTo 101", "goTo 102");
  }

  @Test
  void aPinIsTakenOffTheBoard() {
    detailed(Gathering.as(Role.MEMBER).settled());
    press("#unpin-101");
    assertThat(wanted()).contains("change Pinned[message=101, on=false]");
    assertThat(wanted()).noneMatch(each -> each.startsWith("goTo"));
  }

  @Test
  void whoMayNotPinTakesNothingOff() {
    detailed(Gathering.as(Role.GUEST).settled().without(Right.PIN));
    assertThat(screens.shows("#unpin-101")).isFalse();
  }

  @Test
  void whatWasChangedIsToldInWords() {
    detailed(Gathering.as(Role.MEMBER).settled());
    assertThat(Screens.on(() -> screens.find(Node.class, "#changes").lookupAll(".label")).stream()
        .map(each -> ((Label) each).getText())).anyMatch(each -> each.startsWith("林晓雨 keeps messages here for 30 days"));
  }

  @Test
  void aPersonShowsTheWordsOfTheirKey() {
    press("#show-details");
    press("#person-u2");
    assertThat(Popups.shows("#member-card")).isTrue();
    assertThat(Popups.find(Label.class, "#card-name").getText()).isEqualTo("林晓雨");
    assertThat(Screens.on(() -> Popups.find(Node.class, "#member-card").lookupAll(".word-chip"))).hasSize(6);
  }

  @Test
  void fromTheCardOneWritesToThem() {
    press("#show-details");
    press("#person-u2");
    Screens.run(() -> Popups.find(Button.class, "#card-message").fire());
    assertThat(wanted()).contains("make DIRECT  [u2]");
    assertThat(Popups.shows("#member-card")).isFalse();
  }

  @Test
  void whatOneCanDoStaysOpenWhenSomebodyComesBack() {
    press("#show-details");
    Screens.run(() -> screens.find(Button.class, "#person-more-u4").requestFocus());
    press("#person-more-u4");
    Screens.run(() -> gathering.room.present().put("u4", Presence.HERE));
    assertThat(Popups.rows()).contains("menu-message");
    assertThat(focus()).isEqualTo("person-more-u4");
  }

  @Test
  void whatOneCanDoStaysOpenWhenSomebodyElseLeaves() {
    press("#show-details");
    Screens.run(() -> screens.find(Button.class, "#person-more-u6").requestFocus());
    press("#person-more-u6");
    Screens.run(() -> gathering.room.members().removeIf(each -> each.id().equals("u4")));
    assertThat(Popups.rows()).contains("menu-message");
    assertThat(focus()).isEqualTo("person-more-u6");
  }

  @Test
  void aMemberKeepsNoOrder() {
    press("#show-details");
    press("#person-more-u6");
    assertThat(Popups.rows()).containsExactly("menu-message", "menu-card");
  }

  @Test
  void aModeratorMayDoWhatTheRulesAllow() {
    detailed(Gathering.as(Role.MODERATOR));
    press("#person-more-u6");
    assertThat(Popups.rows())
        .containsExactly(
            "menu-message", "menu-card", "make-member", "make-reader", "mute", "mute-minutes", "mute-hour", "mute-tomorrow",
            "mute-good", "remove", "ban");
  }

  @Test
  void nobodyKeepsOrderAmongThoseAbove() {
    detailed(Gathering.as(Role.MODERATOR));
    press("#person-more-u1");
    assertThat(Popups.rows()).containsExactly("menu-message", "menu-card");
  }

  @Test
  void aMuteEndsWhenItSays() {
    detailed(Gathering.as(Role.MODERATOR).agreeing());
    press("#person-more-u6");
    Popups.choose("mute-minutes");
    var until = Fixture.NOW.plusSeconds(600).toEpochMilli();
    assertThat(wanted()).contains("govern Muted[person=u6, on=true, until=" + until + "]");
    assertThat(toast()).isEqualTo("Jonas Berg can only read here until 10:16");
  }

  @Test
  void whoIsMutedCanBeLetWriteAgain() {
    detailed(Gathering.as(Role.MODERATOR).muted("u6").agreeing());
    press("#person-more-u6");
    assertThat(Popups.rows()).doesNotContain("mute");
    Popups.choose("unmute");
    assertThat(wanted()).contains("govern Muted[person=u6, on=false, until=null]");
  }

  @Test
  void aRoleIsGiven() {
    detailed(Gathering.as(Role.MODERATOR).agreeing());
    press("#person-more-u6");
    Popups.choose("make-member");
    assertThat(wanted()).contains("govern RoleGiven[person=u6, role=MEMBER]");
    assertThat(toast()).isEqualTo("Jonas Berg is Member now");
  }

  @Test
  void aRefusalIsToldInWords() {
    detailed(Gathering.as(Role.MODERATOR).answering(new Outcome.Failed<>(new Problem.Refused(Refusal.NOT_ALLOWED))));
    press("#person-more-u6");
    Popups.choose("make-member");
    assertThat(toast()).isEqualTo("You may not do that here.");
  }

  @Test
  void removingAsksFirst() {
    detailed(Gathering.as(Role.MODERATOR).agreeing());
    press("#person-more-u6");
    Popups.choose("remove");
    assertThat(wanted()).noneMatch(each -> each.startsWith("govern"));
    assertThat(focus()).isEqualTo("remove-sheet-cancel");
    press("#remove-sheet-do");
    assertThat(wanted()).contains("govern Removed[person=u6]");
  }

  @Test
  void anOwnerHandsARoomOverAfterAQuestion() {
    detailed(Gathering.as(Role.OWNER).agreeing());
    press("#person-more-u1");
    Popups.choose("hand-over");
    assertThat(wanted()).noneMatch(each -> each.startsWith("govern"));
    assertThat(focus()).isEqualTo("hand-over-sheet-cancel");
    press("#hand-over-sheet-do");
    assertThat(wanted()).contains("govern RoleGiven[person=u1, role=OWNER]");
    assertThat(toast()).isEqualTo("Tomás Rivera is Host now");
  }

  @Test
  void nobodyIsMadeTheOwnerWithoutAKeyOrByAModerator() {
    detailed(Gathering.as(Role.OWNER));
    press("#person-more-u6");
    assertThat(Popups.rows()).doesNotContain("hand-over");
    detailed(Gathering.as(Role.MODERATOR));
    press("#person-more-u3");
    assertThat(Popups.rows()).doesNotContain("hand-over");
  }

  @Test
  void aBanIsForTheHouseAndLeavesWhatWasSaid() {
    detailed(Gathering.as(Role.MODERATOR).withJonasTalking().agreeing());
    press("#person-more-u6");
    Popups.choose("ban");
    press("#ban-sheet-do");
    assertThat(wanted()).contains("govern Banned[person=u6, until=null]");
    assertThat(wanted()).noneMatch(each -> each.startsWith("change"));
  }

  @Test
  void aBanMaySweepWhatWasSaidToday() {
    detailed(Gathering.as(Role.MODERATOR).withJonasTalking().agreeing());
    press("#person-more-u6");
    Popups.choose("ban");
    var sweep = Screens.on(() -> screens.find(CheckBox.class, "#ban-sweep"));
    assertThat(sweep.getText()).isEqualTo("Also delete today’s 2 messages loaded here in workshop");
    Screens.run(sweep::fire);
    press("#ban-sheet-do");
    assertThat(wanted()).contains("change Deleted[message=90]", "change Deleted[message=91]");
  }

  @Test
  void escapeBansNobody() {
    detailed(Gathering.as(Role.MODERATOR));
    press("#person-more-u6");
    Popups.choose("ban");
    type(node("#ban-sheet-cancel"), KeyCode.ESCAPE);
    assertThat(screens.shows("#ban-sheet")).isFalse();
    assertThat(wanted()).noneMatch(each -> each.startsWith("govern"));
  }

  @Test
  void aBanCanBeLifted() {
    detailed(Gathering.as(Role.MODERATOR).banned("u6").agreeing());
    Screens.run(() -> screens.find(Hyperlink.class, "#unban-u6").fire());
    assertThat(wanted()).contains("govern Unbanned[person=u6]");
  }

  @Test
  void theTopicIsChangedWhereItStands() {
    detailed(Gathering.as(Role.MODERATOR).agreeing());
    press("#room-topic-field-edit");
    assertThat(focus()).isEqualTo("room-topic-field");
    write("#room-topic-field", " Lamps, mostly ");
    type(node("#room-topic-field"), KeyCode.ENTER);
    assertThat(wanted()).contains("govern TopicSet[topic=Lamps, mostly]");
    assertThat(focus()).isEqualTo("room-topic-field-edit");
  }

  @Test
  void escapeLeavesTheTopicAsItWas() {
    detailed(Gathering.as(Role.MODERATOR).agreeing());
    press("#room-topic-field-edit");
    write("#room-topic-field", "Lamps");
    type(node("#room-topic-field"), KeyCode.ESCAPE);
    assertThat(wanted()).noneMatch(each -> each.startsWith("govern"));
    assertThat(screens.shows("#room-topic-field")).isFalse();
    assertThat(screens.shows("#details")).isTrue();
  }

  @Test
  void aRefusedNameStaysToBeMended() {
    detailed(Gathering.as(Role.MODERATOR).answering(new Outcome.Failed<>(new Problem.Refused(Refusal.BAD_NAME))));
    press("#room-name-field-edit");
    write("#room-name-field", "x");
    press("#room-name-field-keep");
    assertThat(screens.shows("#room-name-field")).isTrue();
    assertThat(screens.find(Label.class, "#room-name-field-note").getText()).isEqualTo("That name does not work here. Choose another one.");
  }

  @Test
  void aMemberChangesNoTopic() {
    press("#show-details");
    assertThat(screens.shows("#room-topic-field-edit")).isFalse();
  }

  @Test
  void theOwnerSaysHowLongThingsAreKept() {
    detailed(Gathering.as(Role.OWNER).agreeing());
    press("#retention-edit");
    Screens.run(() -> screens.find(RadioButton.class, "#keep-days").fire());
    write("#days-field", "90");
    press("#retention-keep");
    assertThat(wanted()).contains("govern RetentionSet[retention=Days[days=90]]");
    assertThat(screens.shows("#retention-sheet")).isFalse();
  }

  @Test
  void daysAreANumber() {
    detailed(Gathering.as(Role.OWNER).agreeing());
    press("#retention-edit");
    Screens.run(() -> screens.find(RadioButton.class, "#keep-days").fire());
    write("#days-field", "some");
    type(node("#days-field"), KeyCode.ENTER);
    assertThat(wanted()).noneMatch(each -> each.startsWith("govern"));
    assertThat(focus()).isEqualTo("days-field");
  }

  @Test
  void aRoomIsMutedByASwitch() {
    press("#show-details");
    Screens.run(() -> screens.find(ToggleSwitch.class, "#mute-room").fire());
    assertThat(wanted()).contains("mute workshop true");
  }

  @Test
  void inARoomOfTwoOneTurnsReceiptsOff() {
    detailed(Gathering.withXiaoyu());
    type(node("#receipts"), KeyCode.SPACE);
    assertThat(wanted()).containsOnlyOnce("receipts false");
  }

  @Test
  void leavingARoomAsksFirst() {
    press("#show-details");
    press("#leave-room");
    assertThat(wanted()).noneMatch(each -> each.startsWith("leave"));
    press("#leave-room-do");
    assertThat(wanted()).contains("leave workshop");
  }

  @Test
  void aModeratorArchives() {
    detailed(Gathering.as(Role.MODERATOR).agreeing());
    press("#archive");
    assertThat(wanted()).contains("govern Archived[on=true]");
  }

  @Test
  void peopleAreBroughtIntoAPrivateRoom() {
    detailed(Gathering.inPrivate(Role.MEMBER).agreeing());
    var hana = new Person("u8", "Hana", Role.MEMBER, null);
    gathering.fixture.intents.answers.put("find", new Outcome.Done<>(List.of(gathering.jonas, hana)));
    press("#room-invite");
    assertThat(Screens.on(() -> screens.find(Node.class, "#invite-sheet").lookupAll(".pick-row"))).hasSize(1);
    type(node("#invite-find"), KeyCode.ENTER);
    assertThat(wanted()).contains("govern Invited[person=u8]");
    assertThat(screens.find(Label.class, "#invite-note").getText()).isEqualTo("Hana is invited");
  }

  @Test
  void intoAPublicRoomNobodyIsBrought() {
    detailed(Gathering.as(Role.MODERATOR));
    assertThat(screens.shows("#room-invite")).isFalse();
  }

  @Test
  void everybodyIsFoundByName() {
    press("#show-details");
    Screens.run(() -> screens.find(Hyperlink.class, "#see-all").fire());
    assertThat(focus()).isEqualTo("people-filter");
    write("#people-filter", "jona");
    assertThat(screens.shows("#person-u6")).isTrue();
    assertThat(screens.shows("#person-u2")).isFalse();
    type(node("#people-filter"), KeyCode.ESCAPE);
    assertThat(screens.shows("#people-filter")).isFalse();
    assertThat(screens.shows("#details")).isTrue();
  }

  @Test
  void theDetailsSayHowMuchIsKeptHere() {
    press("#show-details");
    assertThat(screens.find(Node.class, "#copy-note").lookup(".text")).isNotNull();
    assertThat(copy()).isEqualTo("Complete to 1,842 of 1,842");
    Screens.run(() -> gathering.room.lowProperty().set(1200));
    assertThat(copy()).isEqualTo("Kept here: 1,200–1,842 of 1,842");
  }

  private String copy() {
    return Screens.on(() -> screens.find(Label.class, "#copy-note").getText());
  }

  private void openThread() {
    Screens.run(gathering::openThread);
  }

  @Test
  void aThreadOpensBesideTheRoomAndIsWrittenTo() {
    openThread();
    assertThat(screens.shows("#thread")).isTrue();
    assertThat(Screens.on(() -> screens.find(Node.class, "#thread").isFocusWithin())).isTrue();
  }

  @Test
  void f6GoesThroughTheThreadToo() {
    openThread();
    Screens.run(() -> screens.find(Node.class, "#composer").requestFocus());
    type(node("#composer"), KeyCode.F6);
    assertThat(focus()).isEqualTo("thread-timeline");
  }

  @Test
  void aThreadIsClosedByEscape() {
    Screens.run(() -> screens.find(Node.class, "#composer").requestFocus());
    openThread();
    type(Screens.on(() -> screens.stage.getScene().getFocusOwner()), KeyCode.ESCAPE);
    assertThat(screens.shows("#thread")).isFalse();
    assertThat(wanted()).contains("closeThread");
    assertThat(focus()).isEqualTo("composer");
  }

  @Test
  void aThreadIsClosedByItsButton() {
    openThread();
    press("#thread-close");
    assertThat(screens.shows("#thread")).isFalse();
    assertThat(wanted()).contains("closeThread");
  }

  @Test
  void inANarrowWindowTheThreadTakesTheRoomsPlace() {
    inside(Gathering.as(Role.MEMBER), NARROW);
    openThread();
    assertThat(screens.shows("#timeline")).isFalse();
    assertThat(screens.shows("#thread-timeline")).isTrue();
    press("#thread-back");
    assertThat(screens.shows("#timeline")).isTrue();
  }

  @Test
  void theDetailsTakeThePlaceOfTheThread() {
    openThread();
    press("#show-details");
    assertThat(screens.shows("#thread")).isFalse();
    assertThat(screens.shows("#details")).isTrue();
    assertThat(wanted()).contains("closeThread");
  }

  @Test
  void thatTheHistoryWasRebuiltIsToldOnce() {
    Screens.run(() -> gathering.house.troubleProperty().set(Problem.Obstacle.HISTORY_REBUILT));
    assertThat(screens.shows("#banner")).isTrue();
    press("#banner-ok");
    assertThat(screens.shows("#banner")).isFalse();
    assertThat(wanted()).contains("understood");
  }

  @Test
  void aReplyIsWrittenInTheComposer() {
    Screens.run(() -> gathering.room.timeline().setAll(Fixture.said("u1", "The ladder’s still missing.", "09:40", 5)));
    var timeline = node("#timeline");
    type(timeline, KeyCode.UP);
    type(timeline, KeyCode.R);
    assertThat(focus()).isEqualTo("composer");
  }
}
