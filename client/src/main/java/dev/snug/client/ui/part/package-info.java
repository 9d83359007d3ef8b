/// The small things every screen is made of.
@NullMarked
package dev.snug.client.ui.part;

import org.jspecify.annotations.NullMarked;
