package dev.snug.client.connection;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Looks what house an invite opens, without going in.
public final class Peek {

  private static final Duration DEADLINE = Duration.ofSeconds(6);

  /// Tells the answer from whatever else the house may say.
  private static final String ID = "peek";

  private Peek() {}

  /// Asks the house; blocks, six seconds at most for each address.
  ///
  /// @return `peeked` or `refused`
  /// @throws CannotConnect if no address answers, or one does with another key than the invite names
  public static ServerFrame at(Invite invite) throws CannotConnect {
    var failure = new CannotConnect((Throwable) null);
    for (var address : invite.addresses()) {
      try {
        return at(address, invite);
      } catch (CannotConnect e) {
        failure = failure.reason() == CannotConnect.Reason.OTHER_KEY ? failure : e;
      }
    }
    throw failure;
  }

  private static ServerFrame at(Address address, Invite invite) throws CannotConnect {
    var visit = new Visit(invite);
    try {
      Wire.open(address, invite.tls(), invite.house(), visit, DEADLINE);
      return visit.answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CannotConnect cannot
          ? cannot
          : new CannotConnect(e);
    } catch (TimeoutException e) {
      throw new CannotConnect(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotConnect(e);
    } finally {
      visit.leave();
    }
  }

  /// One visit to one address.
  private static final class Visit implements Wire.Events {

    private final Invite invite;
    private final CompletableFuture<ServerFrame> answer = new CompletableFuture<>();
    private volatile @Nullable Wire wire;

    Visit(Invite invite) {
      this.invite = invite;
    }

    @Override
    public void opened(Wire opened) {
      wire = opened;
    }

    @Override
    public void text(String json) {
      try {
        var frame = FrameCodec.readServer(json);
        if (frame instanceof ServerFrame.Challenge challenge) {
          challenged(challenge);
        } else if (isAnswer(frame)) {
          answer.complete(frame);
        }
      } catch (MalformedFrame e) {
        answer.completeExceptionally(new CannotConnect(e));
      }
    }

    @Override
    public void pong() {
      // Nobody asked.
    }

    @Override
    public void closed(int code) {
      answer.completeExceptionally(new CannotConnect((Throwable) null));
    }

    void leave() {
      var open = wire;
      if (open != null) {
        open.cut();
      }
    }

    private void challenged(ServerFrame.Challenge challenge) {
      if (challenge.server().equals(invite.house())) {
        send(new ClientFrame.Peek(ID, invite.secret()));
      } else {
        answer.completeExceptionally(new CannotConnect(new Loss.OtherKey(challenge.server(), false)));
      }
    }

    /// A house that turns everybody away names no frame.
    private static boolean isAnswer(ServerFrame frame) {
      return (frame instanceof ServerFrame.Peeked peeked && ID.equals(peeked.id()))
          || (frame instanceof ServerFrame.Refused refused && (refused.id() == null || refused.id().equals(ID)));
    }

    private void send(ClientFrame frame) {
      var open = wire;
      if (open != null) {
        open.send(FrameCodec.write(frame));
      }
    }
  }
}
