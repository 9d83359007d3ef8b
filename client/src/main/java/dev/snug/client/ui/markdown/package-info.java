/// What people write with marks: how it is read, and how it looks.
@NullMarked
package dev.snug.client.ui.markdown;

import org.jspecify.annotations.NullMarked;
