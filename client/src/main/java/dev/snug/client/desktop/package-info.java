/// What makes the app at home on a desktop: one of it at a time, links that lead into it, a window that comes back where it was.
@NullMarked
package dev.snug.client.desktop;

import org.jspecify.annotations.NullMarked;
