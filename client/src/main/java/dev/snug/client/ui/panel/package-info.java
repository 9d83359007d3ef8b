/// What opens beside a room: who is in it and what is known of it, its threads, and who somebody is.
@NullMarked
package dev.snug.client.ui.panel;

import org.jspecify.annotations.NullMarked;
