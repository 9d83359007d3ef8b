package dev.snug.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// The commands as programs of their own: what they print, and with what they end.
@Timeout(120)
@Execution(CONCURRENT)
class ProgramTest {

  @TempDir Path folder;

  @Test
  void aHouseIsHostedGuestsComeAndItIsThereAgainNextTime() throws Exception {
    var mei = new Terminal(folder.resolve("mei"));
    var tom = new Terminal(folder.resolve("tom"));
    var host = mei.starts("host", "--name", "周日厨房", "--as", "Mei", "--port", "0");
    try {
      var link = String.valueOf(Terminal.out(host).readLine());
      assertThat(link).startsWith("snug://");
      tom.runs("join", link, "--name", "Tomás").done();
      var said = tom.starts("say", "周日厨房", "水开了 ☕");
      assertThat(Terminal.ends(said)).isZero();
      var read = mei.startsIn("C", "tail", "lobby");
      assertThat(Terminal.out(read).readLine()).endsWith("Tomás: 水开了 ☕");
      assertThat(Terminal.ends(read)).isZero();
      host.destroy();
      assertThat(Terminal.ends(host)).isZero();
      assertThat(tom.runs("tail", "lobby").code()).isEqualTo(3);
      host = mei.starts("host");
      assertThat(Terminal.out(host).readLine()).startsWith("snug://");
      assertThat(tom.runs("tail", "lobby").done().out()).endsWith("Tomás: 水开了 ☕\n");
    } finally {
      host.destroy();
      Terminal.ends(host);
    }
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwo() throws Exception {
    assertThat(Terminal.ends(new Terminal(folder).starts("say", "--loudly"))).isEqualTo(2);
  }
}
