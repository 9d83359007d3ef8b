/// The way to anything by a few letters: rooms, people, houses, and things to do.
@NullMarked
package dev.snug.client.ui.palette;

import org.jspecify.annotations.NullMarked;
