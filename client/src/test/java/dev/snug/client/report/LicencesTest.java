package dev.snug.client.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What comes with the app is said with its licence, all of it and nothing else.
@Execution(CONCURRENT)
class LicencesTest {

  /// What is on the class path for the tests alone.
  private static final List<String> FOR_TESTS =
      List.of("junit", "testfx", "hamcrest", "opentest4j", "apiguardian", "assertj", "byte-buddy", "archunit", "org.osgi", "surefire");

  @Test
  void everythingOnTheClassPathHasItsLicence() throws IOException {
    assertThat(named()).isEqualTo(bundled());
  }

  private static Set<String> named() throws IOException {
    try (var in = Objects.requireNonNull(LicencesTest.class.getResourceAsStream("/dev/snug/client/LICENCES.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> line.startsWith("  ") && !line.contains("Java itself"))
          .map(line -> line.strip().split(" ")[0])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> bundled() {
    return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
        .filter(each -> each.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !jar.getFileName().toString().startsWith("snug-"))
        .map(jar -> jar.getParent().getParent().getFileName().toString())
        .filter(name -> FOR_TESTS.stream().noneMatch(name::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theVersionIsWrittenByTheBuild() {
    assertThat(Build.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
