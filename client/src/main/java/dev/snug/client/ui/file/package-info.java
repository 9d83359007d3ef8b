/// Files in a room: the card of one, pictures and how to look at them, and what is about to be sent.
@NullMarked
package dev.snug.client.ui.file;

import org.jspecify.annotations.NullMarked;
