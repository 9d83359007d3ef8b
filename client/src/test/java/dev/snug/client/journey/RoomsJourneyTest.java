package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What people do with rooms.
class RoomsJourneyTest extends Together {

  @Test
  void mayaMakesARoomByMouseAndTomasBrowsesAndComesInByMouse() throws Exception {
    maya.clicks("#add-rooms");
    maya.clicks("#menu-new-room");
    maya.writes("#room-name-field", "Workshop");
    maya.clicks("#make-room");
    maya.reads("#room-title", "Workshop");
    tomas.clicks("#add-rooms");
    tomas.clicks("#menu-browse");
    tomas.writes("#browse-field", "Workshop");
    tomas.clicks(tomas.inCell("#browse-list", "Workshop", ".button"));
    tomas.reads("#room-title", "Workshop");
  }

  @Test
  void mayaMakesAPrivateRoomByMouse() throws Exception {
    maya.clicks("#add-rooms");
    maya.clicks("#menu-new-room");
    maya.writes("#room-name-field", "Money");
    maya.clicks("#kind-private");
    maya.clicks("#make-room");
    maya.reads("#empty-room", "Only those who are invited read this.");
  }

  @Test
  void tomasMakesARoomByKeyboard() throws Exception {
    tomas.does("new room");
    tomas.types("garden");
    tomas.presses(ENTER);
    tomas.reads("#room-title", "garden");
  }

  @Test
  void tomasMakesAPrivateRoomByKeyboard() throws Exception {
    tomas.does("new room");
    tomas.types("secrets");
    tomas.goesOn(TAB, "#kind-public");
    tomas.presses(RIGHT);
    tomas.goesOn(TAB, "#make-room");
    tomas.presses(ENTER);
    tomas.reads("#empty-room", "Only those who are invited read this.");
  }

  @Test
  void tomasBrowsesAndComesInByKeyboard() throws Exception {
    maya.makesRoom("Library");
    tomas.does("browse");
    tomas.types("Library");
    tomas.reads("#browse-list", "Library");
    tomas.knows("only that is found", () -> tomas.eyes().all("#browse-list .pick-cell").filter(cell -> !cell.lookupAll(".button").isEmpty()).count() == 1);
    tomas.presses(ENTER);
    tomas.reads("#room-title", "Library");
  }

  @Test
  void mayaLeavesARoomByMouse() throws Exception {
    maya.makesRoom("Hallway");
    maya.opensMenuOf(maya.roomRow("Hallway"));
    maya.clicks("#menu-leave-room");
    maya.clicks(".button.danger");
    maya.doesNotRead("#rooms", "Hallway");
  }

  @Test
  void tomasLeavesARoomByKeyboard() throws Exception {
    tomas.makesRoom("Porch");
    tomas.presses(CONTROL, PERIOD);
    tomas.goesOn(TAB, "#leave-room");
    tomas.presses(ENTER);
    tomas.goesOn(TAB, "#leave-room-do");
    tomas.presses(ENTER);
    tomas.doesNotRead("#rooms", "Porch");
  }

  @Test
  void mayaArchivesARoomByMouse() throws Exception {
    maya.makesRoom("Old plans");
    maya.clicks("#show-details");
    maya.scrollsTo("#archive");
    maya.clicks("#archive");
    maya.reads("#silent", "This room is closed for writing.");
  }

  @Test
  void tomasArchivesARoomByKeyboard() throws Exception {
    tomas.makesRoom("Old songs");
    tomas.presses(CONTROL, PERIOD);
    tomas.goesOn(TAB, "#archive");
    tomas.presses(ENTER);
    tomas.reads("#silent", "This room is closed for writing.");
  }

  @Test
  void mayaMakesAGroupByMouse() throws Exception {
    maya.clicks("#add-groups");
    maya.clicks(maya.inCell("#people-found", "Tomás", ".label"));
    maya.writes("#group-name", "Cooks");
    maya.clicks("#make-group");
    tomas.shown(tomas.roomRow("Cooks"));
  }

