package dev.snug.server.file;

/// What takes the content of a request, piece by piece.
public interface Incoming {

  /// Takes a piece without blocking; when it is dealt with, the caller is told to read on, or answered.
  ///
  /// @param bytes perhaps none
  /// @param last whether nothing follows
  void take(byte[] bytes, boolean last);

  /// Nothing more will come.
  void broken();
}
