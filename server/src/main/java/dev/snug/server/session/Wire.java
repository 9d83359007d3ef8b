package dev.snug.server.session;

import dev.snug.server.account.Visitor;
import dev.snug.shared.protocol.CloseCode;
import java.nio.ByteBuffer;

/// The line to one client, as a session sees it. Methods may be called from any thread and do not block.
public interface Wire {

  /// Where the other end is.
  Visitor visitor();

  /// Writes bytes; only one write is under way at a time.
  ///
  /// @param bytes the caller's again when this returns
  /// @param written called once, when they have left this program or never will
  void write(ByteBuffer bytes, Runnable written);

  /// Says goodbye and closes, within [Timing#goodbye]. The first code counts.
  void close(CloseCode code);
}
