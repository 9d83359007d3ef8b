/// The frames of the wire, their limits, and `FrameCodec`, which turns them into JSON and back.
@NullMarked
package dev.snug.shared.protocol;

import org.jspecify.annotations.NullMarked;
