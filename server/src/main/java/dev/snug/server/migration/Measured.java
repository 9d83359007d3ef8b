package dev.snug.server.migration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what comes out of a file, whatever that says of its sizes, and ends the import when it is too much.
public final class Measured {

  private long left;

  /// @param most bytes in all
  public Measured(long most) {
    this.left = most;
  }

  /// The same, counted.
  public InputStream of(InputStream whole) {
    return new FilterInputStream(whole) {
      @Override
      public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
      }
    };
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("More comes out of the file than may; --most allows more.");
    }
  }
}
