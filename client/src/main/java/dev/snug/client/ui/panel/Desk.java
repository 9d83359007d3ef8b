package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.room.RoomView;
import dev.snug.shared.room.Person;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Brings what the parts of one room ask of each other to where it is done.
public final class Desk implements RoomDesk {

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Supplier<Optional<RoomView>> view;

  /// @param view of the room, as long as it is shown
  public Desk(Ui ui, HouseModel house, RoomModel room, Supplier<Optional<RoomView>> view) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.view = view;
  }

  @Override
  public void reply(MessageModel message) {
    view.get().ifPresent(shown -> shown.composer().reply(message));
  }

  @Override
  public void edit(MessageModel message) {
    view.get().ifPresent(shown -> shown.composer().edit(message));
  }

  @Override
  public void thread(MessageModel message) {
    ui.intents().openThread(house, room, message);
  }

  @Override
  public void forward(MessageModel message) {
    new ForwardSheet(ui, house, room, message).show();
  }

  @Override
  public void card(Person person, Node near) {
    new MemberCard(ui, house, room, person).showBy(near);
  }

  @Override
  public void reveal(long seq) {
    view.get().ifPresent(shown -> shown.timeline().reveal(seq));
  }
}
