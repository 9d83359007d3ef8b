package dev.snug.client.transfer;

import dev.snug.shared.protocol.StoredFile;

/// Hears of an upload, on its thread.
public interface UploadListener {

  /// So much of it is with the house.
  void moved(long bytes, long whole);

  /// The house has it, and it can be posted.
  void done(StoredFile file);

  void failed(Trouble trouble);
}
