package dev.snug.client.connection;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Finds out who answers at an address, without saying anything: a house speaks first.
public final class Doorbell {

  private Doorbell() {}

  /// Who answered.
  public enum Answer {
    /// The house that was meant.
    HOUSE,
    /// Somebody with another key.
    OTHER,
    /// Nobody in time, or nobody who is a house.
    NOBODY
  }

  /// Waits for the house's first word; blocks, at most about twice `patience`.
  ///
  /// @param house whose house is meant
  public static Answer ring(Address address, boolean tls, Fingerprint house, Duration patience) {
    var ears = new Ears(house);
    try {
      Wire.open(address, tls, house, ears, patience);
      return ears.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (CannotConnect e) {
      return e.reason() == CannotConnect.Reason.OTHER_KEY ? Answer.OTHER : Answer.NOBODY;
    } catch (ExecutionException | TimeoutException e) {
      return Answer.NOBODY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.NOBODY;
    } finally {
      ears.leave();
    }
  }

  private static final class Ears implements Wire.Events {

    private final Fingerprint house;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile @Nullable Wire wire;

    Ears(Fingerprint house) {
      this.house = house;
    }

    @Override
    public void opened(Wire opened) {
      wire = opened;
    }

    @Override
    public void text(String frame) {
      try {
        var isHouse = FrameCodec.readServer(frame) instanceof ServerFrame.Challenge challenge && challenge.server().equals(house);
        answer.complete(isHouse ? Answer.HOUSE : Answer.OTHER);
      } catch (MalformedFrame e) {
        answer.complete(Answer.OTHER);
      }
    }

    @Override
    public void pong() {
      // Nobody asked.
    }

    @Override
    public void closed(int code) {
      answer.complete(Answer.NOBODY);
    }

    void leave() {
      var open = wire;
      if (open != null) {
        open.cut();
      }
    }
  }
}
