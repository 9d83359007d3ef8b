package dev.snug.client.control;

import dev.snug.client.connection.Door;
import dev.snug.client.connection.LineListener;
import dev.snug.client.connection.Loss;
import dev.snug.client.connection.ServerConnection;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Somebody whose app can do more than this one: writes frames by hand, over a real line.
final class Hand implements LineListener, AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<Entry> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<ServerFrame.RoomMade> made = new LinkedBlockingQueue<>();
  private final ServerConnection line;
  private int posts;

  Hand(String link, Path folder, String name) throws Exception {
    var random = new SecureRandom();
    Files.createDirectories(folder);
    var identity = Identity.keptIn(folder.resolve("identity"), random);
    line = new ServerConnection(Door.by(Invite.parse(link), identity, name), Clock.systemUTC(), random, this);
    line.start();
  }

  /// Adds an entry and waits until it is stored.
  Entry does(String room, Body body) throws InterruptedException {
    posts++;
    var id = "hand" + posts;
    line.execute(() -> line.send(new ClientFrame.Post(id, room, body)));
    return hears(entry -> entry.id().equals(id));
  }

  Entry hears(Predicate<Entry> wanted) throws InterruptedException {
    while (true) {
      var entry = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (entry == null) {
        throw new AssertionError("that was not heard");
      }
      if (wanted.test(entry)) {
        return entry;
      }
    }
  }

  String makes(ClientFrame.MakeRoom wish) throws InterruptedException {
    line.execute(() -> line.send(wish));
    var answer = made.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no room was made");
    }
    return answer.room().room();
  }

  @Override
  public void welcomed(ServerFrame.Welcome welcome) {
    line.send(new ClientFrame.Follow("follow", "lobby"));
  }

  @Override
  public void received(ServerFrame frame) {
    if (frame instanceof ServerFrame.Delivered(var _, var entry)) {
      heard.add(entry);
    } else if (frame instanceof ServerFrame.RoomMade room) {
      made.add(room);
    }
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
