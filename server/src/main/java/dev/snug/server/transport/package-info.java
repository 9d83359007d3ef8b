/// The wire: a listener, TLS, what is turned away before it costs anything, and the WebSocket engine. The only package
/// that knows jakarta.websocket, Tyrus and Grizzly.
@NullMarked
package dev.snug.server.transport;

import org.jspecify.annotations.NullMarked;
