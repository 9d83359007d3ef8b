package dev.snug.server.file;

/// Whoever asks, at the other end of a connection. One thing at a time is done for it: what it sends next comes when it is
/// told to read on. From any thread; nothing of it blocks.
public interface Caller {

  /// They have shown who they are: from now on the pace of the transfer counts.
  void known();

  /// What they send goes there, from its first byte.
  void send(Incoming incoming);

  /// The next piece may come.
  void readOn();

  /// The end of this request.
  void answer(Reply reply);

  /// The end of the connection.
  void cut();
}
