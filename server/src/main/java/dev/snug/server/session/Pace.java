package dev.snug.server.session;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import java.util.function.LongSupplier;

/// How fast one session may go. Only the transport's thread touches it.
final class Pace {

  private static final int REQUESTS_PER_SECOND = 50;
  private static final int REQUEST_BURST = 200;
  private static final int REFUSALS_PER_SECOND = 20;
  private static final int REFUSAL_BURST = 500;
  private static final int MALFORMED_MOST = 20;

  private final boolean limited;
  private final LongSupplier nanos;
  private final TokenBucket posts;
  private final TokenBucket requests;
  private final TokenBucket refusals;
  private long signalAt;
  private boolean signalled;
  private int malformed;

  /// @param limited false lets everything through but signals and malformed frames
  Pace(boolean limited, LongSupplier nanos) {
    this.limited = limited;
    this.nanos = nanos;
    this.posts = new TokenBucket(Limits.POSTS_PER_SECOND, Limits.POST_BURST, nanos);
    this.requests = new TokenBucket(REQUESTS_PER_SECOND, REQUEST_BURST, nanos);
    this.refusals = new TokenBucket(REFUSALS_PER_SECOND, REFUSAL_BURST, nanos);
  }

  /// Milliseconds that this frame comes too early; 0 if it does not.
  long tooEarly(ClientFrame frame) {
    if (!limited) {
      return 0;
    }
    return switch (frame) {
      case ClientFrame.Post _ -> posts.take();
      case ClientFrame.Signal _, ClientFrame.Appear _ -> 0;
      case ClientFrame.MakeRoom _, ClientFrame.Schedule _, ClientFrame.Remind _, ClientFrame.Plans _,
          ClientFrame.Setting _, ClientFrame.Search _ -> posts.take();
      case ClientFrame.Hello _, ClientFrame.Peek _, ClientFrame.Follow _, ClientFrame.Page _, ClientFrame.Versions _,
          ClientFrame.Read _, ClientFrame.Browse _, ClientFrame.FindPeople _, ClientFrame.Cancel _,
          ClientFrame.Link _, ClientFrame.Devices _, ClientFrame.RevokeDevice _,
          ClientFrame.MakeToken _, ClientFrame.Tokens _, ClientFrame.RevokeToken _, ClientFrame.MakeInvite _,
          ClientFrame.Invites _, ClientFrame.RevokeInvite _, ClientFrame.Admit _ -> requests.take();
    };
  }

  /// Whether somebody who keeps coming too early has done so too often.
  boolean isFlood() {
    return refusals.take() > 0;
  }

  /// Whether a signal may pass now.
  boolean maySignal() {
    var now = nanos.getAsLong();
    if (signalled && now - signalAt < Limits.TYPING_INTERVAL.toNanos()) {
      return false;
    }
    signalled = true;
    signalAt = now;
    return true;
  }

  /// Whether one more malformed frame is one too many.
  boolean isMalformedTooOften() {
    return ++malformed > MALFORMED_MOST;
  }
}
