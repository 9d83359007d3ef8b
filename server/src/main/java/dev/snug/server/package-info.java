/// The server: what an app embeds, and what runs alone.
@NullMarked
package dev.snug.server;

import org.jspecify.annotations.NullMarked;
