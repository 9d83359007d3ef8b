package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.TAB;

import org.junit.jupiter.api.Test;

/// Who is in a room, who they are, and how order is kept. Tomás does it in his own house, by both hands.
class OrderJourneyTest extends Together {

  @Test
  void mayaSeesWhoIsInTheRoomByMouse() throws Exception {
    maya.clicks("#show-details");
    maya.reads("#people", "Tomás");
  }

  @Test
  void tomasSeesWhoIsInTheRoomByKeyboard() throws Exception {
    tomas.presses(CONTROL, PERIOD);
    tomas.reads("#people", "Maya Chen");
  }

  @Test
  void mayaSeesTheWordsOfTomasByMouse() throws Exception {
    maya.clicks("#show-details");
    maya.clicks(maya.called(".person-button", "Tomás"));
    maya.reads("#member-card", "Fingerprint words");
  }

  @Test
  void tomasSeesTheWordsOfMayaByKeyboard() throws Exception {
    tomas.presses(CONTROL, PERIOD);
    tomas.goesTo(TAB, ".person-button", "Maya Chen");
    tomas.presses(ENTER);
    tomas.reads("#member-card", "Fingerprint words");
  }

  @Test
  void tomasMakesMayaAMemberByMouseAndAModeratorByKeyboard() throws Exception {
    tomas.opensMenuAboutMaya();
    tomas.clicks("#make-member");
    tomas.knows("maya is a member", () -> tomas.called(".person-button", "Maya Chen", "Member"));
    tomas.presses(CONTROL, PERIOD);
    tomas.doesNotSee("#details");
    tomas.opensMenuAboutMayaByKeyboard();
    tomas.chooses("#make-moderator");
    tomas.knows("maya keeps order", () -> tomas.called(".person-button", "Maya Chen", "Moderator"));
  }

  @Test
  void tomasSilencesMayaByMouseAndLetsHerWriteAgain() throws Exception {
    tomas.opensMenuAboutMaya();
    tomas.clicks("#mute");
    tomas.clicks("#mute-hour");
    maya.reads("#silent", "You can only read here until");
    tomas.opensMenuAboutMaya();
    tomas.clicks("#unmute");
    maya.doesNotSee("#silent");
  }

  @Test
  void tomasSilencesMayaByKeyboardAndLetsHerWriteAgain() throws Exception {
    tomas.opensMenuAboutMayaByKeyboard();
    tomas.goesOn(DOWN, "#mute");
    tomas.presses(RIGHT);
    tomas.chooses("#mute-good");
    maya.reads("#silent", "You can only read here for now.");
    tomas.presses(CONTROL, PERIOD);
    tomas.doesNotSee("#details");
    tomas.opensMenuAboutMayaByKeyboard();
    tomas.chooses("#unmute");
    maya.doesNotSee("#silent");
  }

  @Test
  void tomasRemovesMayaFromARoomByMouse() throws Exception {
    mayaIsInARoomOfTomas("Bakery");
    tomas.opensMenuAboutMaya();
    tomas.clicks("#remove");
    tomas.clicks("#remove-sheet-do");
    maya.doesNotRead("#rooms", "Bakery");
  }

  @Test
  void tomasRemovesMayaFromARoomByKeyboard() throws Exception {
    mayaIsInARoomOfTomas("Brewery");
    tomas.opensMenuAboutMayaByKeyboard();
    tomas.chooses("#remove");
    tomas.goesOn(TAB, "#remove-sheet-do");
    tomas.presses(ENTER);
    maya.doesNotRead("#rooms", "Brewery");
  }

  @Test
  void whoDoesNotConfirmABanHasNotBanned() throws Exception {
    tomas.opensMenuAboutMayaByKeyboard();
    tomas.chooses("#ban");
    tomas.shown("#ban-sheet");
    tomas.presses(ENTER);
    tomas.doesNotSee("#ban-sheet");
    maya.says("still here");
    tomas.hears("still here");
  }

  private static void mayaIsInARoomOfTomas(String name) throws Exception {
    tomas.makesRoom(name);
    maya.clicks("#add-rooms");
    maya.clicks("#menu-browse");
    maya.clicks(maya.inCell("#browse-list", name, ".button"));
    maya.reads("#room-title", name);
  }
}
