package dev.snug.server.migration;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of UTF-8, none of them longer than it may be: one that never ends fills no memory.
public final class BoundedLines implements AutoCloseable {

  private final InputStream in;
  private final int longest;

  /// @param longest in bytes
  public BoundedLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in);
    this.longest = longest;
  }

  /// The next one, without its end; null behind the last.
  ///
  /// @throws IOException if it is too long
  public @Nullable String next() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() == longest) {
        throw new IOException("A line has more than " + longest + " bytes.");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
