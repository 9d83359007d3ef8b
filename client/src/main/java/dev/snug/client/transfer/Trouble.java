package dev.snug.client.transfer;

import org.jspecify.annotations.Nullable;

/// Why a transfer has ended without what was wanted.
///
/// @param code of the house's refusal, if it refused
public record Trouble(Kind kind, @Nullable String code) {

  /// What is wrong.
  public enum Kind {
    /// The house said no.
    REFUSED,
    /// The file on this computer cannot be read.
    UNREADABLE,
    /// The file on this computer is not what it was when it was begun.
    CHANGED,
    /// This computer could not store it: the disk is full, or may not be written.
    NOT_STORED,
    /// What came is not what was asked for.
    DAMAGED
  }

  static Trouble of(Kind kind) {
    return new Trouble(kind, null);
  }
}
