/// Voice messages: what is spoken becomes a file, and a file is heard. The one user of `javax.sound`.
@NullMarked
package dev.snug.client.voice;

import org.jspecify.annotations.NullMarked;
