/// A person's key as a file that one can put away, under a passphrase.
@NullMarked
package dev.snug.client.identity;

import org.jspecify.annotations.NullMarked;
