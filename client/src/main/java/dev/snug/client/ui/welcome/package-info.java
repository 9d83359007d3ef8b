/// The first screen.
@NullMarked
package dev.snug.client.ui.welcome;

import org.jspecify.annotations.NullMarked;
