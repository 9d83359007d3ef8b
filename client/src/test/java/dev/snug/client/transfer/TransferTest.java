package dev.snug.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.connection.HouseHttp;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.StoredFile;
import dev.snug.shared.room.Attachment;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Files between two people, over real sockets and TLS.
@Execution(CONCURRENT)
class TransferTest {

  private static final int LARGE = 90_000_000;

  @TempDir private Path folder;
  private SnugServer server;
  private HttpClient http;
  private Visitor mei;
  private final FileDoor door = new FileDoor();
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void opens() throws Exception {
    server = new SnugServer(ServerConfig.in(folder.resolve("house")), Clock.systemUTC(), new SecureRandom());
    server.start();
    http = HouseHttp.to(server.key());
    mei = new Visitor(server, "Mei");
    door.open(mei.place(server.port()));
  }

  @AfterEach
  void closes() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
    mei.close();
    http.shutdownNow();
    server.close();
  }

  @Test
  void aLargeFileArrivesByteForByteThroughALineThatDropsAgainAndAgain() throws Exception {
    var content = file("film.bin", LARGE);
    try (var tom = new Visitor(server, "Tom"); var bad = new BadLine(server.port(), 20_000_000)) {
      door.open(mei.place(bad.port()));
      var up = new Up();
      uploads().start("film", content, up);
      var stored = up.ends();
      assertThat(bad.drops()).isGreaterThanOrEqualTo(4);
      var sent = mei.posts(new Attachment(stored.file(), "film.bin", "video/mp4", stored.bytes()));
      var heard = tom.hearsFile();
      assertThat(heard).isEqualTo(sent);

      var theirs = new FileDoor();
      theirs.open(tom.place(bad.port()));
      var dropped = bad.drops();
      var down = new Down();
      downloads(theirs, 200_000_000).fetch(heard, down);

      assertThat(Files.mismatch(down.ends(), content)).isEqualTo(-1);
      assertThat(bad.drops()).isGreaterThanOrEqualTo(dropped + 4);
      assertThat(up.moved).isNotEmpty().last().isEqualTo((long) LARGE);
      assertThat(down.moved).isNotEmpty().last().isEqualTo((long) LARGE);
    }
  }

  @Test
  void whatWasBegunIsGoneOnWithAfterARestart() throws Exception {
    var content = file("film.bin", 30_000_000);
    var first = uploads();
    var begun = new Up();
    try (var bad = new BadLine(server.port(), 10_000_000)) {
      door.open(mei.place(bad.port()));
      first.start("film", content, begun);
      begun.waitsFor(5_000_000);
      door.shut();
    }
    first.close();

    door.open(mei.place(server.port()));
    var second = uploads();
    var unfinished = second.unfinished();
    assertThat(unfinished).extracting(UnfinishedUpload::file).containsExactly(content);
    var up = new Up();
    second.start(unfinished.getFirst().id(), unfinished.getFirst().file(), up);

    assertThat(up.ends().bytes()).isEqualTo(30_000_000);
    assertThat(up.moved.getFirst()).as("where it goes on").isPositive();
    assertThat(second.unfinished()).isEmpty();
  }

  @Test
  void aFileThatIsNotTheSameAnyMoreIsNotSent() throws Exception {
    var content = file("note.txt", 1_000);
    door.shut();
    var up = new Up();
    uploads().start("note", content, up);
    up.isRemembered(folder.resolve("uploads"));
    Files.write(content, new byte[999]);
    door.open(mei.place(server.port()));

    assertThat(up.fails().kind()).isEqualTo(Trouble.Kind.CHANGED);
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws Exception {
    var up = new Up();
    uploads().start("none", folder.resolve("none"), up);

    assertThat(up.fails().kind()).isEqualTo(Trouble.Kind.UNREADABLE);
  }

  @Test
  void whatTheHouseRefusesIsSaidWithItsCode() throws Exception {
    var down = new Down();
    downloads(door, 1_000_000).fetch(new Attachment("A".repeat(43), "x", "text/plain", 7), down);
    assertThat(down.fails()).isEqualTo(new Trouble(Trouble.Kind.REFUSED, "not-found"));

    var large = folder.resolve("large");
    try (var sparse = Files.newByteChannel(large, java.nio.file.StandardOpenOption.CREATE_NEW,
        java.nio.file.StandardOpenOption.WRITE)) {
      sparse.position(100_000_000);
      sparse.write(java.nio.ByteBuffer.wrap(new byte[1]));
    }
    var up = new Up();
    uploads().start("large", large, up);
    assertThat(up.fails()).isEqualTo(new Trouble(Trouble.Kind.REFUSED, "too-long"));
  }

  @Test
  void aHouseWithAnotherKeyGetsNothing() throws Exception {
    var other = HouseHttp.to(Fingerprint.ofBytes(Identity.create(new SecureRandom()).publicKey().text().getBytes()));
    var uploads = new Uploads(folder.resolve("uploads"), door, other);
    open.add(uploads);
    var up = new Up();
    var transfer = uploads.start("note", file("note.txt", 1_000), up);
    up.isRemembered(folder.resolve("uploads"));
    transfer.cancel();

    Waiting.until(() -> uploads.unfinished().isEmpty());
    assertThat(Files.walk(folder.resolve("house/files")).filter(Files::isRegularFile)).isEmpty();
    other.shutdownNow();
  }

  @Test
  void aCancelledUploadIsForgottenOnBothSides() throws Exception {
    var content = file("film.bin", 30_000_000);
    var uploads = uploads();
    try (var bad = new BadLine(server.port(), 10_000_000)) {
      door.open(mei.place(bad.port()));
      var up = new Up();
      var transfer = uploads.start("film", content, up);
      up.waitsFor(3_000_000);

      door.open(mei.place(server.port()));
      transfer.cancel();

      Waiting.until(() -> uploads.unfinished().isEmpty());
      Waiting.until(() -> Files.walk(folder.resolve("house/files")).noneMatch(Files::isRegularFile));
    }
  }

  @Test
  void aDamagedPieceOfAnEarlierTryIsNotTakenForTheFile() throws Exception {
    var sent = sent(file("note.txt", 100_000));
    var cache = new FileCache(folder.resolve("cache"), 1_000_000, Clock.systemUTC());
    Files.write(cache.partial(sent.file()), new byte[50_000]);
    var downloads = new Downloads(cache, door, http);
    open.add(downloads);
    var down = new Down();
    downloads.fetch(sent, down);
    assertThat(down.fails().kind()).isEqualTo(Trouble.Kind.DAMAGED);

    var again = new Down();
    downloads.fetch(sent, again);
    assertThat(Files.mismatch(again.ends(), folder.resolve("note.txt"))).isEqualTo(-1);
  }

  @Test
  void whatIsHereIsNotFetchedAgainAndIsItsOwnersOnly() throws Exception {
    var sent = sent(file("note.txt", 100_000));
    var downloads = downloads(door, 1_000_000);
    var first = new Down();
    downloads.fetch(sent, first);
    var path = first.ends();
    assertThat(Files.getPosixFilePermissions(path))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    door.shut();

    var again = new Down();
    downloads.fetch(sent, again);

    assertThat(again.ends()).isEqualTo(path);
  }

  @Test
  void theCacheKeepsToItsBoundAndLetsTheLongestUnseenGo() throws Exception {
    var cache = new FileCache(folder.resolve("cache"), 250_000, Clock.systemUTC());
    var downloads = new Downloads(cache, door, http);
    open.add(downloads);
    var all = new ArrayList<Attachment>();
    for (int i = 0; i < 3; i++) {
      var each = sent(file("note" + i, 100_000 + i));
      all.add(each);
      var down = new Down();
      downloads.fetch(each, down);
      Files.setLastModifiedTime(down.ends(), java.nio.file.attribute.FileTime.fromMillis(1_000L * i));
    }

    assertThat(cache.find(all.get(0).file())).isEmpty();
    assertThat(cache.find(all.get(1).file())).isPresent();
    assertThat(cache.find(all.get(2).file())).isPresent();
  }

  @Test
  void savingWritesOverWhatWasChosen() throws Exception {
    var sent = sent(file("note.txt", 100_000));
    var target = Files.writeString(folder.resolve("saved.txt"), "older");
    var down = new Down();
    downloads(door, 1_000_000).save(sent, target, down);
    assertThat(Files.mismatch(down.ends(), folder.resolve("note.txt"))).isEqualTo(-1);
  }

  @Test
  void whatCannotBeSavedLeavesNothingBehind() throws Exception {
    var sent = sent(file("note.txt", 100_000));
    var target = Files.createDirectories(folder.resolve("a folder").resolve("with something in it")).getParent();
    var down = new Down();
    downloads(door, 1_000_000).save(sent, target, down);
    assertThat(down.fails().kind()).isEqualTo(Trouble.Kind.NOT_STORED);
    assertThat(target).isDirectoryContaining(path -> path.endsWith("with something in it"));
    assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString)).noneMatch(n -> n.startsWith(".snug-"));
  }

  private Attachment sent(Path file) throws Exception {
    var up = new Up();
    var uploads = uploads();
    uploads.start(file.getFileName().toString().replace('.', '-'), file, up);
    var stored = up.ends();
    return mei.posts(
        new Attachment(stored.file(), file.getFileName().toString(), "application/octet-stream", stored.bytes()));
  }

  private Uploads uploads() throws IOException {
    var uploads = new Uploads(folder.resolve("uploads"), door, http);
    open.add(uploads);
    return uploads;
  }

  private Downloads downloads(FileDoor by, long bytes) throws IOException {
    var downloads = new Downloads(new FileCache(folder.resolve("cache"), bytes, Clock.systemUTC()), by, http);
    open.add(downloads);
    return downloads;
  }

  private Path file(String name, int bytes) throws IOException {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return Files.write(folder.resolve(name), content);
  }

  /// Remembers what it hears.
  private static class Heard<T> {

    final CompletableFuture<T> done = new CompletableFuture<>();
    final CompletableFuture<Trouble> failed = new CompletableFuture<>();
    final List<Long> moved = new CopyOnWriteArrayList<>();

    T ends() throws InterruptedException, ExecutionException, TimeoutException {
      failed.thenAccept(trouble -> done.completeExceptionally(new AssertionError(trouble)));
      return done.get(60, TimeUnit.SECONDS);
    }

    Trouble fails() throws InterruptedException, ExecutionException, TimeoutException {
      return failed.get(60, TimeUnit.SECONDS);
    }

    void waitsFor(long bytes) throws Exception {
      Waiting.until(() -> !moved.isEmpty() && moved.getLast() >= bytes);
    }

    void isRemembered(Path folder) throws Exception {
      Waiting.until(() -> Files.exists(folder) && Files.list(folder).anyMatch(f -> f.toString().endsWith(".upload")));
    }
  }

  private static final class Up extends Heard<StoredFile> implements UploadListener {
    @Override
    public void moved(long bytes, long whole) {
      moved.add(bytes);
    }

    @Override
    public void done(StoredFile file) {
      done.complete(file);
    }

    @Override
    public void failed(Trouble trouble) {
      failed.complete(trouble);
    }
  }

  private static final class Down extends Heard<Path> implements DownloadListener {
    @Override
    public void moved(long bytes, long whole) {
      moved.add(bytes);
    }

    @Override
    public void done(Path file) {
      done.complete(file);
    }

    @Override
    public void failed(Trouble trouble) {
      failed.complete(trouble);
    }
  }
}
