/// Making rooms, groups and direct rooms, and finding those that are there.
@NullMarked
package dev.snug.client.ui.rooms;

import org.jspecify.annotations.NullMarked;
