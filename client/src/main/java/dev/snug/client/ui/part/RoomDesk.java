package dev.snug.client.ui.part;

import dev.snug.client.model.MessageModel;
import dev.snug.shared.room.Person;
import javafx.scene.Node;

/// What the parts of a room ask of each other. FX thread only.
public interface RoomDesk {

  /// Answers a message: the composer quotes it.
  void reply(MessageModel message);

  /// Puts what this person said into the composer to change it.
  void edit(MessageModel message);

  /// Opens the thread of a message beside the room.
  void thread(MessageModel message);

  /// Asks to which room a message shall be passed on.
  void forward(MessageModel message);

  /// Shows who somebody is.
  ///
  /// @param near the node beside which the card opens
  void card(Person person, Node near);

  /// Brings an entry of the room into view and lights it up for a moment.
  void reveal(long seq);
}
