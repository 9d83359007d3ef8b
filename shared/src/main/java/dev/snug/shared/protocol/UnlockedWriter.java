package dev.snug.shared.protocol;

import java.io.Writer;

/// A [java.io.StringWriter] without its locks; used by one thread.
final class UnlockedWriter extends Writer {

  private static final int USUAL_LENGTH = 256;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void write(String part, int start, int length) {
    text.append(part, start, start + length);
  }

  @Override
  public void write(char[] part, int start, int length) {
    text.append(part, start, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
