/// The `snug` command line: what one can do in a house without a window, as the same person and in the same data folder as the app.
@NullMarked
package dev.snug.client.command;

import org.jspecify.annotations.NullMarked;
