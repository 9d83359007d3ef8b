package dev.snug.client.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class LogFileTest {

  @TempDir Path data;
  private final LoggerContext context = new LoggerContext();

  LogFileTest() {
    context.setMDCAdapter(new LogbackMDCAdapter());
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(LogFile.folder(data))) {
      return all.sorted().toList();
    }
  }

  @Test
  void whatIsLoggedStandsThereInOneLineEach() throws IOException {
    try (var _ = LogFile.keepIn(data, context)) {
      context.getLogger("House").warn("came\nin \u202Eover");
    }
    assertThat(Files.readAllLines(files().getFirst())).singleElement().asString().endsWith("House: came in  over");
  }

  @Test
  void threeFilesAndNoMoreAreKept() throws IOException {
    try (var _ = LogFile.keepIn(data, context)) {
      for (var i = 0; i < 5 * LogFile.MOST_BYTES / 1_000; i++) {
        context.getLogger("House").warn("x".repeat(1_000));
      }
    }
    assertThat(files()).extracting(each -> each.getFileName().toString()).containsExactly("snug.1.log", "snug.2.log", "snug.log");
    assertThat(files()).allSatisfy(each -> assertThat(Files.size(each)).isLessThan(LogFile.MOST_BYTES + 10_000));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseCanReadThem() throws IOException {
    try (var _ = LogFile.keepIn(data, context)) {
      for (var i = 0; i < 2 * LogFile.MOST_BYTES / 1_000; i++) {
        context.getLogger("House").warn("x".repeat(1_000));
      }
    }
    assertThat(files()).allSatisfy(
        each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).isEqualTo("rw-------"));
  }
}
