/// Opens a house on this computer: the one user of the server module.
@NullMarked
package dev.snug.client.host;

import org.jspecify.annotations.NullMarked;
