package dev.snug.server.file;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// An upload under way: what has come of it lies on the disk, and its hash goes along. One piece at a time; the threads of
/// files only.
final class Partial {

  private static final int PIECE_BYTES = 64 * 1024;

  private final String person;
  private final String name;
  private final @Nullable String hash;
  private final long length;
  private final Path file;
  private @Nullable MessageDigest digest;
  private @Nullable FileChannel channel;
  private @Nullable Caller sender;
  private volatile long offset;
  private volatile long touchedAt;
  private boolean over;

  /// @param name of the upload: the announced hash, or something random if there is none
  /// @param hash that its content is announced to have, if it is
  /// @param offset how much of it lies in `file` already
  /// @param now in epoch milliseconds
  Partial(String person, String name, @Nullable String hash, long length, Path file, long offset, long now) {
    this.person = person;
    this.name = name;
    this.hash = hash;
    this.length = length;
    this.file = file;
    this.offset = offset;
    this.touchedAt = now;
  }

  String person() {
    return person;
  }

  String name() {
    return name;
  }

  @Nullable String hash() {
    return hash;
  }

  long length() {
    return length;
  }

  long offset() {
    return offset;
  }

  long touchedAt() {
    return touchedAt;
  }

  Path file() {
    return file;
  }

  /// Where its small picture is put until it is complete.
  Path small() {
    return file.resolveSibling(file.getFileName() + ".small");
  }

  /// From now on this one sends; whoever did so far is cut, because a line that broke may look alive for a while.
  ///
  /// @return false if there is nothing to be sent to any more
  synchronized boolean begin(Caller caller) throws IOException {
    if (over) {
      return false;
    }
    var before = sender;
    sender = caller;
    if (before != null && !before.equals(caller)) {
      before.cut();
    }
    if (digest == null) {
      OwnerOnly.file(file);
      digest = digestOfWhatIsThere();
    }
    if (channel == null) {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }
    return true;
  }

  /// Adds a piece.
  ///
  /// @return false if somebody else sends now, or it is more than was announced
  synchronized boolean append(Caller caller, byte[] bytes, long now) throws IOException {
    if (!caller.equals(sender) || channel == null || digest == null || offset + bytes.length > length) {
      return false;
    }
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, offset + buffer.position());
    }
    digest.update(bytes);
    offset += bytes.length;
    touchedAt = now;
    return true;
  }

  /// Forces what has come to the disk. Nothing more can be added.
  ///
  /// @return its hash; null if somebody else sends now
  synchronized @Nullable String complete(Caller caller) throws IOException {
    if (!caller.equals(sender) || channel == null || digest == null || over) {
      return null;
    }
    over = true;
    channel.force(true);
    release();
    return FileStore.text(digest.digest());
  }

  /// This one sends no more.
  synchronized void end(Caller caller) throws IOException {
    if (caller.equals(sender)) {
      sender = null;
      release();
    }
  }

  /// Lets go of what has come.
  synchronized void discard() throws IOException {
    over = true;
    release();
    Files.deleteIfExists(file);
    Files.deleteIfExists(small());
  }

  synchronized boolean isBusy() {
    return sender != null;
  }

  private void release() throws IOException {
    var open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  private MessageDigest digestOfWhatIsThere() throws IOException {
    try {
      var fresh = MessageDigest.getInstance("SHA-256");
      var piece = new byte[PIECE_BYTES];
      try (var in = Files.newInputStream(file)) {
        for (var left = offset; left > 0; ) {
          var read = in.read(piece, 0, (int) Math.min(piece.length, left));
          if (read < 0) {
            throw new IOException("an upload is shorter than it was");
          }
          fresh.update(piece, 0, read);
          left -= read;
        }
      }
      return fresh;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
