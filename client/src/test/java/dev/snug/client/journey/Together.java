package dev.snug.client.journey;

import dev.snug.client.Toolkit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Two people in one house, who do one thing after the other there; each thing begins with nothing open. Tomás has the
/// keyboard.
abstract class Together {

  @TempDir static Path folder;
  static Evening evening;
  static Person maya;
  static Person tomas;

  @BeforeAll
  static void theyCome() throws Exception {
    Toolkit.start();
    WaitForAsyncUtils.autoCheckException = false;
    WaitForAsyncUtils.printException = false;
    evening = Evening.in(folder);
    maya = evening.maya();
    tomas = evening.tomas();
  }

  @AfterAll
  static void theyGo() throws Exception {
    evening.ends();
    WaitForAsyncUtils.autoCheckException = true;
    WaitForAsyncUtils.printException = true;
  }

  /// Nothing went wrong in the windows that nobody saw. Where a menu lies at the edge of the screen, the Headless platform
  /// fails to draw the menu's shadow; that is none of ours.
  @AfterEach
  void nothingFailedUnseen() throws Throwable {
    for (var failed = nextFailure(); failed != null; failed = nextFailure()) {
      if (!ofThePlatform(failed)) {
        throw failed;
      }
    }
  }

  private static @Nullable Throwable nextFailure() {
    try {
      WaitForAsyncUtils.checkException();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  private static boolean ofThePlatform(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .flatMap(each -> Arrays.stream(each.getStackTrace()))
        .anyMatch(at -> at.getClassName().endsWith("HeadlessWindow") && at.getMethodName().equals("blit"));
  }

  @BeforeEach
  void theyComeHome() throws Exception {
    maya.comesHome();
    tomas.comesHome();
  }
}
