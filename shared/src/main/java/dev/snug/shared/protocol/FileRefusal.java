package dev.snug.shared.protocol;

import org.jspecify.annotations.Nullable;

/// Why the house does not do what an HTTP request about a file asks.
///
/// @param code of a [Refusal], or one that this side does not know
/// @param message one sentence in English, for logs
/// @param retryAfter milliseconds after which asking again is of use, if it is a matter of time
public record FileRefusal(String code, String message, @Nullable Long retryAfter) {

  public static FileRefusal of(Refusal refusal, long retryAfter) {
    return new FileRefusal(refusal.code(), refusal.sentence(), retryAfter == 0 ? null : retryAfter);
  }
}
