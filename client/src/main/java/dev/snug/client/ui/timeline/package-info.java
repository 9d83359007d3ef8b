/// What has been said in a room, however much that is.
@NullMarked
package dev.snug.client.ui.timeline;

import org.jspecify.annotations.NullMarked;
