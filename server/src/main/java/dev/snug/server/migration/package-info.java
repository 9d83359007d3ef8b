/// What other programs exported, on its way into a house. What an export says is believed; what it looks like is not.
@NullMarked
package dev.snug.server.migration;

import org.jspecify.annotations.NullMarked;
