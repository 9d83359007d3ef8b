/// What the window shows, as observable state. JavaFX properties only; everything here lives on the FX thread.
@NullMarked
package dev.snug.client.model;

import org.jspecify.annotations.NullMarked;
