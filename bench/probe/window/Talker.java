import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Somebody in a house without a window: posts with a bounded number under way, and tells of what is delivered.
final class Talker implements WebSocket.Listener, AutoCloseable {

  private static final int UNDER_WAY = 400;
  private static final int PATIENCE_SECONDS = 30;

  private final Semaphore free = new Semaphore(UNDER_WAY);
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<ServerFrame.Challenge> challenge = new CompletableFuture<>();
  private final CompletableFuture<String> welcome = new CompletableFuture<>();
  private final Consumer<ServerFrame.Delivered> heard;
  private CompletableFuture<ServerFrame.RoomMade> made = new CompletableFuture<>();
  private final WebSocket socket;
  private String you = "";
  private long posts;
  private long asked;

  private Talker(HttpClient client, int port, Consumer<ServerFrame.Delivered> heard) {
    this.heard = heard;
    socket = client.newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this).join();
  }

  static Talker in(HttpClient client, int port, String name, Consumer<ServerFrame.Delivered> heard) throws Exception {
    var talker = new Talker(client, port, heard);
    var challenge = talker.challenge.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var identity = Identity.create(new SecureRandom());
    var proof = identity.prove(challenge.nonce(), challenge.server(), name);
    talker.send(new ClientFrame.Hello(ClientFrame.VERSION, new Credential.ByKey(name, identity.publicKey(), proof, null, null)));
    talker.you = talker.welcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    talker.send(new ClientFrame.Follow(null, "lobby"));
    return talker;
  }

  /// This person's id in the house.
  String you() {
    return you;
  }

  /// Makes a group with some others and follows it.
  String makes(String room, Set<String> others) throws Exception {
    made = new CompletableFuture<>();
    send(new ClientFrame.MakeRoom("make-" + asked++, RoomKind.GROUP, room, "", others));
    var id = made.get(PATIENCE_SECONDS, TimeUnit.SECONDS).room().room();
    send(new ClientFrame.Follow(null, id));
    return id;
  }

  /// Posts when fewer than [#UNDER_WAY] are under way.
  void posts(String room, Body body) throws InterruptedException {
    if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the house does not answer");
    }
    send(new ClientFrame.Post(you + "-" + System.nanoTime() + "-" + posts++, room, body));
  }

  /// Waits until everything that was posted is stored.
  void finishes() throws InterruptedException {
    if (!free.tryAcquire(UNDER_WAY, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the house does not answer");
    }
    free.release(UNDER_WAY);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      var text = part.toString();
      part.setLength(0);
      try {
        hear(FrameCodec.readServer(text));
      } catch (MalformedFrame e) {
        throw new IllegalStateException(text, e);
      }
    }
    webSocket.request(1);
    return null;
  }

  private void hear(ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Challenge first -> challenge.complete(first);
      case ServerFrame.Welcome hello -> welcome.complete(hello.you().id());
      case ServerFrame.RoomMade room -> made.complete(room);
      case ServerFrame.Delivered delivered -> {
        heard.accept(delivered);
        if (delivered.entry().author().equals(you) && delivered.entry().id().startsWith(you + "-")) {
          free.release();
        }
      }
      case ServerFrame.Refused refused -> {
        System.err.println(refused);
        made.completeExceptionally(new IllegalStateException(refused.toString()));
        free.release();
      }
      default -> {}
    }
  }

  private synchronized void send(ClientFrame frame) {
    socket.sendText(FrameCodec.write(frame), true).join();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
