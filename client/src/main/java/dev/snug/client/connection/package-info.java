/// The line to a house: a WebSocket driven by one background thread. No JavaFX.
@NullMarked
package dev.snug.client.connection;

import org.jspecify.annotations.NullMarked;
