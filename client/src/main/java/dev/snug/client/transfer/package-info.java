/// Files on their way to a house and from it, on threads of their own; what was begun is gone on with after a drop and
/// after a restart. No JavaFX.
@NullMarked
package dev.snug.client.transfer;

import org.jspecify.annotations.NullMarked;
