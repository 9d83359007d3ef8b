package dev.snug.client.transfer;

import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.room.Attachment;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/// One download, from wherever an earlier one stopped to the comparison of its hash, on a thread of its own.
final class FetchingWhole {

  private static final int PART = 206;

  private final FileCache cache;
  private final FileLine line;
  private final Retrying retrying;
  private final Attachment file;
  private final DownloadListener listener;
  private final Transfer transfer;
  private final Path partial;

  FetchingWhole(
      FileCache cache, FileDoor door, FileLine line, Attachment file, DownloadListener listener, Transfer transfer) {
    this.cache = cache;
    this.line = line;
    this.retrying = new Retrying(door, transfer);
    this.file = file;
    this.listener = listener;
    this.transfer = transfer;
    this.partial = cache.partial(file.file());
  }

  /// @throws TransferFailed if trying again is of no use
  /// @throws IOException if it cannot be stored
  Path fetch() throws IOException, InterruptedException {
    try {
      OwnerOnly.file(partial);
      var _ = retrying.untilDone(this::step);
    } catch (InterruptedException e) {
      if (transfer.isCancelled()) {
        Files.deleteIfExists(partial);
      }
      throw e;
    }
    if (Files.size(partial) != file.bytes() || !Hashes.of(partial).equals(file.file())) {
      Files.deleteIfExists(partial);
      throw new TransferFailed(Trouble.of(Trouble.Kind.DAMAGED), null);
    }
    return cache.keep(file.file());
  }

  private boolean step(FilePlace place) throws IOException, InterruptedException {
    var from = Files.size(partial);
    if (from >= file.bytes() && from > 0) {
      return true;
    }
    var request = HttpRequest.newBuilder(place.uri("/files/" + file.file())).GET();
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    var answer = line.ask(place, request, info -> {
      var at = info.statusCode() == PART ? from : 0;
      return new FileWriting(partial, at, file.bytes(), here -> {
        transfer.moved(1);
        listener.moved(here, file.bytes());
      });
    }, transfer);
    if (answer.body() < file.bytes()) {
      throw new IOException("there was less than there should be");
    }
    return true;
  }
}
