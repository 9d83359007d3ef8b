/// The log of a room: entries, their bodies, and the fold that says what a room looks like.
@NullMarked
package dev.snug.shared.room;

import org.jspecify.annotations.NullMarked;
