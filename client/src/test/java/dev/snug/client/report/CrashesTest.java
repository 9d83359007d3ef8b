package dev.snug.client.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class CrashesTest {

  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

  @TempDir Path folder;

  private Crashes at(int minute) {
    return new Crashes(folder, Clock.fixed(NOON.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC));
  }

  private static void crash(Crashes crashes, String words) {
    crashes.uncaughtException(Thread.currentThread(), new IllegalStateException(words, new IOException(words)));
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void itLeavesWhereItHappenedAndNothingThatPeopleWrote() throws IOException {
    crash(at(0), "see you at 8, Mei");
    assertThat(at(0).last().orElseThrow())
        .contains("java.lang.IllegalStateException", "caused by java.io.IOException", "CrashesTest.crash")
        .doesNotContain("Mei", "see you");
  }

  @Test
  void oneIsToldOnce() throws IOException {
    assertThat(at(0).tell()).isFalse();
    crash(at(0), "");
    assertThat(at(1).tell()).isTrue();
    assertThat(at(2).tell()).isFalse();
    assertThat(at(2).last()).isPresent();
  }

  @Test
  void fiveAreKeptAndTheOldestGo() throws IOException {
    for (var minute = 0; minute < Crashes.MOST; minute++) {
      crash(at(minute), "");
    }
    assertThat(files()).hasSize(Crashes.MOST);
    crash(at(Crashes.MOST), "");
    assertThat(files()).hasSize(Crashes.MOST);
    assertThat(files().getFirst().toString()).contains("120100");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseCanReadIt() throws IOException {
    crash(at(0), "");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst()))).isEqualTo("rw-------");
  }

  @Test
  void anythingElseInTheFolderIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("identity"), "mine");
    crash(at(0), "");
    assertThat(at(0).tell()).isTrue();
    assertThat(folder.resolve("identity")).exists();
  }
}
