package dev.snug.client.transfer;

import java.nio.file.Path;

/// Hears of a download, on its thread.
public interface DownloadListener {

  /// So much of it is here.
  void moved(long bytes, long whole);

  /// It is here, whole, and what it was said to be.
  void done(Path file);

  void failed(Trouble trouble);
}
