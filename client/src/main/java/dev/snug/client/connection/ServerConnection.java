package dev.snug.client.connection;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line to one house: connects, greets, reads, and comes back after a drop. One thread of its own does all of it and
/// calls the listener; the WebSocket's threads only hand over, and wait when [#FRAMES] frames are waiting already.
public final class ServerConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);
  private static final int FRAMES = 1_000;
  private static final int TASKS = 10_000;
  private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(6);
  private static final Duration WELCOME_DEADLINE = Duration.ofSeconds(10);
  private static final Duration LOOK_WHETHER_OPEN_AGAIN = Duration.ofSeconds(5);

  private final Door door;
  private final Clock clock;
  private final RandomGenerator random;
  private final Listener listener;
  private final Backoff backoff;
  private final BlockingQueue<LineEvent> events = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(FRAMES);
  private final Semaphore tasks = new Semaphore(TASKS);
  private final Thread thread;

  private State state = State.DOWN;
  private @Nullable Wire wire;
  private int attempt;
  private Instant nextTry;
  private Instant deadline = Instant.MAX;
  private Instant lastHeard = Instant.MIN;
  private Instant nextPing = Instant.MAX;
  private boolean closedByHost;
  private boolean hopeless;
  private volatile boolean closing;

  public ServerConnection(Door door, Clock clock, RandomGenerator random, Listener listener) {
    this.door = door;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.backoff = new Backoff(random);
    this.nextTry = clock.instant();
    this.thread = Thread.ofPlatform().daemon().name("house-" + door.house().text().substring(0, 6)).unstarted(this::run);
  }

  /// What the line tells. Every method is called on the connection's thread.
  public interface Listener {
    /// The thread has started; nothing else comes before.
    void started();

    void trying();

    void welcomed(ServerFrame.Welcome welcome);

    /// A frame after the welcome.
    void received(ServerFrame frame);

    void lost(Loss loss);

    /// Nothing more is waiting for now; also called at least every second.
    void idle();

    /// The thread ends; nothing else comes after.
    void ended();
  }

  /// Starts the thread and tries at once.
  public void start() {
    thread.start();
  }

  /// Starts the thread; nothing is tried before [#tryNow].
  public void startResting() {
    hopeless = true;
    thread.start();
  }

  /// Runs `task` on the connection's thread; called from any thread, never waits.
  ///
  /// @throws RejectedExecutionException if [#TASKS] tasks are waiting, which no person can bring about
  public void execute(Runnable task) {
    if (!tasks.tryAcquire()) {
      throw new RejectedExecutionException("the connection's thread does not come to its tasks");
    }
    events.add(new LineEvent.Task(task));
  }

  /// Sends a frame if the line is up. Called on the connection's thread.
  ///
  /// @return whether it was handed to the socket; whether it arrived, only an answer tells
  public boolean send(ClientFrame frame) {
    if (state != State.IN || wire == null) {
      return false;
    }
    wire.send(FrameCodec.write(frame));
    return true;
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
    hopeless = true;
  }

  /// Tries now instead of after the pause. Called on the connection's thread.
  public void tryNow() {
    if (state == State.DOWN) {
      hopeless = false;
      nextTry = clock.instant();
    }
  }

  /// Ends the line and waits for its thread: two seconds politely, and as long again after an interrupt.
  @Override
  public void close() {
    closing = true;
    events.add(new LineEvent.Wake());
    try {
      if (thread != Thread.currentThread() && !thread.join(Limits.GOODBYE)) {
        thread.interrupt();
        thread.join(Limits.GOODBYE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    listener.started();
    while (!closing) {
      try {
        var event = events.poll(Math.max(1, millisToWait()), TimeUnit.MILLISECONDS);
        if (event == null) {
          listener.idle();
        } else {
          handle(event);
          if (events.isEmpty()) {
            listener.idle();
          }
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
    listener.ended();
  }

  private long millisToWait() {
    return Math.min(1_000, Duration.between(clock.instant(), nextTime()).toMillis());
  }

  private Instant nextTime() {
    return switch (state) {
      case DOWN -> hopeless ? clock.instant().plusSeconds(1) : nextTry;
      case CONNECTING, GREETING -> deadline;
      case IN -> nextPing;
    };
  }

  private void watch() {
    var now = clock.instant();
    switch (state) {
      case DOWN -> {
        if (!hopeless && !now.isBefore(nextTry)) {
          connect();
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
      case LineEvent.Task task -> {
        tasks.release();
        task.what().run();
      }
      case LineEvent.Wake _ -> {}
      case LineEvent.Opened opened -> {
        room.release();
        if (opened.attempt() == attempt && state == State.CONNECTING) {
          wire = opened.wire();
          state = State.GREETING;
          lastHeard = clock.instant();
        } else {
          opened.wire().cut();
        }
      }
      case LineEvent.NotOpened notOpened -> {
        room.release();
        if (notOpened.attempt() == attempt) {
          notOpened(notOpened.reason());
        }
      }
      case LineEvent.Text text -> {
        room.release();
        if (text.attempt() == attempt) {
          lastHeard = clock.instant();
          read(text.frame());
        }
      }
      case LineEvent.Pong pong -> {
        room.release();
        if (pong.attempt() == attempt) {
          lastHeard = clock.instant();
        }
      }
      case LineEvent.Closed closed -> {
        room.release();
        if (closed.attempt() == attempt) {
          closed(closed.code());
        }
      }
    }
  }

  private void connect() {
    attempt++;
    var number = attempt;
    state = State.CONNECTING;
    var tries = door.addresses().size();
    deadline = clock.instant().plus(CONNECT_DEADLINE.multipliedBy(tries)).plus(WELCOME_DEADLINE);
    listener.trying();
    Thread.ofVirtual().name("connect-" + number).start(() -> open(number));
  }

  private void open(int number) {
    var reason = CannotConnect.Reason.UNREACHABLE;
    for (var address : door.addresses()) {
      try {
        Wire.open(address, door.tls(), door.house(), ears(number), CONNECT_DEADLINE);
        return;
      } catch (CannotConnect e) {
        reason = e.reason() == CannotConnect.Reason.OTHER_KEY ? e.reason() : reason;
      }
    }
    hear(new LineEvent.NotOpened(number, reason));
  }

  private Wire.Events ears(int number) {
    return new Wire.Events() {
      @Override
      public void opened(Wire opened) {
        hear(new LineEvent.Opened(number, opened));
      }

      @Override
      public void text(String frame) {
        hear(new LineEvent.Text(number, frame));
      }

      @Override
      public void pong() {
        hear(new LineEvent.Pong(number));
      }

      @Override
      public void closed(int code) {
        hear(new LineEvent.Closed(number, code));
      }
    };
  }

  private void notOpened(CannotConnect.Reason reason) {
    switch (reason) {
      case OTHER_KEY -> giveUp(new Loss.OtherKey());
      case UNREACHABLE -> down(closedByHost);
    }
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
      case ServerFrame.Challenge challenge -> hello(challenge);
      case ServerFrame.Welcome welcome -> {
        state = State.IN;
        closedByHost = false;
        backoff.reset();
        nextPing = clock.instant().plus(Limits.PING_INTERVAL);
        listener.welcomed(welcome);
      }
      case ServerFrame.Refused refused -> {
        if (refused.refusal().mayPass()) {
          down(closedByHost);
        } else {
          giveUp(new Loss.ShutOut(refused.refusal()));
        }
      }
      case ServerFrame.Peeked _, ServerFrame.Following _, ServerFrame.Delivered _, ServerFrame.Paged _,
          ServerFrame.Signalled _, ServerFrame.Presence _ -> down(false);
    }
  }

  private void hello(ServerFrame.Challenge challenge) {
    if (!challenge.server().equals(door.house())) {
      giveUp(new Loss.OtherKey());
      return;
    }
    var identity = door.identity();
    var proof = identity.prove(challenge.nonce(), door.house(), door.name());
    var credential = new Credential.ByKey(door.name(), identity.publicKey(), proof, door.invite());
    if (wire != null) {
      wire.send(FrameCodec.write(new ClientFrame.Hello(ClientFrame.VERSION, credential)));
    }
  }

  private void closed(int code) {
    var reason = CloseCode.of(code);
    if (reason.isPresent() && !reason.get().comeBack()) {
      giveUp(new Loss.ShutOut(switch (reason.get()) {
        case BAD_PROOF -> Refusal.BAD_PROOF;
        case NOT_INVITED -> Refusal.NOT_INVITED;
        case NAME_REFUSED -> Refusal.BAD_NAME;
        default -> Refusal.MALFORMED;
      }));
    } else {
      down(reason.filter(CloseCode.CLOSED::equals).isPresent());
    }
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
    hopeless = true;
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

  /// Hands over what a socket's thread has heard; waits as long as too much is waiting already.
  private void hear(LineEvent event) {
    try {
      room.acquire();
      events.add(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private enum State {
    DOWN,
    CONNECTING,
    GREETING,
    IN
  }
}
