package dev.snug.client.connection;

import dev.snug.shared.protocol.ServerFrame;

/// What a line tells. Every method is called on the line's thread.
public interface LineListener {

  /// The thread has started; nothing else comes before.
  void started();

  /// The next try is under way.
  void trying();

  /// The house has let this person in.
  void welcomed(ServerFrame.Welcome welcome);

  /// A frame after the welcome.
  void received(ServerFrame frame);

  /// The line is down.
  void lost(Loss loss);

  /// Nothing more is waiting for now; also called at least every second.
  void idle();

  /// The thread ends; nothing else comes after.
  void ended();
}
