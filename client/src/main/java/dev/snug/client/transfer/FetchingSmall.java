package dev.snug.client.transfer;

import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.room.Attachment;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;

/// Fetches a small picture. The house makes it, so that there is no hash to compare: its length is bounded, and whoever
/// opens it takes care.
record FetchingSmall(
    FileCache cache, FileDoor door, FileLine line, Attachment file, DownloadListener listener, Transfer transfer) {

  private static final long BYTES_MOST = 4_000_000;

  Path fetch() throws IOException, InterruptedException {
    var key = FileCache.smallKey(file.file());
    var partial = cache.partial(key);
    OwnerOnly.file(partial);
    var _ = new Retrying(door, transfer).untilDone(place -> {
      var request = HttpRequest.newBuilder(place.uri("/files/" + file.file() + "/thumbnail")).GET();
      return line.ask(
          place, request,
          _ -> new FileWriting(partial, 0, BYTES_MOST, here -> {
            transfer.moved(1);
            listener.moved(here, here);
          }),
          transfer).body();
    });
    return cache.keep(key);
  }
}
