package dev.snug.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppenderTest {

  private static final Appender.Memory NOTHING_REMEMBERED = new Appender.Memory() {
    @Override
    public void kept() {}

    @Override
    public void undone() {}

    @Override
    public boolean isUntidy(boolean isQuiet) {
      return false;
    }

    @Override
    public void tidy(Transaction transaction) {}
  };

  @TempDir
  private Path folder;

  private SqliteFile file;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch died = new CountDownLatch(1);

  @BeforeEach
  void open() throws IOException {
    file = SqliteFile.open(folder);
  }

  @Test
  void whatIsStoredIsToldInTheOrderInWhichItCame() throws IOException {
    try (var appender = appender(1_000, 1_000_000)) {
      appender.start();
      for (int i = 0; i < 900; i++) {
        appender.submit(new Keeping("k" + i));
      }
    }

    var expected = new ArrayList<String>();
    for (int i = 0; i < 900; i++) {
      expected.add("stored k" + i);
    }
    assertThat(told).isEqualTo(expected);
    assertThat(kept()).isEqualTo(900);
  }

  @Test
  void theInboxTakesAsManyAsItMayAndNotOneMore() throws StorageFailure {
    try (var appender = appender(3, 1_000_000)) {
      assertThat(appender.submit(new Keeping("1"))).isTrue();
      assertThat(appender.submit(new Keeping("2"))).isTrue();
      assertThat(appender.submitFleeting(new Keeping("fleeting"))).isFalse();
      assertThat(appender.submit(new Keeping("3"))).isTrue();
      assertThat(appender.submit(new Keeping("4"))).isFalse();
      assertThat(appender.submitAlways(new Keeping("always"))).isTrue();
      appender.start();
    }

    assertThat(told).containsExactly("stored 1", "stored 2", "stored 3", "stored always");
  }

  @Test
  void theInboxTakesAsManyBytesAsItMayAndNotOneMore() throws StorageFailure {
    try (var appender = appender(100, 401)) {
      assertThat(appender.submit(new Keeping("1"))).isTrue();
      assertThat(appender.submit(new Keeping("2"))).isTrue();
      assertThat(appender.submit(new Keeping("3"))).isFalse();
      appender.start();
    }

    assertThat(told).hasSize(2);
  }

  @Test
  void oneThatFailsDoesNotFailTheOthersOfItsBatch() throws IOException {
    try (var appender = appender(100, 100_000)) {
      appender.submit(new Keeping("before"));
      appender.submit(new Keeping("before"));
      appender.submit(new Keeping("after"));
      appender.start();
    }

    assertThat(told).containsExactly("stored before", "not stored before", "stored after");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void aCallGivesItsAnswerOrSaysWhyNot() throws IOException {
    try (var appender = appender(100, 100_000)) {
      appender.start();

      long seven = appender.call(transaction -> transaction.first("SELECT 7", row -> row.number(1)).orElse(0L));
      assertThat(seven).isEqualTo(7);
      assertThatThrownBy(() -> appender.call(transaction -> transaction.update("NONSENSE")))
          .isInstanceOf(StorageFailure.class);
    }
  }

  @Test
  void aWriterThatCannotGoOnSaysSoAndTakesNothingMore() throws Exception {
    try (var appender = appender(100, 100_000)) {
      appender.start();
      appender.submit(new Work() {
        @Override
        public void store(Transaction transaction) {}

        @Override
        public void stored() {
          throw new IllegalStateException("delivery is broken");
        }
      });

      assertThat(died.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(appender.submit(new Keeping("late"))).isFalse();
      assertThatThrownBy(() -> appender.call(_ -> 1)).isInstanceOf(StorageFailure.class);
    }
  }

  private Appender appender(int works, long bytes) throws StorageFailure {
    return new Appender(file.writing(SqliteFile.ANY_SIZE), works, bytes, NOTHING_REMEMBERED, Runnable::run, died::countDown);
  }

  private long kept() throws StorageFailure {
    try (var reading = file.reading()) {
      return reading.first("SELECT count(*) FROM house", row -> row.number(1)).orElseThrow();
    }
  }

  /// Keeps a name; the same one twice fails.
  private final class Keeping implements Work {

    private final String name;

    Keeping(String name) {
      this.name = name;
    }

    @Override
    public void store(Transaction transaction) throws StorageFailure {
      transaction.update("INSERT INTO house (name, value) VALUES (?, '')", name);
    }

    @Override
    public void stored() {
      told.add("stored " + name);
    }

    @Override
    public void notStored(StorageFailure failure) {
      told.add("not stored " + name);
    }
  }
}
