package dev.snug.client.voice;

/// Nothing can be recorded or heard.
public final class NoSound extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /// What is in the way.
  public enum Why {
    /// This computer has none: no microphone, or no loudspeaker.
    NONE,
    /// Another program has it, or this one may not.
    TAKEN,
    /// The file holds no sound that can be played here.
    UNREADABLE
  }

  public NoSound(Why why, Throwable cause) {
    super(why.toString(), cause);
    this.why = why;
  }

  public NoSound(Why why, String what) {
    super(what);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
