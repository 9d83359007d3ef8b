package dev.snug.server.room;

import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import java.util.ArrayList;
import java.util.Optional;

/// Looks at what somebody attaches: nobody attaches what the house has not, or passes on what they cannot see; how large
/// it is the house says itself.
final class Attachments {

  private final HeldFiles files = new HeldFiles();

  /// With how long the files and how large their pictures are.
  Body.Said fill(Transaction transaction, Body.Said said) throws StorageFailure {
    if (said.attachments().isEmpty()) {
      return said;
    }
    var filled = new ArrayList<Attachment>();
    for (var file : said.attachments()) {
      filled.add(fill(transaction, file));
    }
    return new Body.Said(said.text(), said.replyTo(), said.thread(), said.mentions(), filled);
  }

  /// The same for the pictures of previews.
  Body.Previewed fill(Transaction transaction, Body.Previewed previewed) throws StorageFailure {
    var filled = new ArrayList<LinkPreview>();
    for (var preview : previewed.previews()) {
      var picture = preview.picture();
      filled.add(picture == null ? preview : preview.pictured(fill(transaction, picture)));
    }
    return new Body.Previewed(previewed.message(), filled);
  }

  private Attachment fill(Transaction transaction, Attachment file) throws StorageFailure {
    var known = files.find(transaction, file.file());
    return known.isEmpty()
        ? file.sized(0, 0)
        : file.measured(known.get().bytes()).sized(known.get().width(), known.get().height());
  }

  /// Why the files that this shows cannot be shown by this author; empty when nothing speaks against it.
  Optional<Refusal> refuses(Transaction transaction, String author, Body body) throws StorageFailure {
    for (var file : HeldFiles.carried(body)) {
      if (files.find(transaction, file.file()).isEmpty()
          || files.nameFor(transaction, file.file(), author).isEmpty()) {
        return Optional.of(Refusal.NO_SUCH_FILE);
      }
    }
    return Optional.empty();
  }
}
