package dev.snug.client.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is left of a file from a place on, as the content of a request. It counts as it is read, which is a little before
/// it leaves.
final class FilePiece extends FilterInputStream {

  private final Counting counting;
  private long left;

  private FilePiece(InputStream in, long length, Counting counting) {
    super(in);
    this.left = length;
    this.counting = counting;
  }

  /// Told of bytes that were read.
  @FunctionalInterface
  interface Counting {
    void read(int bytes);
  }

  static BodyPublisher of(Path file, long from, long length, Counting counting) {
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(() -> open(file, from, length, counting)), length);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    var read = super.read(bytes, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new IOException("the file has become shorter");
    }
    left -= read;
    counting.read(read);
    return read;
  }

  /// A file that cannot be opened any more gives nothing, which fails the request.
  private static InputStream open(Path file, long from, long length, Counting counting) {
    try {
      var in = Files.newInputStream(file);
      in.skipNBytes(from);
      return new FilePiece(in, length, counting);
    } catch (IOException e) {
      return InputStream.nullInputStream();
    }
  }
}
