/// Between the window and the line: intents in, frames out; frames in, model out.
@NullMarked
package dev.snug.client.control;

import org.jspecify.annotations.NullMarked;
