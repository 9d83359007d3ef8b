/// One connection's side of the conversation: what it may say when, what becomes of it, and what waits to be sent.
/// Knows nothing of sockets.
@NullMarked
package dev.snug.server.session;

import org.jspecify.annotations.NullMarked;
