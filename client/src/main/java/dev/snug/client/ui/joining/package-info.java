/// Coming into somebody else's house.
@NullMarked
package dev.snug.client.ui.joining;

import org.jspecify.annotations.NullMarked;
