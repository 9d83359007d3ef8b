package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.SignalKind;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// A client that says what it is told to and remembers what it hears.
final class Guest implements AutoCloseable, WebSocket.Listener {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final LinkedBlockingDeque<ServerFrame> frames = new LinkedBlockingDeque<>();
  private final List<ServerFrame.Delivered> delivered = new ArrayList<>();
  private final List<ServerFrame.Settings> settings = new ArrayList<>();
  private final List<ServerFrame.Unread> unread = new ArrayList<>();
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

  /// Is welcomed, and told what is unread; what else comes in between is heard afterwards.
  ServerFrame.Welcome comesIn(Credential credential) {
    hello(credential);
    welcome = next(ServerFrame.Welcome.class);
    var meanwhile = new ArrayList<ServerFrame>();
    for (var frame = nextFrame(); !(frame instanceof ServerFrame.Unread); frame = nextFrame()) {
      meanwhile.add(frame);
    }
    meanwhile.removeIf(ServerFrame.Settings.class::isInstance);
    meanwhile.reversed().forEach(frames::addFirst);
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
    while (!next(ServerFrame.Done.class).id().equals(id)) {
      // Answers to what was asked before.
    }
  }

  Refusal isRefused() {
    return next(ServerFrame.Refused.class).refusal();
  }

  String id() {
    return welcome.you().id();
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

  /// Adds something to a room; it is there now.
  Entry does(String room, Body body) {
    var id = posts(room, body);
    return hearsThat(entry -> entry.id().equals(id));
  }

  /// Tries to add something to a room, in vain.
  Refusal cannot(String room, Body body) {
    var id = posts(room, body);
    while (true) {
      var refused = next(ServerFrame.Refused.class);
      if (id.equals(refused.id())) {
        return refused.refusal();
      }
    }
  }

  String posts(String room, Body body) {
    var id = UUID.randomUUID().toString();
    sends(new ClientFrame.Post(id, room, body));
    return id;
  }

  RoomSummary makes(RoomKind kind, String name, Guest... people) {
    sendsWish(kind, name, people);
    return next(ServerFrame.RoomMade.class).room();
  }

  void sendsWish(RoomKind kind, String name, Guest... people) {
    var ids = Arrays.stream(people).map(Guest::id).collect(Collectors.toSet());
    sends(new ClientFrame.MakeRoom(UUID.randomUUID().toString(), kind, name, "", ids));
  }

  List<RoomSummary> browses(String find) {
    sends(new ClientFrame.Browse("browse", find, null, 100));
    return next(ServerFrame.Browsed.class).rooms();
  }

  /// Why following a room is refused.
  Refusal cannotFollow(String room) {
    sends(new ClientFrame.Follow("follow", room));
    return next(ServerFrame.Refused.class).refusal();
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

  /// The first messages that a query finds, in all rooms.
  List<String> finds(String room, String query) {
    return texts(searches(new ClientFrame.Search("search", query, ZoneOffset.UTC, room, null, 50)));
  }

  ServerFrame.Found searches(ClientFrame.Search search) {
    sends(search);
    return next(ServerFrame.Found.class);
  }

  static List<String> texts(ServerFrame.Found found) {
    return found.hits().stream()
        .map(hit -> {
          var edit = hit.now().edit();
          return edit != null ? edit.text() : hit.entry().body() instanceof Body.Said said ? said.text() : hit.entry().body().toString();
        })
        .toList();
  }

  void reads(String room, long seq) {
    sends(new ClientFrame.Read(room, seq));
  }

  /// What is unread once it is known that a room was read so far.
  ServerFrame.Count hearsRead(String room, long seq) {
    while (true) {
      for (var count : next(ServerFrame.Unread.class).rooms()) {
        if (count.room().equals(room) && count.read() >= seq) {
          return count;
        }
      }
    }
  }

  /// Every `unread` heard so far, in the order heard; the first is that of the welcome.
  List<ServerFrame.Unread> heardUnread() {
    return unread;
  }


  void appears(Presence presence) {
    sends(new ClientFrame.Appear(presence));
  }

  /// Waits until it is said where somebody is.
  void sees(Guest other, Presence presence) {
    while (!in(next(ServerFrame.Presence.class).present(), presence).contains(other.id())) {
      // Said of others, or before.
    }
  }

  /// Waits until it is said that somebody is gone.
  void seesGone(Guest other) {
    while (!next(ServerFrame.Presence.class).gone().contains(other.id())) {
      // Said of others, or before.
    }
  }

  static Set<String> in(ServerFrame.Present present, Presence presence) {
    return switch (presence) {
      case HERE -> present.here();
      case AWAY -> present.away();
      case QUIET -> present.quiet();
    };
  }

  void types(String room) {
    sends(new ClientFrame.Signal(room, SignalKind.TYPING));
  }

  void plansToSay(String room, String id, long at, String text) {
    sends(new ClientFrame.Schedule(id, room, at, new Body.Said(text)));
  }

  void plansToRemember(String room, String id, long at, long seq) {
    sends(new ClientFrame.Remind(id, room, seq, at));
  }

  /// Waits until a plan is made, or is due.
  Plan hearsPlanned(String id) {
    while (true) {
      var plan = next(ServerFrame.Planned.class).plan();
      if (plan.id().equals(id)) {
        return plan;
      }
    }
  }

  void hearsEnded(String plan) {
    while (!next(ServerFrame.PlanEnded.class).plan().equals(plan)) {
      // Others.
    }
  }

  void cancels(String plan) {
    sends(new ClientFrame.Cancel(UUID.randomUUID().toString(), plan));
  }

  ServerFrame.Plans looksThroughPlans(String after) {
    sends(new ClientFrame.Plans("look", after));
    return next(ServerFrame.Plans.class);
  }

  /// Keeps something in the house.
  String keeps(String key, String value, long at) {
    var id = UUID.randomUUID().toString();
    sends(new ClientFrame.Setting(id, key, value, at));
    return id;
  }

  /// Every `settings` heard so far, in the order heard.
  List<ServerFrame.Settings> heardSettings() {
    return settings;
  }

  /// People of the house whose name holds this, or all of them.
  List<Person> finds(String name) {
    sends(new ClientFrame.FindPeople("q", name.isEmpty() ? null : name, Set.of(), null, 300));
    return next(ServerFrame.PeopleFound.class).people();
  }

  /// Every entry heard so far, in the order heard.
  List<Entry> heard() {
    return delivered.stream().map(ServerFrame.Delivered::entry).toList();
  }

  /// The same of one room.
  List<Entry> heardIn(String room) {
    return delivered.stream().filter(one -> one.room().equals(room)).map(ServerFrame.Delivered::entry).toList();
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
      if (frame instanceof ServerFrame.Delivered one) {
        delivered.add(one);
      }
      if (frame instanceof ServerFrame.Unread counts) {
        unread.add(counts);
      }
      if (frame instanceof ServerFrame.Settings kept) {
        settings.add(kept);
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
