package dev.snug.server.session;

import dev.snug.server.room.Encoded;
import dev.snug.server.room.Follower;
import dev.snug.server.room.Room;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One connection: who it is, what it may say now, what it is told.
///
/// `opened` and `heard` run on the transport's thread, one at a time; the writer thread lets it in, and keeps which
/// rooms it follows; sending and closing are for any thread.
public final class Session implements Follower {

  private static final int NONCE_BYTES = 24;

  private final House house;
  private final Wire wire;
  private final Outbox outbox;
  private final Commands commands;
  private final Pace pace;
  private final String nonce;
  private final Set<Room> followed = new HashSet<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.NEW);
  private volatile @Nullable Person person;
  private Presence presence = Presence.HERE;
  private volatile @Nullable PublicKey device;
  private volatile boolean turnedOut;

  /// How far a session has come.
  enum Stage {
    /// Challenged, and nothing is known of it.
    NEW,
    /// Its hello is being looked at.
    ARRIVING,
    /// Somebody has been asked to let it in.
    KNOCKING,
    /// Welcomed.
    IN,
    /// Over.
    GONE
  }

  public Session(House house, Wire wire, Outbox outbox) {
    this.house = house;
    this.wire = wire;
    this.outbox = outbox;
    this.commands = new Commands(house, this);
    this.pace = new Pace(house.rateLimits(), house.nanos());
    var bytes = new byte[NONCE_BYTES];
    house.random().nextBytes(bytes);
    this.nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The connection stands.
  public void opened() {
    send(new ServerFrame.Challenge(nonce, house.key()));
  }

  /// A text frame came.
  public void heard(String text) {
    if (stage() == Stage.GONE) {
      return;
    }
    try {
      commands.take(FrameCodec.readClient(text), pace);
    } catch (MalformedFrame e) {
      malformed(e);
    }
  }

  /// A binary frame came; the protocol has none.
  public void heardBinary() {
    close(CloseCode.PROTOCOL_ERROR);
  }

  /// The connection is over, whoever ended it.
  public void gone() {
    if (stage.getAndSet(Stage.GONE) != Stage.GONE) {
      house.appender().submitAlways(new Departure(house, this));
    }
  }

  /// Whether a hello came; before that a connection does not last long.
  public boolean hasSpoken() {
    return stage() != Stage.NEW;
  }

  @Override
  public Person person() {
    var someone = person;
    if (someone == null) {
      throw new IllegalStateException("nobody came in here");
    }
    return someone;
  }

  @Override
  public void hear(byte[] frame) {
    if (!outbox.offer(frame)) {
      wire.close(CloseCode.TOO_SLOW);
    }
  }

  @Override
  public void hearFleeting(byte[] frame) {
    outbox.offerFleeting(frame);
  }

  /// Ends it politely.
  public void close(CloseCode code) {
    wire.close(code);
  }

  void send(ServerFrame frame) {
    hear(Encoded.of(frame));
  }

  /// @param retryAfter milliseconds; 0 if it is not a matter of time
  void refuse(@Nullable String id, Refusal refusal, long retryAfter) {
    send(new ServerFrame.Refused(id, refusal, null, refusal.sentence(), retryAfter == 0 ? null : retryAfter));
  }

  /// Refuses, and closes for the same reason.
  void turnAway(Refusal refusal, long retryAfter) {
    refuse(null, refusal, retryAfter);
    close(codeFor(refusal));
  }

  Stage stage() {
    return stage.get();
  }

  /// What is over stays over.
  void stage(Stage next) {
    stage.updateAndGet(now -> now == Stage.GONE ? now : next);
  }

  String nonce() {
    return nonce;
  }

  Wire wire() {
    return wire;
  }

  boolean isSlow() {
    return outbox.isHalfFull();
  }

  /// Who came in and may do something here; empty if nobody did, or not any more. Set by the writer thread.
  @Nullable Person personOrNull() {
    return turnedOut ? null : person;
  }

  /// Who came in and is to be taken out again. For the writer thread only.
  @Nullable Person leaving() {
    return person;
  }

  /// The key of the device that came in, if it is known.
  @Nullable PublicKey device() {
    return device;
  }

  void device(@Nullable PublicKey key) {
    device = key;
  }

  /// Ends it for somebody who may do nothing more here: what they sent before the goodbye reaches them is not done.
  void turnOut(CloseCode code) {
    turnedOut = true;
    close(code);
  }

  void person(@Nullable Person someone) {
    person = someone;
  }

  /// Where this device is; for the writer thread only.
  Presence presence() {
    return presence;
  }

  void appears(Presence now) {
    presence = now;
  }

  /// For the writer thread only.
  Set<Room> followed() {
    return followed;
  }

  private void malformed(MalformedFrame e) {
    if (stage() == Stage.NEW) {
      var isName = "name".equals(e.field());
      send(isName ? new ServerFrame.Refused(null, Refusal.BAD_NAME, "name", e.problem(), null) : e.answer());
      close(isName ? CloseCode.NAME_REFUSED : CloseCode.PROTOCOL_ERROR);
      return;
    }
    send(e.answer());
    if (pace.isMalformedTooOften()) {
      close(CloseCode.PROTOCOL_ERROR);
    }
  }

  private static CloseCode codeFor(Refusal refusal) {
    return switch (refusal) {
      case BAD_PROOF, BAD_TOKEN -> CloseCode.BAD_PROOF;
      case NOT_INVITED, INVITE_UNKNOWN, INVITE_EXPIRED, INVITE_USED_UP, CODE_UNKNOWN, NOT_ADMITTED ->
          CloseCode.NOT_INVITED;
      case BANNED -> CloseCode.BANNED;
      case BAD_NAME, NAME_TAKEN -> CloseCode.NAME_REFUSED;
      case SLOW_DOWN -> CloseCode.FLOODING;
      case BUSY, STORAGE_FULL, STORAGE_FAILED -> CloseCode.BUSY;
      case MALFORMED, UNKNOWN_TYPE, TOO_LONG, WRONG_VERSION, NOT_NOW, NO_SUCH_ROOM, NOT_IN_ROOM, NO_SUCH_MESSAGE,
          NOT_FOUND, NO_SUCH_FILE, WRONG_CONTENT, QUOTA_FULL, NOT_ALLOWED, NO_CHANGE, TOO_MANY, ARCHIVED, MUTED,
          HAND_ON_FIRST -> CloseCode.PROTOCOL_ERROR;
    };
  }
}
