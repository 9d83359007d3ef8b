package dev.snug.client.connection;

import dev.snug.shared.identity.Address;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line to one house: connects, greets, reads, and comes back after a drop. One thread of its own does all of it and
/// calls the listener; the WebSocket's threads only hand over.
public final class ServerConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);
  private static final Duration WELCOME_DEADLINE = Duration.ofSeconds(10);
  private static final Duration LOOK_WHETHER_OPEN_AGAIN = Duration.ofSeconds(5);
  private static final long LONGEST_REST_MILLIS = 1_000;

  private final Door door;
  private final Clock clock;
  private final RandomGenerator random;
  private final LineListener listener;
  private final Backoff backoff;
  private final LineQueue queue = new LineQueue();
  private final Thread thread;

  private State state = State.DOWN;
  private @Nullable Wire wire;
  private int attempt;
  private Instant nextTry;
  private Instant deadline = Instant.MAX;
  private Instant lastHeard = Instant.MIN;
  private Instant nextPing = Instant.MAX;
  private boolean closedByHost;
  private boolean resting;
  private volatile boolean closing;

  public ServerConnection(Door door, Clock clock, RandomGenerator random, LineListener listener) {
    this.door = door;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.backoff = new Backoff(random);
    this.nextTry = clock.instant();
    this.thread = Thread.ofPlatform().daemon().name("house-" + door.house().text().substring(0, 6)).unstarted(this::run);
  }

  /// Starts the thread and tries at once.
  public void start() {
    begin();
  }

  /// Starts the thread; nothing is tried before [#tryNow].
  public void startResting() {
    resting = true;
    begin();
  }

  /// Runs `task` on the connection's thread; called from any thread, never waits.
  ///
  /// @throws java.util.concurrent.RejectedExecutionException if more tasks wait than a person can bring about
  public void execute(Runnable task) {
    queue.execute(task);
  }

  /// Sends a frame if the line is up. Called on the connection's thread.
  ///
  /// @return whether it was handed to the socket; whether it arrived, only an answer tells
  public boolean send(ClientFrame frame) {
    return state == State.IN && wire != null && wire.send(FrameCodec.write(frame));
  }

  /// Where the house is, once it has let this person in. Called on the connection's thread.
  public Optional<Address> address() {
    return state == State.IN && wire != null ? Optional.of(wire.address()) : Optional.empty();
  }

  /// Cuts the line and makes it anew, `pause` later than it would otherwise. Called on the connection's thread.
  public void reconnect(Duration pause) {
    if (wire != null) {
      down(false);
      nextTry = nextTry.plus(pause);
    }
  }

  /// Cuts the line and tries nothing before [#tryNow]. Called on the connection's thread.
  public void rest() {
    cut();
    resting = true;
  }

  /// Tries now instead of after the pause. Called on the connection's thread.
  public void tryNow() {
    if (state == State.DOWN) {
      resting = false;
      nextTry = clock.instant();
    }
  }

  /// Ends the line and waits for its thread: two seconds politely, and as long again after an interrupt.
  @Override
  public void close() {
    if (isNeverBegun()) {
      return;
    }
    queue.wake();
    try {
      if (thread != Thread.currentThread() && !thread.join(Limits.GOODBYE)) {
        thread.interrupt();
        thread.join(Limits.GOODBYE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void begin() {
    if (!closing) {
      thread.start();
    }
  }

  /// Ends it at once if it has no thread yet, and will get none any more.
  private synchronized boolean isNeverBegun() {
    var isNew = thread.getState() == Thread.State.NEW;
    if (isNew && !closing) {
      queue.finish();
      listener.ended();
    }
    closing = true;
    return isNew;
  }

  private void run() {
    listener.started();
    while (!closing) {
      try {
        var event = queue.poll(millisToWait());
        if (event != null) {
          handle(event);
        }
        if (queue.isEmpty()) {
          listener.idle();
        }
        watch();
      } catch (InterruptedException e) {
        closing = true;
      } catch (RuntimeException e) {
        LOG.error("The line to a house stumbled and is made anew", e);
        down(false);
      }
    }
    cut();
    queue.finish();
    listener.ended();
  }

  private long millisToWait() {
    var next = switch (state) {
      case DOWN -> resting ? Instant.MAX : nextTry;
      case CONNECTING, GREETING -> deadline;
      case IN -> nextPing;
    };
    var now = clock.instant();
    return next.isAfter(now.plusMillis(LONGEST_REST_MILLIS))
        ? LONGEST_REST_MILLIS
        : Math.max(1, Duration.between(now, next).toMillis());
  }

  /// Does what its time has come for.
  private void watch() {
    var now = clock.instant();
    switch (state) {
      case DOWN -> {
        if (!resting && !now.isBefore(nextTry)) {
          connect(now);
        }
      }
      case CONNECTING, GREETING -> {
        if (now.isAfter(deadline)) {
          down(closedByHost);
        }
      }
      case IN -> {
        if (now.isAfter(lastHeard.plus(Limits.SILENCE))) {
          down(false);
        } else if (wire != null && !now.isBefore(nextPing)) {
          wire.ping();
          nextPing = now.plus(Limits.PING_INTERVAL);
        }
      }
    }
  }

  private void handle(LineEvent event) {
    switch (event) {
      case LineEvent.Task(var what) -> what.run();
      case LineEvent.Wake _ -> {}
      case LineEvent.Opened(var number, var opened) -> {
        if (number == attempt && state == State.CONNECTING) {
          wire = opened;
          state = State.GREETING;
          lastHeard = clock.instant();
        } else {
          opened.cut();
        }
      }
      case LineEvent.NotOpened(var number, var why) when number == attempt -> notOpened(why);
      case LineEvent.Text(var number, var frame) when number == attempt -> {
        lastHeard = clock.instant();
        read(frame);
      }
      case LineEvent.Pong(var number) when number == attempt -> lastHeard = clock.instant();
      case LineEvent.Closed(var number, var code) when number == attempt -> closed(code);
      case LineEvent.NotOpened _, LineEvent.Text _, LineEvent.Pong _, LineEvent.Closed _ ->
          LOG.debug("Something came from a wire that is dead");
    }
  }

  private void connect(Instant now) {
    attempt++;
    state = State.CONNECTING;
    deadline = now.plus(Attempt.DEADLINE.multipliedBy(door.addresses().size())).plus(WELCOME_DEADLINE);
    listener.trying();
    new Attempt(attempt, door, queue).start();
  }

  private void notOpened(CannotConnect why) {
    why.otherKey().ifPresentOrElse(this::giveUp, () -> down(closedByHost));
  }

  private void read(String json) {
    try {
      var frame = FrameCodec.readServer(json);
      if (state == State.IN) {
        listener.received(frame);
      } else {
        greet(frame);
      }
    } catch (MalformedFrame e) {
      // A newer house may say things that this app does not know: passing them over is right.
      LOG.info("A frame was passed over: {}", e.problem());
    }
  }

  private void greet(ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Challenge challenge when challenge.server().equals(door.house()) -> {
        if (wire != null) {
          wire.send(FrameCodec.write(door.hello(challenge)));
        }
      }
      case ServerFrame.Challenge challenge -> giveUp(new Loss.OtherKey(challenge.server(), false));
      case ServerFrame.Welcome welcome -> {
        state = State.IN;
        closedByHost = false;
        backoff.reset();
        nextPing = clock.instant().plus(Limits.PING_INTERVAL);
        listener.welcomed(welcome);
      }
      case ServerFrame.Refused refused when refused.refusal().mayPass() -> down(closedByHost);
      case ServerFrame.Refused refused -> giveUp(new Loss.ShutOut(refused.refusal()));
      case ServerFrame.Peeked _, ServerFrame.Following _, ServerFrame.Delivered _, ServerFrame.Paged _,
          ServerFrame.Versions _, ServerFrame.Found _, ServerFrame.Signalled _, ServerFrame.Presence _, ServerFrame.Done _,
          ServerFrame.RoomMade _, ServerFrame.RoomNews _, ServerFrame.RoomGone _, ServerFrame.Browsed _,
          ServerFrame.PeopleFound _, ServerFrame.Unread _, ServerFrame.Seen _, ServerFrame.Settings _,
          ServerFrame.Planned _, ServerFrame.PlanEnded _, ServerFrame.Plans _, ServerFrame.Linked _,
          ServerFrame.Devices _, ServerFrame.TokenMade _, ServerFrame.Tokens _, ServerFrame.InviteMade _,
          ServerFrame.Invites _, ServerFrame.Knocking _, ServerFrame.Knocked _, ServerFrame.KnockEnded _ -> down(false);
    }
  }

  private void closed(int code) {
    var reason = CloseCode.of(code);
    if (reason.isEmpty() || reason.get().comeBack()) {
      down(reason.filter(CloseCode.CLOSED::equals).isPresent());
      return;
    }
    giveUp(Loss.by(reason.get()));
  }

  private void down(boolean byHost) {
    cut();
    closedByHost = byHost;
    var pause = byHost ? LOOK_WHETHER_OPEN_AGAIN.plusMillis(random.nextLong(1_000)) : backoff.next();
    nextTry = clock.instant().plus(pause);
    listener.lost(byHost ? new Loss.Closed(nextTry) : new Loss.Dropped(nextTry));
  }

  private void giveUp(Loss loss) {
    cut();
    resting = true;
    listener.lost(loss);
  }

  private void cut() {
    state = State.DOWN;
    attempt++;
    if (wire != null) {
      wire.cut();
      wire = null;
    }
  }

  private enum State {
    DOWN,
    CONNECTING,
    GREETING,
    IN
  }
}
