package dev.snug.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.connection.Door;
import dev.snug.client.connection.LineListener;
import dev.snug.client.connection.Loss;
import dev.snug.client.connection.ServerConnection;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Somebody in a real house, by the real line, who follows its lobby.
final class Visitor implements AutoCloseable, LineListener {

  private final LinkedBlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<Address> addresses = new LinkedBlockingQueue<>();
  private final ServerConnection line;
  private final Address address;
  final ServerFrame.Welcome welcome;

  Visitor(SnugServer server, String name) throws IOException {
    var random = new SecureRandom();
    var secret = server.invite(Role.MEMBER, Duration.ZERO, 0);
    var invite = new Invite(List.of(new Address("127.0.0.1", server.port())), secret, server.key(), true);
    line = new ServerConnection(Door.by(invite, Identity.create(random), name), Clock.systemUTC(), new Random(), this);
    line.start();
    welcome = next(ServerFrame.Welcome.class);
    address = taken(addresses);
    does(new ClientFrame.Follow(null, "lobby"));
    next(ServerFrame.Following.class);
  }

  /// The files of the house at this port, which may be that of a line in between.
  FilePlace place(int port) {
    return new FilePlace(new Address(address.host(), port), true, welcome.token());
  }

  /// Posts a file and hears it.
  Attachment posts(Attachment file) {
    does(new ClientFrame.Post("p" + System.nanoTime(), "lobby", new Body.Said("", null, null, Set.of(), List.of(file))));
    return hearsFile();
  }

  Attachment hearsFile() {
    while (true) {
      var heard = next(ServerFrame.Delivered.class).entry();
      if (heard.body() instanceof Body.Said said) {
        return said.attachments().getFirst();
      }
    }
  }

  private void does(ClientFrame frame) {
    line.execute(() -> assertThat(line.send(frame)).isTrue());
  }

  private <T extends ServerFrame> T next(Class<T> type) {
    while (true) {
      var frame = taken(frames);
      if (type.isInstance(frame)) {
        return type.cast(frame);
      }
    }
  }

  private static <T> T taken(LinkedBlockingQueue<T> queue) {
    try {
      var next = queue.poll(20, TimeUnit.SECONDS);
      assertThat(next).as("something is heard").isNotNull();
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void welcomed(ServerFrame.Welcome welcomed) {
    addresses.add(line.address().orElseThrow());
    frames.add(welcomed);
  }

  @Override
  public void received(ServerFrame frame) {
    frames.add(frame);
  }

  @Override
  public void started() {}

  @Override
  public void trying() {}

  @Override
  public void lost(Loss loss) {}

  @Override
  public void idle() {}

  @Override
  public void ended() {}

  @Override
  public void close() {
    line.close();
  }
}
