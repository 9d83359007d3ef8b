package dev.snug.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.ClientMain;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Somebody at a terminal, with a data folder of their own.
final class Terminal {

  private final Path folder;

  Terminal(Path folder) {
    this.folder = folder;
  }

  /// What came of a command.
  record Ran(int code, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }

    Ran done() {
      assertThat(code).as(err).isZero();
      return this;
    }
  }

  Path folder() {
    return folder;
  }

  Ran runs(String... arguments) {
    return runs(Locale.ENGLISH, arguments);
  }

  /// Carries a command out in this process.
  Ran runs(Locale system, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code = SnugCommand.run(folder, system, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /// Carries a command out as somebody does who calls the program. JavaFX is not even there.
  Process starts(String... arguments) throws IOException {
    return startsIn("C.UTF-8", arguments);
  }

  /// The same in a terminal that says this of itself.
  Process startsIn(String terminal, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-Duser.language=en",
        "-Dsnug.data=" + folder, "-cp", withoutWindow(), ClientMain.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", terminal);
    return builder.start();
  }

  private static String withoutWindow() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !each.contains("openjfx")).collect(Collectors.joining(File.pathSeparator));
  }

  static BufferedReader out(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  static int ends(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the program ends").isTrue();
    return process.exitValue();
  }
}
