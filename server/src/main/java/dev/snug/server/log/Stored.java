package dev.snug.server.log;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.WrittenEntry;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.RoomFacts;

/// What the store holds as JSON, read again.
final class Stored {

  private Stored() {}

  /// An entry of the columns seq, at, author, id, body; the body stays as it is written.
  static WrittenEntry entry(Row row) throws StorageFailure {
    return new WrittenEntry(row.number(1), row.number(2), row.text(3), row.text(4), row.text(5));
  }

  static Entry entry(WrittenEntry written) throws StorageFailure {
    return new Entry(written.seq(), written.at(), written.author(), written.id(), body(written.body()));
  }

  static Body body(String json) throws StorageFailure {
    return read(json, FrameCodec::readBody);
  }

  static RoomFacts facts(String json) throws StorageFailure {
    return read(json, FrameCodec::readFacts);
  }

  static MessageState messageState(String json) throws StorageFailure {
    return read(json, FrameCodec::readMessageState);
  }

  private static <T> T read(String json, Reading<T> reading) throws StorageFailure {
    try {
      return reading.read(json);
    } catch (MalformedFrame e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "what is stored cannot be read: " + e.problem(), e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(String json) throws MalformedFrame;
  }
}
