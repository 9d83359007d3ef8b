package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// A client that says what it is told to and remembers what it hears.
final class Guest implements AutoCloseable, WebSocket.Listener {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http;
  private final LinkedBlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();
  private final List<Entry> entries = new ArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder parts = new StringBuilder();
  private CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
  private WebSocket socket;
  ServerFrame.Challenge challenge;
  ServerFrame.Welcome welcome;

  private Guest(HttpClient http) {
    this.http = http;
  }

  static Guest connect(int port, boolean tls) {
    var client = HttpClient.newBuilder().sslContext(trustingAll()).build();
    var guest = new Guest(client);
    guest.socket = client.newWebSocketBuilder().subprotocols("snug.v1")
        .buildAsync(URI.create((tls ? "wss" : "ws") + "://127.0.0.1:" + port + "/ws"), guest).join();
    guest.challenge = guest.next(ServerFrame.Challenge.class);
    return guest;
  }

  Credential.ByKey key(Identity identity, String name, String invite) {
    return key(identity, name, null, invite == null ? null : new Credential.Way.Invited(invite));
  }

  Credential.ByKey key(Identity identity, String name, String device, Credential.Way way) {
    var proof = identity.prove(challenge.nonce(), challenge.server(), name);
    return new Credential.ByKey(name, identity.publicKey(), proof, device, way);
  }

  ServerFrame.Welcome comesIn(Credential credential) {
    hello(credential);
    welcome = next(ServerFrame.Welcome.class);
    return welcome;
  }

  void hello(Credential credential) {
    sends(new ClientFrame.Hello(ClientFrame.VERSION, credential));
  }

  /// Shows a code for another device.
  ServerFrame.Linked links() {
    sends(new ClientFrame.Link("link"));
    return next(ServerFrame.Linked.class);
  }

  List<ServerFrame.Device> devices() {
    sends(new ClientFrame.Devices("devices"));
    return next(ServerFrame.Devices.class).devices();
  }

  ServerFrame.TokenMade makesToken(String name, Role role) {
    sends(new ClientFrame.MakeToken("token", name, role));
    return next(ServerFrame.TokenMade.class);
  }

  List<ServerFrame.Token> tokens() {
    sends(new ClientFrame.Tokens("tokens"));
    return next(ServerFrame.Tokens.class).tokens();
  }

  ServerFrame.InviteMade makesInvite(Role role, Duration goodFor, int uses) {
    sends(new ClientFrame.MakeInvite("invite", role, goodFor, uses));
    return next(ServerFrame.InviteMade.class);
  }

  List<ServerFrame.Invite> invites() {
    sends(new ClientFrame.Invites("invites"));
    return next(ServerFrame.Invites.class).invites();
  }

  /// Opens the door, or does not, and is answered.
  void admits(String knock, boolean in) {
    sends(new ClientFrame.Admit("admit", knock, in));
    isDone("admit");
  }

  void isDone(String id) {
    assertThat(next(ServerFrame.Done.class).id()).isEqualTo(id);
  }

  Refusal isRefused() {
    return next(ServerFrame.Refused.class).refusal();
  }

  String id() {
    return welcome.you().id();
  }

  /// Makes a public room; its id.
  String makesRoom(String name) {
    sends(new ClientFrame.MakeRoom(UUID.randomUUID().toString(), RoomKind.PUBLIC, name, "", Set.of()));
    return next(ServerFrame.RoomMade.class).room().room();
  }

  ServerFrame.Following follows(String room) {
    sends(new ClientFrame.Follow(null, room));
    return next(ServerFrame.Following.class);
  }

  String says(String text) {
    return says(UUID.randomUUID().toString(), text);
  }

  String says(String id, String text) {
    return says("lobby", id, text);
  }

  String says(String room, String id, String text) {
    sends(new ClientFrame.Post(id, room, new Body.Said(text)));
    return id;
  }

