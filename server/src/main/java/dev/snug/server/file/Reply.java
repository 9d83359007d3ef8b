package dev.snug.server.file;

import dev.snug.shared.protocol.FileRefusal;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.StoredFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is answered.
///
/// @param headers besides those about the length and the connection
public record Reply(int status, Map<String, String> headers, Content content) {

  /// What a browser is to do with anything from here: nothing.
  private static final Map<String, String> HARMLESS =
      Map.of(
          "X-Content-Type-Options", "nosniff", "Content-Security-Policy", "default-src 'none'; sandbox",
          "Cross-Origin-Resource-Policy", "same-origin", "Referrer-Policy", "no-referrer");

  public Reply {
    var all = new LinkedHashMap<>(HARMLESS);
    all.putAll(headers);
    headers = Map.copyOf(all);
  }

  /// What follows the headers.
  public sealed interface Content {
    record None() implements Content {}

    record Text(String json) implements Content {}

    /// A part of a file.
    ///
    /// @param isSent false if only its length is asked for
    /// @param standing asked now and then while it is on its way
    record Part(Path file, long from, long length, boolean isSent, Standing standing) implements Content {}
  }

  static Reply empty(int status, Map<String, String> headers) {
    return new Reply(status, headers, new Content.None());
  }

  static Reply of(int status, StoredFile file, Map<String, String> headers) {
    return json(status, FrameCodec.write(file), headers);
  }

  public static Reply refused(Refusal refusal) {
    return refused(refusal, 0);
  }

  /// Why not.
  ///
  /// @param retryAfter milliseconds after which asking again is of use; 0 if it is not a matter of time
  public static Reply refused(Refusal refusal, long retryAfter) {
    return refused(status(refusal), refusal, retryAfter, Map.of());
  }

  public static Reply refused(int status, Refusal refusal, Map<String, String> headers) {
    return refused(status, refusal, 0, headers);
  }

  /// Why not, with a status of its own.
  ///
  /// @param retryAfter milliseconds after which asking again is of use; 0 if it is not a matter of time
  public static Reply refused(int status, Refusal refusal, long retryAfter, Map<String, String> headers) {
    var all = new LinkedHashMap<>(headers);
    if (status == 401) {
      all.put("WWW-Authenticate", "Bearer");
    }
    if (retryAfter > 0) {
      all.put("Retry-After", Long.toString((retryAfter + 999) / 1_000));
    }
    return json(status, FrameCodec.write(FileRefusal.of(refusal, retryAfter)), all);
  }

  public static Reply json(int status, String json, Map<String, String> headers) {
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json");
    all.put("Cache-Control", "no-store");
    return new Reply(status, all, new Content.Text(json));
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case MALFORMED, WRONG_VERSION, NOT_NOW, BAD_NAME -> 400;
      case BAD_TOKEN, BAD_PROOF -> 401;
      case NOT_INVITED, INVITE_UNKNOWN, INVITE_EXPIRED, INVITE_USED_UP, NAME_TAKEN, NOT_IN_ROOM, NOT_ALLOWED, ARCHIVED,
          MUTED, BANNED, HAND_ON_FIRST, CODE_UNKNOWN, NOT_ADMITTED -> 403;
      case NO_SUCH_ROOM, NO_SUCH_MESSAGE, NO_SUCH_FILE, NOT_FOUND -> 404;
      case UNKNOWN_TYPE -> 405;
      case NO_CHANGE -> 409;
      case TOO_LONG -> 413;
      case WRONG_CONTENT -> 422;
      case TOO_MANY, SLOW_DOWN -> 429;
      case STORAGE_FAILED -> 500;
      case BUSY -> 503;
      case QUOTA_FULL, STORAGE_FULL -> 507;
    };
  }
}
