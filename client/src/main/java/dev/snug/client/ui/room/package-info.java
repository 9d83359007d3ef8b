/// One room on the screen: what surrounds its timeline.
@NullMarked
package dev.snug.client.ui.room;

import org.jspecify.annotations.NullMarked;