  /// Asks for something to be added to the lobby.
  String asksToPost(Body body) {
    return asksToPost("lobby", body);
  }

  String asksToPost(String room, Body body) {
    var id = UUID.randomUUID().toString();
    sends(new ClientFrame.Post(id, room, body));
    return id;
  }

  /// Adds something to the lobby; the entry it has become.
  Entry posts(Body body) {
    var id = asksToPost(body);
    return hearsThat(entry -> entry.id().equals(id));
  }

  /// Is told that somebody is not here any more.
  void seesGone(String person) {
    while (!next(ServerFrame.Presence.class).gone().contains(person)) {
      // Others may have come and gone before.
    }
  }

  Entry hears(String text) {
    return hearsThat(entry -> entry.body() instanceof Body.Said said && said.text().equals(text));
  }

  Entry hearsThat(Predicate<Entry> wanted) {
    while (true) {
      var entry = next(ServerFrame.Delivered.class).entry();
      if (wanted.test(entry)) {
        return entry;
      }
    }
  }

  ServerFrame.Paged pages(ClientFrame.From from, int limit) {
    return pages("lobby", from, limit);
  }

  ServerFrame.Paged pages(String room, ClientFrame.From from, int limit) {
    sends(new ClientFrame.Page("q", room, from, limit));
    return next(ServerFrame.Paged.class);
  }

  /// People of the house whose name holds this, or all of them.
  List<Person> finds(String name) {
    sends(new ClientFrame.FindPeople("q", name.isEmpty() ? null : name, Set.of(), null, 300));
    return next(ServerFrame.PeopleFound.class).people();
  }

  /// Every entry heard so far, in the order heard.
  List<Entry> heard() {
    return entries;
  }

  /// All frames up to the one in which this is said.
  List<ServerFrame> heardUntil(String text) {
    var heard = new ArrayList<ServerFrame>();
    while (true) {
      var frame = nextFrame();
      heard.add(frame);
      if (frame instanceof ServerFrame.Delivered(String _, Entry entry)
          && entry.body() instanceof Body.Said said && said.text().equals(text)) {
        return heard;
      }
    }
  }

  /// The next frame of this kind; those before it are passed over.
  <F extends ServerFrame> F next(Class<F> kind) {
    while (true) {
      var frame = nextFrame();
      if (kind.isInstance(frame)) {
        return kind.cast(frame);
      }
    }
  }

  ServerFrame nextFrame() {
    try {
      var frame = frames.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(frame).as("a frame within %s (closed: %s)", PATIENCE, closed).isNotNull();
      if (frame instanceof ServerFrame.Delivered(String _, Entry entry)) {
        entries.add(entry);
      }
      return frame;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// What still came before the connection ended.
  List<ServerFrame> hearsTheRest() {
    var rest = new ArrayList<ServerFrame>();
    while (!frames.isEmpty()) {
      rest.add(nextFrame());
    }
    return rest;
  }

  boolean hasNothingToHear() {
    return frames.isEmpty();
  }

  void sends(ClientFrame frame) {
    sends(FrameCodec.write(frame));
  }

  synchronized void sends(String text) {
    sent = sent.thenCompose(_ -> socket.sendText(text, true)).thenApply(_ -> null);
  }

  synchronized void sendsBinary() {
    sent = sent.thenCompose(_ -> socket.sendBinary(java.nio.ByteBuffer.wrap(new byte[] {1}), true))
        .thenApply(_ -> null);
  }

  /// The code with which the server ended the connection; 1006 if it just went away.
  int isClosedWith() {
    try {
      return closed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the connection is still open", e);
    }
  }

  /// The line breaks without a goodbye.
  void isCut() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      try {
        frames.add(FrameCodec.readServer(parts.toString()));
      } catch (MalformedFrame e) {
        throw new AssertionError(e.problem(), e);
      }
      parts.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(1006);
  }

  /// The test looks at keys itself.
  static SSLContext trustingAll() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustsAll()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
