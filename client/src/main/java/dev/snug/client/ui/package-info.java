/// The window: what is shown when, and the keys that work everywhere.
@NullMarked
package dev.snug.client.ui;

import org.jspecify.annotations.NullMarked;
