/// How the window looks, as this person likes it.
@NullMarked
package dev.snug.client.ui.settings;

import org.jspecify.annotations.NullMarked;
