package dev.snug.client.identity;

import dev.snug.client.identity.CannotOpenBackup.Reason;

/// What one try of a passphrase costs (Argon2id, RFC 9106).
///
/// @param kibibytes of memory
/// @param passes over it
/// @param lanes that work on it
record Cost(int kibibytes, int passes, int lanes) {

  /// What is written now: the second recommendation of RFC 9106, with one lane, for Bouncy Castle computes them one after
  /// the other.
  static final Cost USUAL = new Cost(64 * 1024, 3, 1);

  static final int LEAST_KIBIBYTES = 8 * 1024;
  /// Less than the app's heap, so that no file can have it take all of it.
  static final int MOST_KIBIBYTES = 128 * 1024;
  static final int MOST_PASSES = 16;
  static final int MOST_LANES = 4;

  /// @throws CannotOpenBackup if it is nothing that any Snug has written; no memory has been taken yet
  void check() throws CannotOpenBackup {
    var isBounded = kibibytes >= LEAST_KIBIBYTES && kibibytes <= MOST_KIBIBYTES
        && passes >= 1 && passes <= MOST_PASSES && lanes >= 1 && lanes <= MOST_LANES;
    if (!isBounded) {
      throw new CannotOpenBackup(Reason.DAMAGED);
    }
  }
}