  @Test
  void tomasMakesAGroupByKeyboard() throws Exception {
    tomas.does("new group");
    tomas.reads("#people-found", "Maya Chen");
    tomas.presses(ENTER);
    tomas.goesOn(TAB, "#group-name");
    tomas.types("singers");
    tomas.presses(ENTER);
    maya.shown(maya.roomRow("singers"));
  }

  @Test
  void mayaWritesToTomasAloneByMouse() throws Exception {
    maya.clicks("#add-direct");
    maya.clicks(maya.inCell("#people-found", "Tomás", ".label"));
    maya.reads("#room-title", "Tomás");
  }

  @Test
  void tomasWritesToMayaAloneByKeyboardAndSeesThatSheReadIt() throws Exception {
    tomas.presses(CONTROL, N);
    tomas.reads("#people-found", "Maya Chen");
    tomas.presses(ENTER);
    tomas.reads("#room-title", "Maya Chen");
    tomas.doesNotSee("#sheets");
    tomas.types("psst");
    tomas.presses(ENTER);
    maya.clicks(maya.roomRow("Tomás"));
    maya.hears("psst");
    maya.clicks("#composer");
    tomas.sees("psst", "Seen");
  }

  @Test
  void mayaMutesARoomByMouse() throws Exception {
    maya.makesRoom("Loud");
    maya.opensMenuOf(maya.roomRow("Loud"));
    maya.clicks("#menu-mute");
    maya.knows("it is muted", () -> maya.model().houseProperty().get().roomProperty().get().mutedProperty().get());
  }

  @Test
  void tomasMutesARoomByKeyboard() throws Exception {
    tomas.makesRoom("Noisy");
    tomas.presses(CONTROL, PERIOD);
    tomas.goesOn(TAB, "#mute-room");
    tomas.presses(SPACE);
    tomas.knows("it is muted", () -> tomas.model().houseProperty().get().roomProperty().get().mutedProperty().get());
  }

  @Test
  void mayaPutsARoomLastByMouse() throws Exception {
    maya.makesRoom("Z-first");
    maya.makesRoom("Z-second");
    maya.drags(maya.roomRow("Z-first"), maya.roomRow("Z-second"));
    maya.knows("the order has changed", () -> maya.roomNames().indexOf("Z-first") > maya.roomNames().indexOf("Z-second"));
  }

  @Test
  void tomasPutsARoomUpByKeyboard() throws Exception {
    tomas.makesRoom("Y-first");
    tomas.makesRoom("Y-second");
    tomas.goesOn(F6, "#house-menu");
    tomas.goesOn(TAB, "#rooms");
    tomas.presses(CONTROL, SHIFT, UP);
    tomas.knows("the order has changed", () -> tomas.roomNames().indexOf("Y-second") < tomas.roomNames().indexOf("Y-first"));
  }

  @Test
  void tomasOpensTheMenuOfARoomByKeyboard() throws Exception {
    tomas.goesOn(F6, "#house-menu");
    tomas.goesOn(TAB, "#rooms");
    tomas.presses(SHIFT, F10);
    tomas.chooses("#menu-copy-name");
    assertThat(tomas.clipboard()).isNotEmpty();
  }

  @Test
  void mayaJumpsToARoomByMouse() throws Exception {
    maya.makesRoom("Kitchen");
    maya.clicks(maya.roomRow("Lantern House"));
    maya.clicks("#sidebar #jump");
    maya.types("kitch");
    maya.clicks(maya.called(".suggestion", "Kitchen"));
    maya.reads("#room-title", "Kitchen");
  }

  @Test
  void tomasJumpsToARoomByKeyboard() throws Exception {
    tomas.makesRoom("Balcony");
    tomas.presses(CONTROL, K);
    tomas.types("lantern");
    tomas.presses(ENTER);
    tomas.reads("#room-title", "Lantern House");
  }

  @Test
  void tomasJumpsToAPersonByKeyboard() throws Exception {
    tomas.presses(CONTROL, K);
    tomas.types("@maya");
    tomas.shown(tomas.called(".suggestion", "Maya Chen"));
    tomas.presses(DOWN);
    tomas.presses(UP);
    tomas.presses(ENTER);
    tomas.reads("#room-title", "Maya Chen");
  }
}
