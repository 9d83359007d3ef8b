package dev.snug.client.report;

import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was left by something that nobody had thought of: a file for each, with where it happened and nothing that people
/// wrote. Five at most, the oldest go.
public final class Crashes implements UncaughtExceptionHandler {

  static final int MOST = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Crashes.class);
  private static final int MOST_FRAMES = 60;
  private static final int MOST_CAUSES = 8;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String NEW = ".txt";
  private static final String TOLD = ".told.txt";

  private final Path folder;
  private final Clock clock;

  /// @param folder the data folder, which is there
  public Crashes(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// On whichever thread it happened.
  @Override
  public synchronized void uncaughtException(Thread thread, Throwable failure) {
    var file = folder.resolve("crash-" + STAMP.format(clock.instant()) + NEW);
    LOG.error("Nobody had thought of {}; {} tells where it happened", failure.getClass().getName(), file.getFileName());
    try {
      OwnerOnly.write(file, text(failure).getBytes(StandardCharsets.UTF_8));
      var all = files();
      for (var old : all.subList(0, Math.max(0, all.size() - MOST))) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      LOG.warn("A crash could not be written down", e);
    }
  }

  /// Whether something happened of which nobody has been told; from now on they have been.
  ///
  /// @throws IOException if the folder cannot be read
  public synchronized boolean tell() throws IOException {
    var untold = files().stream().filter(each -> !each.toString().endsWith(TOLD)).toList();
    for (var each : untold) {
      var name = each.getFileName().toString();
      Files.move(each, each.resolveSibling(name.substring(0, name.length() - NEW.length()) + TOLD));
    }
    return !untold.isEmpty();
  }

  /// What the last one left.
  ///
  /// @throws IOException if it cannot be read
  public synchronized Optional<String> last() throws IOException {
    var all = files();
    return all.isEmpty() ? Optional.empty() : Optional.of(Files.readString(all.getLast()));
  }

  /// The oldest first.
  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(Crashes::isOne).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isOne(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith("crash-") && name.endsWith(NEW);
  }

  /// Kinds and places only: what an exception says may hold names, addresses or words.
  private static String text(Throwable failure) {
    var text = new StringBuilder("Snug ").append(Build.version()).append('\n');
    var each = failure;
    for (var i = 0; i < MOST_CAUSES && each != null; i++) {
      text.append(i == 0 ? "" : "caused by ").append(each.getClass().getName()).append('\n');
      var frames = each.getStackTrace();
      for (var frame : List.of(frames).subList(0, Math.min(MOST_FRAMES, frames.length))) {
        text.append("  at ").append(frame).append('\n');
      }
      each = each.getCause();
    }
    return text.toString();
  }
}
