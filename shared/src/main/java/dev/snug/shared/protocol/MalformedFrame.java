package dev.snug.shared.protocol;

import org.jspecify.annotations.Nullable;

/// A frame that is not one of the protocol's: which field is at fault, and how.
public final class MalformedFrame extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final @Nullable String field;
  private final @Nullable String frameId;

  MalformedFrame(Refusal refusal, @Nullable String field, String problem) {
    this(refusal, field, problem, null);
  }

  private MalformedFrame(Refusal refusal, @Nullable String field, String problem, @Nullable String frameId) {
    super(problem, null, false, false);
    this.refusal = refusal;
    this.field = field;
    this.frameId = frameId;
  }

  MalformedFrame inFrame(@Nullable String id) {
    return new MalformedFrame(refusal, field, String.valueOf(getMessage()), id);
  }

  public Refusal refusal() {
    return refusal;
  }

  /// The field at fault, such as `body.text`; null if the whole frame is.
  public @Nullable String field() {
    return field;
  }

  /// The id of the frame, as far as it could be read.
  public @Nullable String frameId() {
    return frameId;
  }

  /// What is wrong, in English, without the sender's text.
  public String problem() {
    return field == null ? String.valueOf(getMessage()) : field + " " + getMessage();
  }

  /// The answer to the frame.
  public ServerFrame.Refused answer() {
    return new ServerFrame.Refused(frameId, refusal, field, problem(), null);
  }
}
