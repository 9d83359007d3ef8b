package dev.snug.client.command;

import dev.snug.client.connection.Loss;
import dev.snug.shared.protocol.ServerFrame;

/// What comes over the line to a house.
sealed interface Event {

  record Welcomed(ServerFrame.Welcome welcome) implements Event {}

  record Received(ServerFrame frame) implements Event {}

  record Lost(Loss loss) implements Event {}
}
