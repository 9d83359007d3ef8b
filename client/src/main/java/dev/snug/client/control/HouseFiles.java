package dev.snug.client.control;

import dev.snug.client.connection.HouseHttp;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.transfer.DownloadListener;
import dev.snug.client.transfer.Downloads;
import dev.snug.client.transfer.FileCache;
import dev.snug.client.transfer.FileDoor;
import dev.snug.client.transfer.FilePlace;
import dev.snug.client.transfer.PictureHead;
import dev.snug.client.transfer.SafeName;
import dev.snug.client.transfer.Transfer;
import dev.snug.client.transfer.Trouble;
import dev.snug.client.transfer.UploadListener;
import dev.snug.client.transfer.Uploads;
import dev.snug.shared.identity.Address;
import dev.snug.shared.protocol.StoredFile;
import dev.snug.shared.room.Attachment;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The files that go to one house and come from it; how far each has come stands in the model. From any thread, but where
/// it says otherwise.
final class HouseFiles implements AutoCloseable {

  /// What is kept of files that were looked at.
  private static final long CACHE_BYTES = 1_000_000_000;

  private final HouseModel house;
  private final boolean tls;
  private final FxMailbox mailbox;
  private final Path pasted;
  /// What other programs are shown; emptied at each start.
  private final Path opened;
  private final FileDoor door = new FileDoor();
  private final HttpClient http;
  private final Uploads uploads;
  private final Downloads downloads;
  private final Map<String, Transfer> going = new ConcurrentHashMap<>();
  private final Map<String, Transfer> coming = new ConcurrentHashMap<>();

  /// @param folder where the files of this house are kept
  /// @throws IOException if it cannot be made
  HouseFiles(HouseModel house, boolean tls, Path folder, FxMailbox mailbox, Clock clock) throws IOException {
    this.house = house;
    this.tls = tls;
    this.mailbox = mailbox;
    this.pasted = folder.resolve("pasted");
    this.opened = folder.resolve("opened");
    Emptied.folder(opened);
    this.http = HouseHttp.to(house.key());
    this.uploads = new Uploads(folder.resolve("uploads"), door, http);
    this.downloads = new Downloads(new FileCache(folder.resolve("cache"), CACHE_BYTES, clock), door, http);
  }

  /// Where pictures are until they are sent that were no files.
  Path pasted() {
    return pasted;
  }

  /// The house has let this person in.
  void open(Address address, String token) {
    door.open(new FilePlace(address, tls, token));
  }

  /// The line is down: transfers wait.
  void shut() {
    door.shut();
  }

  /// Sends a file, or goes on with it.
  ///
  /// @param ended hears once, on some thread, with null when the house has it; nothing if it is stopped
  void send(String hash, Path file, Consumer<@Nullable Trouble> ended) {
    var progress = new Progress(mailbox, (moved, whole) -> show(hash, new State.Going(moved, whole)));
    try {
      going.put(hash, uploads.start(hash, file, new UploadListener() {
        @Override
        public void moved(long bytes, long whole) {
          progress.moved(bytes, whole);
        }

        @Override
        public void done(StoredFile stored) {
          going.remove(hash);
          mailbox.post(() -> show(hash, new State.Away()));
          ended.accept(null);
        }

        @Override
        public void failed(Trouble trouble) {
          going.remove(hash);
          mailbox.post(() -> show(hash, new State.Failed(Obstacles.of(trouble))));
          ended.accept(trouble);
        }
      }));
    } catch (IllegalStateException e) {
      // The same content is on its way already, and about to end: it is asked for again then.
      ended.accept(new Trouble(Trouble.Kind.CHANGED, null));
    }
  }

  /// Stops sending a file.
  void stopSending(String hash) {
    var transfer = going.remove(hash);
    if (transfer != null) {
      transfer.cancel();
    }
  }

