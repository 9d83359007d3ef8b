package dev.snug.client.connection;

import java.time.Duration;

/// One try to open a wire to a house, at each of its addresses in turn. What comes of it, and over the wire, goes into the
/// queue under the attempt's number.
///
/// @param number tells it from earlier ones
record Attempt(int number, Door door, LineQueue queue) implements Wire.Events {

  /// How long one address may take.
  static final Duration DEADLINE = Duration.ofSeconds(6);

  /// Tries on a thread of its own.
  void start() {
    Thread.ofVirtual().name("attempt-" + number).start(this::run);
  }

  private void run() {
    var failure = new CannotConnect((Throwable) null);
    for (var address : door.addresses()) {
      try {
        Wire.open(address, door.tls(), door.house(), this, DEADLINE);
        return;
      } catch (CannotConnect e) {
        failure = e.reason() == CannotConnect.Reason.OTHER_KEY ? e : failure;
      }
    }
    queue.hear(new LineEvent.NotOpened(number, failure));
  }

  @Override
  public void opened(Wire wire) {
    queue.hear(new LineEvent.Opened(number, wire));
  }

  @Override
  public void text(String frame) {
    queue.hear(new LineEvent.Text(number, frame));
  }

  @Override
  public void pong() {
    queue.hear(new LineEvent.Pong(number));
  }

  @Override
  public void closed(int code) {
    queue.hear(new LineEvent.Closed(number, code));
  }
}
