package dev.snug.shared.protocol;

import dev.snug.shared.room.Body;
import org.jspecify.annotations.Nullable;

/// What a client says. On the wire `type` is the record's name in lower case; docs/protocol.md shows each.
public sealed interface ClientFrame {

  /// The version of the protocol that these frames are.
  int VERSION = 1;

  /// Asks to come in; answered by `welcome`, or by `refused` and a close.
  record Hello(int version, Credential credential) implements ClientFrame {}

  /// Before `hello`: asks what house an invite opens; answered by `peeked` or `refused`.
  record Peek(String invite) implements ClientFrame {}

  /// Asks for the live entries of a room from now on; coming into a public room for the first time is an entry itself.
  record Follow(String room) implements ClientFrame {}

  /// Asks for an entry to be added to a room.
  ///
  /// @param id a random name for it; posting it again is answered with the first entry
  record Post(String id, String room, Body body) implements ClientFrame {}

  /// Asks for older or newer entries of a room.
  ///
  /// @param id named again in the answer
  /// @param from where to start
  /// @param limit how many entries at most
  record Page(String id, String room, From from, int limit) implements ClientFrame {}

  /// Something fleeting: never stored, first to be dropped.
  record Signal(String room, SignalKind kind) implements ClientFrame {}

  /// Everything up to `seq` in the room has been read by this person.
  record Read(String room, long seq) implements ClientFrame {}

  /// Where a page starts; the entry named is not part of it.
  sealed interface From {
    long seq();

    /// The entries before `seq`, nearest first cut, in ascending order.
    record Before(long seq) implements From {}

    /// The entries after `seq`, in ascending order.
    record After(long seq) implements From {}
  }

  /// The id by which an answer names this frame, if it has one.
  static @Nullable String idOf(ClientFrame frame) {
    return switch (frame) {
      case Post post -> post.id();
      case Page page -> page.id();
      case Hello _, Peek _, Follow _, Signal _, Read _ -> null;
    };
  }
}
