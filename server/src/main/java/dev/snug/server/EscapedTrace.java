package dev.snug.server;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// The trace of a fault, escaped like a message, in lines that are all indented, so that none looks like the beginning
/// of another entry. Public, because logback makes it.
public final class EscapedTrace extends ThrowableProxyConverter {

  private static final String KEPT = "\n\t";

  @Override
  public String convert(ILoggingEvent event) {
    return EscapedMessage.escape(super.convert(event), KEPT).replaceAll("(?m)^(?=.)", "  ");
  }
}
