/// Files: their content on the disk, who may send and fetch it, small pictures of pictures. Knows nothing of sockets; the
/// transport brings requests and carries the answers.
@NullMarked
package dev.snug.server.file;

import org.jspecify.annotations.NullMarked;
