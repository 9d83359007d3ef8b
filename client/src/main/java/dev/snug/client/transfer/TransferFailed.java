package dev.snug.client.transfer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A transfer cannot go on, and trying again is of no use.
final class TransferFailed extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  TransferFailed(Trouble trouble, @Nullable Throwable cause) {
    super(trouble.toString(), cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
