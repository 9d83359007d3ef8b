/// Emoji as pictures, because JavaFX draws none in colour on Linux.
@NullMarked
package dev.snug.client.ui.emoji;

import org.jspecify.annotations.NullMarked;
