package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class ServerLogTest {

  private static final String FORGED = "nick\n2026-01-01 ERROR forged\r\u001b[31m\u202Egnorw\u2028x";

  @Test
  void nobodyForgesALine() throws JoranException {
    var written = written("somebody is called {}", null);

    assertThat(written.lines()).singleElement().asString()
        .contains("WARN")
        .endsWith("somebody is called nick\\u000a2026-01-01 ERROR forged\\u000d\\u001b[31m\\u202egnorw\\u2028x");
  }

  @Test
  void nobodyForgesALineInATrace() throws JoranException {
    var written = written("a fault", new IllegalStateException(FORGED));

    assertThat(written.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith(" ") || line.startsWith("\t"));
    assertThat(written).contains("nick").contains("IllegalStateException").doesNotContain("\u001b", "\u202E");
  }

  private static String written(String message, Throwable fault) throws JoranException {
    var context = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(ServerMain.class.getResource("/logback-server.xml"));
    var logger = context.getLogger("dev.snug.test");
    var values = new Object[] {FORGED};
    var event = new LoggingEvent(ServerLogTest.class.getName(), logger, Level.WARN, message, fault, values);
    var appender = (ConsoleAppender<ILoggingEvent>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    try {
      return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    } finally {
      context.stop();
    }
  }
}
