package dev.snug.client.report;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import dev.snug.shared.identity.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Keeps the log in the data folder, for its owner alone: three files of half a megabyte, and no more.
public final class LogFile implements AutoCloseable {

  /// How long one file gets; the last lines may go a little over it.
  static final long MOST_BYTES = 512 * 1024;

  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{0}: %replace(%msg){'[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]', ' '}%n%ex{12}";

  private final Logger logger;
  private final RollingFileAppender<ILoggingEvent> appender;

  private LogFile(Logger logger, RollingFileAppender<ILoggingEvent> appender) {
    this.logger = logger;
    this.appender = appender;
  }

  /// Where the logs of a data folder are.
  public static Path folder(Path data) {
    return data.resolve("logs");
  }

  /// Writes what is logged from now on.
  ///
  /// @param data the data folder
  /// @throws IOException if nothing can be written there
  public static LogFile keepIn(Path data, LoggerContext context) throws IOException {
    var folder = folder(data);
    OwnerOnly.folder(folder);
    var file = folder.resolve("snug.log").toString();
    var appender = new Shut();
    appender.setContext(context);
    appender.setFile(file);
    appender.setEncoder(encoder(context));
    var rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(folder.resolve("snug.%i.log").toString());
    rolling.setMinIndex(1);
    rolling.setMaxIndex(2);
    rolling.start();
    appender.setRollingPolicy(rolling);
    var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(MOST_BYTES));
    size.setCheckIncrement(Duration.buildByMilliseconds(0));
    size.start();
    appender.setTriggeringPolicy(size);
    appender.start();
    var logger = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    logger.addAppender(appender);
    return new LogFile(logger, appender);
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    appender.stop();
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }

  /// Makes its files readable by their owner alone, whatever the umask says.
  private static final class Shut extends RollingFileAppender<ILoggingEvent> {

    @Override
    public void openFile(String name) throws IOException {
      OwnerOnly.file(Path.of(name));
      super.openFile(name);
    }
  }
}
