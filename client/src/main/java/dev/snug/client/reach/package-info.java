/// From where a house on this computer can be reached, and asking the router to let the internet in.
@NullMarked
package dev.snug.client.reach;

import org.jspecify.annotations.NullMarked;
