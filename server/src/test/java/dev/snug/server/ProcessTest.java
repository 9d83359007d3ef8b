package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server in a process of its own, as `java -jar` starts it.
class ProcessTest {

  private static final Pattern READY =
      Pattern.compile(
          "snug-server ready (wss?)://127\\.0\\.0\\.1:(\\d+) fingerprint ([\\w-]{43})( invite (snug://\\S+))?");

  @TempDir
  private Path data;

  @Test
  void killedUnderLoadItLosesNothingItAcknowledgedAndDoublesNothing() throws Exception {
    var acknowledged = new HashMap<String, Entry>();
    var posted = new ArrayList<String>();
    String token = null;
    for (int round = 0; round < 3; round++) {
      var running = start("--open", "--no-tls", "--no-rate-limits");
      try (var guest = Guest.connect(running.port(), false)) {
        guest.comesIn(token == null ? new Credential.ByName("poster") : new Credential.ByToken(token));
        token = guest.welcome.token();
        guest.follows("lobby");
        // What was posted last may or may not be stored: posting it again is always safe.
        posted.stream().skip(Math.max(0, posted.size() - 200)).forEach(id -> guest.says(id, "text of " + id));
        for (int i = 0; i < 2_000; i++) {
          var id = round + "-" + i;
          posted.add(id);
          guest.says(id, "text of " + id);
        }
        while (!acknowledged.containsKey(round + "-700")) {
          var entry = guest.hearsThat(_ -> true);
          var before = acknowledged.put(entry.id(), entry);
          assertThat(before == null || before.equals(entry)).isTrue();
        }
        running.process().destroyForcibly().waitFor();
      }
    }

    var stored = storedAfterAll(token);
    var ids = new HashMap<String, Entry>();
    stored.forEach(entry -> assertThat(ids.put(entry.id(), entry)).as(entry.id()).isNull());
    assertThat(stored).extracting(Entry::seq).isSorted();
    assertThat(stored.getLast().seq()).isEqualTo(stored.size());
    assertThat(acknowledged).hasSizeGreaterThan(2_000);
    acknowledged.forEach((id, entry) -> assertThat(ids).containsEntry(id, entry));
  }

  @Test
  void toldToStopItSaysGoodbyeAndEndsWithZero() throws Exception {
    var running = start("--open", "--no-tls");
    try (var guest = Guest.connect(running.port(), false)) {
      guest.comesIn(new Credential.ByName("alice"));
      guest.follows("lobby");
      guest.says("last words");
      guest.hears("last words");

      running.process().destroy();

      assertThat(guest.isClosedWith()).isEqualTo(CloseCode.GOING_DOWN.code());
      assertThat(running.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(running.process().exitValue()).isZero();
    }
  }

  @Test
  void aHouseWithoutOwnerPrintsAnInviteForOneAtEachStartUntilItHasOne() throws Exception {
    var first = start();
    stop(first);
    var second = start();
    var old = Invite.parse(first.invite());
    var invite = Invite.parse(second.invite());
    var alice = Identity.create(TestHouse.RANDOM);
    try (var guest = Guest.connect(second.port(), true); var late = Guest.connect(second.port(), true)) {
      late.hello(late.key(Identity.create(TestHouse.RANDOM), "Late", old.secret()));
      late.isRefused();
      guest.comesIn(guest.key(alice, "Alice", invite.secret()));

      assertThat(invite.house()).isEqualTo(guest.challenge.server());
      assertThat(invite.house().text()).isEqualTo(second.fingerprint());
      assertThat(guest.welcome.you().role()).isEqualTo(Role.OWNER);
      assertThat(late.isClosedWith()).isEqualTo(CloseCode.NOT_INVITED.code());
    }
    stop(second);
    var third = start();
    stop(third);
    assertThat(third.invite()).isNull();
  }

  @Test
  void whatCannotStartSaysWhyInOneLineAndEndsWithTwo() throws Exception {
    try (var other = new ServerSocket(0)) {
      var process = process(List.of("--port", String.valueOf(other.getLocalPort()), "--host", "0.0.0.0"));

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
      assertThat(process.inputReader().lines()).isEmpty();
      assertThat(process.errorReader().lines()).containsExactly("Port " + other.getLocalPort() + " is in use.");
    }
  }

  private List<Entry> storedAfterAll(String token) throws Exception {
    var running = start("--open", "--no-tls", "--no-rate-limits");
    try (var guest = Guest.connect(running.port(), false)) {
      guest.comesIn(new Credential.ByToken(token));
      guest.follows("lobby");
      var stored = new ArrayList<Entry>();
      boolean more = true;
      while (more) {
        var last = stored.isEmpty() ? 0 : stored.getLast().seq();
        var page = guest.pages(new ClientFrame.From.After(last), 300);
        stored.addAll(page.entries());
        more = page.more();
      }
      return stored;
    } finally {
      running.process().destroyForcibly().waitFor();
    }
  }

  private record Running(Process process, int port, String fingerprint, String invite) {}

  private Running start(String... options) throws IOException {
    var arguments = new ArrayList<>(List.of("--port", "0"));
    arguments.addAll(List.of(options));
    var process = process(arguments);
    var line = firstLine(process);
    var matcher = READY.matcher(String.valueOf(line));
    assertThat(matcher.matches()).as(line).isTrue();
    assertThat(matcher.group(1)).isEqualTo(arguments.contains("--no-tls") ? "ws" : "wss");
    return new Running(process, Integer.parseInt(matcher.group(2)), matcher.group(3), matcher.group(5));
  }

  private static String firstLine(Process process) throws IOException {
    return process.inputReader().readLine();
  }

  private static void stop(Running running) throws InterruptedException {
    running.process().destroy();
    running.process().waitFor();
  }

  private Process process(List<String> options) throws IOException {
    var command = new ArrayList<>(
        List.of(
            ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-Xmx128m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), "dev.snug.server.ServerMain", "--data", data.toString()));
    command.addAll(options);
    return new ProcessBuilder(command).start();
  }
}
