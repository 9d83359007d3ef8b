/// What stands behind the addresses that this person writes: fetched by their own computer, from the public network only, within bounds.
@NullMarked
package dev.snug.client.preview;

import org.jspecify.annotations.NullMarked;
