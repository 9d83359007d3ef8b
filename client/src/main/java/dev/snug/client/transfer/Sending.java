package dev.snug.client.transfer;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.StoredFile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/// One upload, from the first byte to the house's answer, on a thread of its own. The house is asked how far it has come
/// before each try, so that it goes on there however often the line breaks.
final class Sending {

  private static final int OK = 200;

  private final UploadJournal journal;
  private final FileDoor door;
  private final FileLine line;
  private final String id;
  private final Path file;
  private final UploadListener listener;
  private final Transfer transfer;

  Sending(
      UploadJournal journal, FileDoor door, FileLine line, String id, Path file, UploadListener listener,
      Transfer transfer) {
    this.journal = journal;
    this.door = door;
    this.line = line;
    this.id = id;
    this.file = file;
    this.listener = listener;
    this.transfer = transfer;
  }

  /// @throws TransferFailed if trying again is of no use
  /// @throws IOException if it cannot be remembered
  StoredFile send() throws IOException, InterruptedException {
    var upload = remembered();
    try {
      return new Retrying(door, transfer).untilDone(place -> step(place, upload));
    } catch (InterruptedException e) {
      if (transfer.isCancelled()) {
        letGo(upload);
      }
      throw e;
    }
  }

  /// Nobody goes on with it: the house need not keep what it has. It does not for long if it cannot be told now.
  private void letGo(UnfinishedUpload upload) throws InterruptedException {
    var place = door.await(Duration.ZERO);
    if (place.isPresent()) {
      line.say(place.get(), HttpRequest.newBuilder(place.get().uri("/files/uploads/" + upload.hash())).DELETE());
    }
  }

  /// Asks how far it has come, and sends the rest.
  private StoredFile step(FilePlace place, UnfinishedUpload upload) throws IOException, InterruptedException {
    isStillThat(upload);
    var announced = line.ask(place, announcement(place, upload), HttpResponse.BodyHandlers.ofString(), transfer);
    if (announced.statusCode() == OK) {
      return stored(announced.body(), upload);
    }
    var from = number(announced, "Upload-Offset");
    var upTo = announced.headers().firstValue("Location").orElseThrow(() -> new IOException("no place to send to"));
    if (!upTo.startsWith("/files/uploads/") || from > upload.bytes()) {
      throw new IOException("the house is somewhere else");
    }
    listener.moved(from, upload.bytes());
    var gone = new Object() { private long bytes = from; };
    var content =
        FilePiece.of(file, from, upload.bytes() - from, bytes -> {
          gone.bytes += bytes;
          transfer.moved(bytes);
          listener.moved(gone.bytes, upload.bytes());
        });
    var rest =
        HttpRequest.newBuilder(place.uri(upTo))
            .header("Upload-Offset", Long.toString(from))
            .header("Content-Type", "application/partial-upload")
            .method("PATCH", content);
    return stored(sent(place, rest), upload);
  }

  private String sent(FilePlace place, HttpRequest.Builder rest) throws IOException, InterruptedException {
    try {
      return line.ask(place, rest, HttpResponse.BodyHandlers.ofString(), transfer).body();
    } catch (HouseRefused e) {
      if (e.isAboutWhatIsNotThere()) {
        throw new IOException("the house has let go of what it had: it is announced anew", e);
      }
      throw e;
    }
  }

  private static HttpRequest.Builder announcement(FilePlace place, UnfinishedUpload upload) {
    var hash = Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(upload.hash()));
    return HttpRequest.newBuilder(place.uri("/files"))
        .header("Upload-Complete", "?0")
        .header("Upload-Length", Long.toString(upload.bytes()))
        .header("Repr-Digest", "sha-256=:" + hash + ":")
        .POST(HttpRequest.BodyPublishers.noBody());
  }

  /// What was begun before, if it is still the same file; else it is looked through.
  private UnfinishedUpload remembered() throws IOException {
    var known = journal.find(id);
    if (known.isPresent() && known.get().file().equals(file)) {
      isStillThat(known.get());
      return known.get();
    }
    try {
      var bytes = Files.size(file);
      var changedAt = Files.getLastModifiedTime(file).toMillis();
      var fresh = new UnfinishedUpload(id, file, bytes, changedAt, Hashes.of(file));
      isStillThat(fresh);
      journal.keep(fresh);
      return fresh;
    } catch (TransferFailed e) {
      throw e;
    } catch (IOException e) {
      throw new TransferFailed(Trouble.of(Trouble.Kind.UNREADABLE), e);
    }
  }

  private void isStillThat(UnfinishedUpload upload) throws TransferFailed {
    try {
      if (Files.size(file) != upload.bytes() || Files.getLastModifiedTime(file).toMillis() != upload.changedAt()) {
        throw new TransferFailed(Trouble.of(Trouble.Kind.CHANGED), null);
      }
    } catch (TransferFailed e) {
      throw e;
    } catch (IOException e) {
      throw new TransferFailed(Trouble.of(Trouble.Kind.UNREADABLE), e);
    }
  }

  private static StoredFile stored(String json, UnfinishedUpload upload) throws IOException {
    try {
      var stored = FrameCodec.readStoredFile(json);
      if (!stored.file().equals(upload.hash())) {
        throw new IOException("the house has something else");
      }
      return stored;
    } catch (MalformedFrame e) {
      throw new IOException("the house's answer cannot be read", e);
    }
  }

  private static long number(HttpResponse<?> response, String header) throws IOException {
    try {
      return response.headers().firstValueAsLong(header).orElseThrow(() -> new IOException(header + " is missing"));
    } catch (NumberFormatException e) {
      throw new IOException(header + " is no number", e);
    }
  }
}
