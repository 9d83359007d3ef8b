/// The rooms of a house as they live: who follows them, and delivery in the order of their logs. Owned by the writer
/// thread.
@NullMarked
package dev.snug.server.room;

import org.jspecify.annotations.NullMarked;
