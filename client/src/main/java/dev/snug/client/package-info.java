/// The desktop application: its start and its wiring.
@NullMarked
package dev.snug.client;

import org.jspecify.annotations.NullMarked;
