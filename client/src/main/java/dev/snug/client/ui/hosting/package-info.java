/// Opening a house on this computer, and handing out invites to it.
@NullMarked
package dev.snug.client.ui.hosting;

import org.jspecify.annotations.NullMarked;
