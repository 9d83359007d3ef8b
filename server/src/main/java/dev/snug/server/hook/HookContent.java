package dev.snug.server.hook;

import dev.snug.server.file.Caller;
import dev.snug.server.file.HttpDesk;
import dev.snug.server.file.Incoming;
import dev.snug.server.file.Reply;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/// The content of a request to a hook, gathered until it is whole; no longer than a frame of the protocol.
final class HookContent implements Incoming {

  static final int MOST_BYTES = Limits.FRAME_BYTES;

  private final HttpDesk desk;
  private final Caller caller;
  private final Consumer<byte[]> whole;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

  /// @param whole takes all of it, without blocking
  HookContent(HttpDesk desk, Caller caller, Consumer<byte[]> whole) {
    this.desk = desk;
    this.caller = caller;
    this.whole = whole;
  }

  @Override
  public void take(byte[] bytes, boolean last) {
    if (gathered.size() + bytes.length > MOST_BYTES) {
      caller.answer(Reply.refused(Refusal.TOO_LONG));
      return;
    }
    gathered.writeBytes(bytes);
    if (last) {
      whole.accept(gathered.toByteArray());
    } else if (!desk.execute(caller::readOn)) {
      caller.cut();
    }
  }

  @Override
  public void broken() {
    gathered.reset();
  }
}
