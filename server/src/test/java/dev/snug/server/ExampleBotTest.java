package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The bot of the documentation, as it stands there.
class ExampleBotTest {

  private static final Path SOURCE = Path.of("..", "docs", "examples", "EchoBot.java");

  /// A JDK that has much to do takes a while to read a program.
  @Test
  @Timeout(60)
  void theExampleBotAnswersInARealHouse() throws IOException {
    try (var house = TestHouse.byInvitation()) {
      var tomas = house.owner("Tomás");
      var made = tomas.makesToken("Echo", Role.GUEST);
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var bot =
          new ProcessBuilder(java, SOURCE.toString(), "ws://127.0.0.1:" + house.port() + "/ws", made.token())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        assertThat(bot.inputReader().readLine()).isEqualTo("Listening.");
        tomas.follows("lobby");
        tomas.does("lobby", new Body.Said("not for the bot"));
        tomas.does("lobby", new Body.Said("echo „回声“ \"quoted\" \\ done"));
        var answer = tomas.hears("„回声“ \"quoted\" \\ done");
        assertThat(answer.author()).isEqualTo(made.person().id());
        tomas.does("lobby", new Body.Said("echo echo once"));
        tomas.hears("echo once");
        tomas.does("lobby", new Body.Said("echo last"));
        tomas.hears("last");
        assertThat(tomas.heard().stream().filter(entry -> entry.author().equals(made.person().id()) && entry.body() instanceof Body.Said)).hasSize(3);
      } finally {
        bot.destroy();
      }
    }
  }
}
