package dev.snug.server.file;

import dev.snug.shared.protocol.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request that brings content of an upload.
final class Receiving implements Incoming {

  private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

  private final FileThreads threads;
  private final Partials partials;
  private final Completing completing;
  private final Clock clock;
  private final Partial partial;
  private final Caller caller;
  private final Standing standing;
  private final boolean isKept;
  private volatile boolean isComplete;

  /// @param isKept whether what has come stays when the line breaks, to be gone on with
  Receiving(
      FileThreads threads, Partials partials, Completing completing, Clock clock, Partial partial, Caller caller,
      Standing standing, boolean isKept) {
    this.threads = threads;
    this.partials = partials;
    this.completing = completing;
    this.clock = clock;
    this.partial = partial;
    this.caller = caller;
    this.standing = standing;
    this.isKept = isKept;
  }

  @Override
  public void take(byte[] bytes, boolean last) {
    standing.check(() -> {
      if (!threads.execute(() -> add(bytes, last))) {
        caller.cut();
      }
    }, caller::cut);
  }

  @Override
  public void broken() {
    if (!threads.execute(this::end)) {
      LOG.warn("an upload that broke stays open");
    }
  }

  private void add(byte[] bytes, boolean last) {
    try {
      if (!partial.append(caller, bytes, clock.millis())) {
        refuse(Reply.refused(409, Refusal.WRONG_CONTENT, state(partial)));
      } else if (!last) {
        caller.readOn();
      } else if (partial.offset() < partial.length()) {
        end();
        caller.answer(Reply.empty(204, state(partial)));
      } else {
        isComplete = true;
        completing.complete(partial, caller, standing);
      }
    } catch (IOException e) {
      LOG.warn("an upload was not stored: {}", e.getMessage());
      refuse(Reply.refused(isFull(e) ? Refusal.STORAGE_FULL : Refusal.STORAGE_FAILED));
    }
  }

  private void refuse(Reply reply) {
    end();
    caller.answer(reply);
  }

  private void end() {
    try {
      partial.end(caller);
    } catch (IOException e) {
      LOG.warn("an upload was not closed: {}", e.getMessage());
    }
    // What is complete finds its place, whether its sender is still there or not.
    if (!isKept && !isComplete) {
      partials.discard(partial);
    }
  }

  /// How far an upload has come, as its headers say it.
  static Map<String, String> state(Partial partial) {
    return Map.of(
        "Upload-Offset", Long.toString(partial.offset()), "Upload-Length", Long.toString(partial.length()),
        "Upload-Complete", "?0", "Location", "/files/uploads/" + partial.name(), "Cache-Control", "no-store");
  }

  private static boolean isFull(IOException e) {
    return e instanceof FileSystemException || String.valueOf(e.getMessage()).contains("No space left");
  }
}
