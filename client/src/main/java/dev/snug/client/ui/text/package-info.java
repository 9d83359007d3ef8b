/// What the window says: bundles, dates, sentences. No nodes.
@NullMarked
package dev.snug.client.ui.text;

import org.jspecify.annotations.NullMarked;
