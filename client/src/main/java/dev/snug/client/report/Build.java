package dev.snug.client.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// What this app was built as.
public final class Build {

  private static final String FACTS = "/dev/snug/client/build.properties";

  private Build() {}

  /// Such as `1.0.0`; the build writes it down.
  public static String version() {
    var facts = new Properties();
    try (var in = Objects.requireNonNull(Build.class.getResourceAsStream(FACTS), FACTS)) {
      facts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(facts.getProperty("version"));
  }
}
