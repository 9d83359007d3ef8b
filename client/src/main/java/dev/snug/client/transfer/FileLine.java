package dev.snug.client.transfer;

import dev.snug.shared.protocol.FileRefusal;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a house about files; a request that does not move any more is given up, however long it may take on the whole.
final class FileLine {

  /// Longer than a house needs to look through the largest file, and to make a small picture.
  static final Duration STILL = Duration.ofSeconds(30);

  private static final int FAILED = 400;
  private static final int ANSWER_MOST = 64 * 1024;

  private final HttpClient http;

  FileLine(HttpClient http) {
    this.http = http;
  }

  /// Sends a request and waits for the answer.
  ///
  /// @param transfer for which it is
  /// @throws HouseRefused if the house says no
  /// @throws IOException if the line breaks
  <T> HttpResponse<T> ask(
      FilePlace place, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, Transfer transfer)
      throws IOException, InterruptedException {
    request.header("Authorization", "Bearer " + place.token());
    var answer =
        http.sendAsync(request.build(), info -> info.statusCode() >= FAILED ? refusing(info) : body.apply(info));
    transfer.asks(answer);
    try {
      for (var before = -1L; ; before = transfer.progress()) {
        try {
          return answer.get(STILL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (transfer.progress() == before) {
            throw new IOException("nothing moves", e);
          }
        }
      }
    } catch (CancellationException e) {
      throw new IOException("cancelled", e);
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      transfer.asks(null);
      answer.cancel(true);
    }
  }

  /// Sends a request whose answer nobody waits for.
  void say(FilePlace place, HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + place.token()).timeout(STILL);
    var _ = http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
  }

  /// The refusal, or what ends the transfer, however deep it lies; or what broke the line.
  private static IOException cause(ExecutionException e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof HouseRefused || each instanceof TransferFailed) {
        return (IOException) each;
      }
    }
    return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
  }

  private static <T> HttpResponse.BodySubscriber<T> refusing(HttpResponse.ResponseInfo info) {
    return HttpResponse.BodySubscribers.mapping(
        HttpResponse.BodySubscribers.limiting(HttpResponse.BodySubscribers.ofByteArray(), ANSWER_MOST),
        bytes -> {
          throw new Refusing(refused(info.statusCode(), new String(bytes, StandardCharsets.UTF_8)));
        });
  }

  private static HouseRefused refused(int status, String answer) {
    try {
      return new HouseRefused(status, FrameCodec.readFileRefusal(answer));
    } catch (MalformedFrame e) {
      return new HouseRefused(status, new FileRefusal("http-" + status, "no reason given", null));
    }
  }

  /// Carries a refusal out of a subscriber, which cannot throw it.
  private static final class Refusing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusing(HouseRefused refusal) {
      super(refusal);
    }
  }
}
