package dev.snug.client.ui.composer;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Escapable;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// Where one writes to a room or to a thread. Nothing written is ever lost: it is a draft until it is said.
public final class Composer extends VBox implements Escapable, AutoCloseable {

  private final Ties ties = new Ties();
  private final WritingBox box;

  public Composer(Ui ui, HouseModel house, RoomModel room, RoomDesk desk) {
    this(ui, new Place(ui.intents(), house, room, null), desk);
  }

  /// Where one writes to a thread.
  public static Composer inThread(Ui ui, HouseModel house, RoomModel room, ThreadModel thread, RoomDesk desk) {
    return new Composer(ui, new Place(ui.intents(), house, room, thread), desk);
  }

  private Composer(Ui ui, Place place, RoomDesk desk) {
    super(8);
    this.box = new WritingBox(ui, place, ties);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("composer-place");
    var silent = new SilentLine(ui, place);
    Labels.showWhen(box, Derived.not(silent.isSilent()));
    if (place.isThread()) {
      var also = alsoInRoom(ui, place);
      Labels.showWhen(also, box.visibleProperty());
      getChildren().addAll(box, silent, also);
    } else {
      getChildren().addAll(new PlansBar(ui, place, desk, ties), new OutboxBar(ui, place, ties), box, silent);
    }
  }

  @Override
  public void requestFocus() {
    box.requestFocus();
  }

  /// Quotes a message in what is written next.
  public void reply(MessageModel message) {
    box.reply(message);
  }

  /// Puts what this person said into the box to be changed; what was written there comes back afterwards.
  public void edit(MessageModel message) {
    box.edit(message);
  }

  /// Whether files can be dropped here.
  public boolean mayAttach() {
    return box.mayAttach();
  }

  /// Asks for a word with files that were dropped, and sends them.
  public void attach(List<Path> files) {
    box.attach(files);
  }

  @Override
  public boolean escape() {
    return box.cancel();
  }

  @Override
  public void close() {
    ties.close();
  }

  private static CheckBox alsoInRoom(Ui ui, Place place) {
    var also = new CheckBox();
    also.setId("also-in-room");
    also.getStyleClass().add("also-in-room");
    also.textProperty().bind(ui.texts().live("composer.also", RoomName.of(ui.texts(), place.room())));
    also.selectedProperty().bindBidirectional(place.alsoInRoomProperty());
    return also;
  }
}