  /// Fetches a file, unless it is here. On the FX thread.
  void fetch(Attachment file) {
    if (!coming.containsKey(file.file())) {
      show(file.file(), new State.Coming(0, file.bytes()));
      coming.put(file.file(), downloads.fetch(file, new Coming(file) {
        @Override
        public void done(Path path) {
          if (file.isPicture() && !PictureHead.fits(path)) {
            failed(new Trouble(Trouble.Kind.DAMAGED, null));
          } else {
            super.done(path);
          }
        }

        @Override
        void came(Path path) {
          show(file.file(), new State.Here(path));
        }

        @Override
        void stayedAway(Problem problem) {}
      }));
    }
  }

  /// Fetches the small picture of a file, unless it is here. On the FX thread.
  void fetchSmall(Attachment file) {
    downloads.fetchSmall(file, new DownloadListener() {
      @Override
      public void moved(long bytes, long whole) {}

      @Override
      public void done(Path small) {
        if (!PictureHead.fits(small)) {
          failed(new Trouble(Trouble.Kind.DAMAGED, null));
          return;
        }
        mailbox.post(() -> house.file(file.file()).smallProperty().set(small));
      }

      @Override
      public void failed(Trouble trouble) {
        mailbox.post(() -> show(file.file(), new State.Failed(Obstacles.of(trouble))));
      }
    });
  }

  /// Puts a copy of a file there; what is there already is written over. On the FX thread.
  ///
  /// @param answer on the FX thread; nothing if it is stopped
  void save(Attachment file, Path target, Consumer<Outcome<Path>> answer) {
    show(file.file(), new State.Coming(0, file.bytes()));
    coming.put(file.file(), downloads.save(file, target, new Coming(file) {
      @Override
      void came(Path path) {
        show(file.file(), new State.Away());
        answer.accept(new Outcome.Done<>(path));
      }

      @Override
      void stayedAway(Problem problem) {
        answer.accept(new Outcome.Failed<>(problem));
      }
    }));
  }

  /// Has the system show a file. On the FX thread.
  void open(Attachment file, Consumer<Outcome<Path>> answer) {
    try {
      var target = Files.createTempDirectory(opened, "").resolve(SafeName.of(file.name()));
      save(file, target, outcome -> {
        if (outcome instanceof Outcome.Done<Path>(var path)) {
          new Visit().of(path.toUri().toString());
        }
        answer.accept(outcome);
      });
    } catch (IOException e) {
      answer.accept(new Outcome.Failed<>(Obstacle.DISK_FULL));
    }
  }

  /// Stops fetching a file. On the FX thread.
  void stopFetching(String hash) {
    var transfer = coming.remove(hash);
    if (transfer != null) {
      transfer.cancel();
      show(hash, new State.Away());
    }
  }

  /// Stops all; what was begun is gone on with when it is wanted again.
  @Override
  public void close() {
    uploads.close();
    downloads.close();
    http.shutdownNow();
  }

  private void show(String hash, State state) {
    house.file(hash).stateProperty().set(state);
  }

  /// Hears of a file that comes.
  private abstract class Coming implements DownloadListener {

    private final String hash;
    private final Progress progress;

    Coming(Attachment file) {
      this.hash = file.file();
      this.progress = new Progress(mailbox, (moved, whole) -> {
        if (coming.containsKey(hash)) {
          show(hash, new State.Coming(moved, whole));
        }
      });
    }

    /// It is here. On the FX thread.
    abstract void came(Path path);

    /// It could not be had. On the FX thread.
    abstract void stayedAway(Problem problem);

    @Override
    public void moved(long bytes, long whole) {
      progress.moved(bytes, whole);
    }

    @Override
    public void done(Path file) {
      mailbox.post(() -> {
        coming.remove(hash);
        came(file);
      });
    }

    @Override
    public void failed(Trouble trouble) {
      mailbox.post(() -> {
        coming.remove(hash);
        show(hash, new State.Failed(Obstacles.of(trouble)));
        stayedAway(Obstacles.of(trouble));
      });
    }
  }
}
