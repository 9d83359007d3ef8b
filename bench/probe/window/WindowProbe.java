import dev.snug.client.OpenFolder;
import dev.snug.client.SnugApp;
import dev.snug.client.control.Surroundings;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.RoomModel;
import dev.snug.client.preview.Bounds;
import dev.snug.client.preview.Previewer;
import dev.snug.client.preview.Reach;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.client.voice.Sound;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// The app as it is, in three houses that [WindowHouses] opened, with a room of very many messages: how long the window's thread works
/// for a frame while one scrolls, how long until a room is shown, how long until what came over the line is on the screen, and what all
/// that occupies. Prints one row of figures per question.
public final class WindowProbe {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int FRAMES = 900;
  private static final int WARM_FRAMES = 300;
  private static final int SWITCHES = 60;
  private static final int WARM_SWITCHES = 20;
  private static final int ROOMS = 5;
  private static final int ENTRIES_THERE = 500;
  private static final int RATE = 200;
  private static final int SECONDS = 10;

  private final Stage stage;
  private final HouseModel house;
  private final RoomModel lobby;

  private WindowProbe(Stage stage, HouseModel house) {
    this.stage = stage;
    this.house = house;
    this.lobby = house.rooms().getFirst();
  }

  /// @param arguments a folder for the app, and the file with the houses
  public static void main(String[] arguments) throws Exception {
    var houses = Files.readAllLines(Path.of(arguments[1]));
    var app = new SnugApp(remembering(Path.of(arguments[0]), houses), Surroundings.none(), new Previewer(Reach.ofTheWeb(), Bounds.STANDARD),
        Sound.ofSystem(), Clock.systemUTC(), new SecureRandom());
    var started = new CompletableFuture<Stage>();
    Platform.startup(() -> {
      try {
        var stage = new Stage();
        app.show(stage);
        started.complete(stage);
      } catch (StoreFailed e) {
        started.completeExceptionally(e);
      }
    });
    var stage = started.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    await("all houses are open", () -> app.model().houses().stream()
        .allMatch(house -> house.lineProperty().get() instanceof Line.Open && !house.rooms().isEmpty()));
    new WindowProbe(stage, app.model().houses().getFirst()).measure(Integer.parseInt(houses.getFirst().split(" ")[0]));
    Runtime.getRuntime().halt(0);
  }

  private static OpenFolder remembering(Path path, List<String> houses) throws Exception {
    var folder = OpenFolder.take(path, new SecureRandom());
    folder.store().setting("name", "Maya");
    for (var line : houses) {
      var parts = line.split(" ");
      var address = new Address("127.0.0.1", Integer.parseInt(parts[0]));
      folder.store().keep(new KnownHouse(new Fingerprint(parts[1]), "House", "", List.of(address), false, null));
    }
    return folder;
  }

  private void measure(int port) throws Exception {
    System.out.println("megabytes resident, at the start: " + resident());
    readEverything();
    System.out.println("megabytes resident, everything kept: " + resident());
    press(KeyCode.END);
    await("the end is there", () -> !lobby.newerProperty().get());
    report("slow scroll, 15 pixels a frame: ms of the window's thread a frame", scroll(15));
    report("fast scroll, 900 pixels a frame: ms of the window's thread a frame", scroll(900));
    press(KeyCode.END);
    await("the end is there", () -> !lobby.newerProperty().get());
    System.out.println("rooms");
    await("there are more rooms, read to the end", () -> house.rooms().size() == ROOMS
        && house.rooms().stream().allMatch(room -> room.highProperty().get() >= ENTRIES_THERE));
    report("room switch: ms from the key to the laid out room", switches());
    on(() -> {
      house.roomProperty().set(lobby);
      return true;
    });
    report("arrival at " + RATE + " a second: ms from the line to the laid out row", arrivals(port));
    System.out.println("megabytes resident, at the end: " + resident());
  }

  /// As a person does who wants to see the beginning.
  private void readEverything() throws Exception {
    var begin = System.nanoTime();
    press(KeyCode.HOME);
    await("everything is kept", () -> lobby.lowProperty().get() == 1 && !lobby.older().get());
    System.out.printf("seconds until all %d entries were read and kept: %.1f%n",
        lobby.highProperty().get(), (System.nanoTime() - begin) / 1e9);
  }

