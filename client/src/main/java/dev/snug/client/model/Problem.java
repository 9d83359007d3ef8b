package dev.snug.client.model;

import dev.snug.shared.protocol.Refusal;

/// Why something a person asked for did not happen; the window has one sentence for each.
public sealed interface Problem {

  /// The house said no.
  record Refused(Refusal refusal) implements Problem {}

  /// The world is in the way.
  enum Obstacle implements Problem {
    /// The text is not an invite link.
    NOT_AN_INVITE,
    /// The link breaks off: part of it was not copied.
    INVITE_INCOMPLETE,
    /// No address of the invite answers.
    UNREACHABLE,
    /// Another key answers than the invite names.
    OTHER_KEY,
    /// The port is taken by another program.
    PORT_IN_USE,
    /// This user may not listen on that port or write to that folder.
    NO_PERMISSION,
    /// This computer has no network.
    NO_NETWORK,
    /// The disk is full.
    DISK_FULL,
    /// The house's files cannot be read.
    STORAGE_BROKEN,
    /// What this computer kept of the house was damaged; it was set aside, and comes from the house again.
    HISTORY_REBUILT,
    /// The same, and something that was not sent yet could not be read any more.
    HISTORY_REBUILT_OUTBOX_LOST,
    /// Another Snug has the house open already.
    ALREADY_OPEN,
    /// A file on this computer cannot be read.
    FILE_UNREADABLE,
    /// A file is longer than a house takes.
    FILE_TOO_LARGE,
    /// A file came otherwise than it was said to be.
    FILE_DAMAGED,
    /// A file is no backup of an identity.
    NO_BACKUP,
    /// A newer Snug made the backup.
    BACKUP_NEWER,
    /// The backup is not as it was written.
    BACKUP_DAMAGED,
    /// The passphrase does not open the backup.
    WRONG_PASSPHRASE,
    /// This computer has no microphone.
    NO_MICROPHONE,
    /// Another program has the microphone, or this one may not.
    MICROPHONE_TAKEN,
    /// The microphone is gone; what was recorded is kept.
    MICROPHONE_LOST,
    /// A voice message is as long as one may be.
    VOICE_FULL,
    /// This computer has no loudspeaker.
    NO_LOUDSPEAKER,
    /// Another program has the loudspeaker.
    LOUDSPEAKER_TAKEN,
    /// A file holds no sound that can be played here.
    SOUND_UNREADABLE
  }
}
