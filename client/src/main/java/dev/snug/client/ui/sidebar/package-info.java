/// Houses, rooms, and oneself.
@NullMarked
package dev.snug.client.ui.sidebar;

import org.jspecify.annotations.NullMarked;
