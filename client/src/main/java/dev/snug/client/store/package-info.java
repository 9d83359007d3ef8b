/// What this computer keeps: what it has seen of each house, what it has still to send, and the app's own settings.
@NullMarked
package dev.snug.client.store;

import org.jspecify.annotations.NullMarked;
