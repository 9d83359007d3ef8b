/// What a house keeps: the logs of its rooms and the tables beside them, and the one thread that writes them. The only
/// package that knows java.sql; others speak SQL through `Transaction`.
@NullMarked
package dev.snug.server.log;

import org.jspecify.annotations.NullMarked;
