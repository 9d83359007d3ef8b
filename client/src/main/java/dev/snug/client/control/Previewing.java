package dev.snug.client.control;

import dev.snug.client.preview.Previewer.Found;
import dev.snug.client.preview.SmallPicture;
import dev.snug.client.store.UnsentPost;
import dev.snug.client.transfer.Hashes;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.WebAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows what stands behind the links in what this person has said from here, once the house has it: looked up by this computer, one message after the
/// other, and posted as anything else. What does not work out is left out. Lives on the line's thread; the looking does not.
final class Previewing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Previewing.class);

  /// Who says more links at once than that has them read without previews.
  private static final int WAITING_MOST = 20;

  private final LinkLook look;
  private final Path folder;
  private final RandomIds ids;
  private final Clock clock;
  private final Consumer<Runnable> thread;
  private final BiConsumer<UnsentPost, Map<String, Path>> posts;
  private final ExecutorService looking =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("snug-preview").factory());
  private int waiting;

  /// @param folder where pictures are until they are sent
  /// @param thread runs something on the line's thread
  /// @param posts keeps and sends a post with its files, by the hashes of their contents
  Previewing(
      LinkLook look, Path folder, RandomIds ids, Clock clock, Consumer<Runnable> thread,
      BiConsumer<UnsentPost, Map<String, Path>> posts) {
    this.look = look;
    this.folder = folder;
    this.ids = ids;
    this.clock = clock;
    this.thread = thread;
    this.posts = posts;
  }

  /// Whether a post is what the app shows by itself: nobody has asked for it, so nobody is told how it goes.
  static boolean isOf(Body body) {
    return body instanceof Body.Previewed(var _, var previews) && !previews.isEmpty();
  }

  /// The house has this of what was said here.
  void stored(String room, Entry entry) {
    if (!look.isOn() || !(entry.body() instanceof Body.Said said) || waiting >= WAITING_MOST) {
      return;
    }
    var addresses = WebAddresses.in(said.text()).stream().limit(Limits.PREVIEWS).toList();
    if (addresses.isEmpty()) {
      return;
    }
    waiting++;
    try {
      looking.execute(() -> {
        var found = found(addresses);
        thread.accept(() -> show(room, entry.seq(), found));
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("the house is being left");
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  /// What was found, with where its pictures are.
  private record Prepared(List<LinkPreview> previews, Map<String, Path> pictures) {}

  private Prepared found(List<String> addresses) {
    var prepared = new Prepared(new ArrayList<>(), new LinkedHashMap<>());
    for (var address : addresses) {
      look.at(address).ifPresent(found -> prepared.previews().add(pictured(found, prepared.pictures())));
    }
    return prepared;
  }

  private LinkPreview pictured(Found found, Map<String, Path> pictures) {
    var picture = found.picture();
    if (picture == null) {
      return found.preview();
    }
    try {
      var path = kept(picture);
      var hash = Hashes.of(path);
      pictures.put(hash, path);
      return found.preview().pictured(
          new Attachment(hash, String.valueOf(path.getFileName()), picture.type(), Files.size(path)));
    } catch (IOException e) {
      LOG.debug("a preview has no picture: {}", e.getClass().getName());
      return found.preview();
    }
  }

  private Path kept(SmallPicture picture) throws IOException {
    OwnerOnly.folder(folder);
    return Files.write(Files.createTempDirectory(folder, "").resolve("preview." + picture.ending()), picture.content());
  }

  private void show(String room, long message, Prepared prepared) {
    waiting--;
    if (look.isOn() && !prepared.previews().isEmpty()) {
      var body = new Body.Previewed(message, prepared.previews());
      posts.accept(new UnsentPost(ids.next(), room, body, clock.instant(), null), prepared.pictures());
    }
  }
}
