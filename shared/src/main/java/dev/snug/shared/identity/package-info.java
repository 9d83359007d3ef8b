/// Who somebody is: keys, fingerprints and invites.
@NullMarked
package dev.snug.shared.identity;

import org.jspecify.annotations.NullMarked;
