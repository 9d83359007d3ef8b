package dev.snug.client.transfer;

import dev.snug.shared.protocol.FileRefusal;
import dev.snug.shared.protocol.Refusal;
import java.io.IOException;
import java.time.Duration;

/// The house said no to one request.
final class HouseRefused extends IOException {

  private static final long serialVersionUID = 1L;
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  private final int status;
  private final transient FileRefusal refusal;

  HouseRefused(int status, FileRefusal refusal) {
    super(status + " " + refusal.code());
    this.status = status;
    this.refusal = refusal;
  }

  String code() {
    return refusal.code();
  }

  /// Whether the house is somewhere else with this upload than this side thought: asking tells where.
  boolean isAboutThePlace() {
    return status == CONFLICT;
  }

  boolean isAboutWhatIsNotThere() {
    return status == NOT_FOUND;
  }

  /// Whether the same may go well later.
  boolean mayPass() {
    return Refusal.of(refusal.code()).map(Refusal::mayPass).orElse(status >= SERVER_ERROR);
  }

  /// How long to wait before that.
  Duration pause() {
    return refusal.retryAfter() == null ? USUAL_WAIT : Duration.ofMillis(refusal.retryAfter());
  }
}
