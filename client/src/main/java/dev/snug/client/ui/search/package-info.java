/// Looking for messages: what is looked for, what narrows it, and what was found.
@NullMarked
package dev.snug.client.ui.search;

import org.jspecify.annotations.NullMarked;
