/// Writing.
@NullMarked
package dev.snug.client.ui.composer;

import org.jspecify.annotations.NullMarked;
