package dev.snug.client.control;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.store.UnsentPost;
import dev.snug.client.transfer.Trouble;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that go with what is in the outbox: a post waits until the house has all of its files, while those behind it
/// go ahead. Lives on the line's thread.
final class Uploading implements Postbox.Luggage {

  private static final Logger LOG = LoggerFactory.getLogger(Uploading.class);

  private final LocalStore store;
  private final HouseFiles files;
  private final Consumer<Runnable> thread;
  private final Consumer<Update> updates;
  private final Set<String> going = new HashSet<>();
  private boolean isTidy;

  /// @param thread runs something on the line's thread
  Uploading(LocalStore store, HouseFiles files, Consumer<Runnable> thread, Consumer<Update> updates) {
    this.store = store;
    this.files = files;
    this.thread = thread;
    this.updates = updates;
  }

  /// Goes on with what was under way when the app was closed.
  void started() throws StoreFailed {
    for (var post : store.outbox().waiting()) {
      begin(post.body());
    }
  }

  /// Keeps where the files of a post are, which is about to be kept.
  void keep(Map<String, Path> paths) throws StoreFailed {
    for (var each : paths.entrySet()) {
      store.outgoing().put(each.getKey(), each.getValue());
    }
  }

  /// Sends what goes with a post.
  void begin(Body body) throws StoreFailed {
    for (var hash : hashes(body)) {
      var path = store.outgoing().find(hash);
      if (path.isPresent() && going.add(hash)) {
        files.send(hash, path.get(), trouble -> thread.accept(() -> ended(hash, trouble)));
      }
    }
  }

  @Override
  public boolean isReady(Body body) {
    return hashes(body).stream().noneMatch(going::contains);
  }

  @Override
  public void untidy() {
    isTidy = false;
  }

  /// Lets go of what no post in the outbox holds any more.
  void tidy() throws StoreFailed {
    if (isTidy) {
      return;
    }
    isTidy = true;
    var outgoing = store.outgoing().all();
    if (outgoing.isEmpty()) {
      return;
    }
    var held = store.outbox().all().stream().flatMap(post -> hashes(post.body()).stream()).collect(Collectors.toSet());
    for (var each : outgoing.entrySet()) {
      if (!held.contains(each.getKey())) {
        going.remove(each.getKey());
        files.stopSending(each.getKey());
        store.outgoing().remove(each.getKey());
        removeIfPasted(each.getValue());
      }
    }
  }

  private void ended(String hash, @Nullable Trouble trouble) {
    going.remove(hash);
    if (trouble != null) {
      try {
        for (var post : holding(hash)) {
          if (Previewing.isOf(post.body())) {
            store.outbox().settle(post.id());
            untidy();
            continue;
          }
          var refusal = refusal(trouble);
          store.outbox().refused(post.id(), refusal);
          updates.accept(new Update.Refused(post.room(), post.id(), refusal));
        }
      } catch (StoreFailed e) {
        LOG.warn("That a file could not be sent cannot be kept: {}", e.reason(), e);
      }
    }
  }

  private List<UnsentPost> holding(String hash) throws StoreFailed {
    return store.outbox().waiting().stream().filter(post -> hashes(post.body()).contains(hash)).toList();
  }

  private static Refusal refusal(Trouble trouble) {
    return switch (trouble.kind()) {
      case REFUSED -> Refusal.of(String.valueOf(trouble.code())).orElse(Refusal.NOT_ALLOWED);
      case UNREADABLE -> Refusal.NO_SUCH_FILE;
      case CHANGED, DAMAGED -> Refusal.WRONG_CONTENT;
      case NOT_STORED -> Refusal.STORAGE_FAILED;
    };
  }

  private void removeIfPasted(Path file) {
    if (file.startsWith(files.pasted())) {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
      } catch (IOException e) {
        LOG.warn("What was pasted or spoken stays on the disk: {}", e.getMessage());
      }
    }
  }

  private static Set<String> hashes(Body body) {
    var files = switch (body) {
      case Body.Said said -> said.attachments().stream();
      case Body.Previewed(var _, var previews) -> previews.stream().map(LinkPreview::picture).filter(Objects::nonNull);
      default -> Stream.<Attachment>empty();
    };
    return files.map(Attachment::file).collect(Collectors.toSet());
  }
}