  /// How long the window's thread was busy for each frame while one scrolls up, in milliseconds of processor time.
  private List<Double> scroll(double pixels) throws Exception {
    var done = new CompletableFuture<List<Double>>();
    on(() -> {
      var threads = ManagementFactory.getThreadMXBean();
      var timeline = node("#timeline");
      new AnimationTimer() {
        private final List<Double> found = new ArrayList<>();
        private long last = -1;

        @Override
        public void handle(long now) {
          var busy = threads.getCurrentThreadCpuTime();
          if (last >= 0) {
            found.add((busy - last) / 1e6);
          }
          last = busy;
          if (found.size() == WARM_FRAMES + FRAMES) {
            stop();
            done.complete(found.subList(WARM_FRAMES, found.size()));
          } else {
            Event.fireEvent(timeline, scrolled(pixels));
          }
        }
      }.start();
      return true;
    });
    return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static ScrollEvent scrolled(double pixels) {
    return new ScrollEvent(ScrollEvent.SCROLL, 400, 300, 400, 300, false, false, false, false, false, false, 0, pixels, 0, pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
  }

  /// From the key that goes to the next room until its rows are laid out, in milliseconds.
  private List<Double> switches() throws Exception {
    var found = new ArrayList<Double>();
    for (var i = 0; i < SWITCHES + WARM_SWITCHES; i++) {
      var begin = System.nanoTime();
      var before = on(() -> house.roomProperty().get());
      on(() -> {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false));
        return true;
      });
      afterLayout(() -> house.roomProperty().get() != before && stage.getScene().getRoot().lookup(".message-row") != null);
      found.add((System.nanoTime() - begin) / 1e6);
    }
    return found.subList(WARM_SWITCHES, found.size());
  }

  /// From when this process heard an entry on a line of its own until the entry's row was laid out, in milliseconds.
  private List<Double> arrivals(int port) throws Exception {
    Map<Long, Long> heard = new ConcurrentHashMap<>();
    var found = new ArrayList<Double>();
    var all = new CompletableFuture<Boolean>();
    var wanted = RATE * SECONDS;
    try (var client = HttpClient.newHttpClient(); var ear = Talker.in(client, port, "Ear",
        delivered -> heard.put(delivered.entry().seq(), System.nanoTime()))) {
      await("the ear listens", () -> !ear.you().isEmpty());
      var shown = new long[] {on(() -> lobby.timeline().getLast().seq())};
      Runnable look = () -> {
        var now = System.nanoTime();
        for (var i = lobby.timeline().size() - 1; i >= 0 && lobby.timeline().get(i).seq() > shown[0]; i--) {
          var at = heard.get(lobby.timeline().get(i).seq());
          found.add(at == null ? 0 : Math.max(0, (now - at) / 1e6));
        }
        shown[0] = lobby.timeline().getLast().seq();
        if (found.size() >= wanted) {
          all.complete(true);
        }
      };
      on(() -> {
        stage.getScene().addPostLayoutPulseListener(look);
        return true;
      });
      System.out.println("talk " + RATE + " " + SECONDS);
      all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      on(() -> {
        stage.getScene().removePostLayoutPulseListener(look);
        return true;
      });
    }
    return found;
  }

  private void press(KeyCode key) throws Exception {
    on(() -> {
      var timeline = node("#timeline");
      timeline.requestFocus();
      fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
      return true;
    });
  }

  private void fire(KeyEvent event) {
    Event.fireEvent(stage.getScene().getFocusOwner(), event);
  }

  private Node node(String query) {
    return Objects.requireNonNull(stage.getScene().getRoot().lookup(query), query);
  }

  /// Waits until something is so after a layout.
  private void afterLayout(BooleanSupplier condition) throws Exception {
    var done = new CompletableFuture<Boolean>();
    Runnable look = () -> {
      if (condition.getAsBoolean()) {
        done.complete(true);
      } else {
        Platform.requestNextPulse();
      }
    };
    on(() -> {
      stage.getScene().addPostLayoutPulseListener(look);
      Platform.requestNextPulse();
      return true;
    });
    done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    on(() -> {
      stage.getScene().removePostLayoutPulseListener(look);
      return true;
    });
  }

  private static void await(String what, BooleanSupplier condition) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!on(condition::getAsBoolean)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("not so: " + what);
      }
      Thread.sleep(5);
    }
  }

  private static <T> T on(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static void report(String what, List<Double> found) {
    var sorted = found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf("%s: p50 %.2f, p95 %.2f, p99 %.2f (%d)%n",
        what, part(sorted, 0.5), part(sorted, 0.95), part(sorted, 0.99), sorted.length);
  }

  private static double part(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElseThrow();
  }
}
