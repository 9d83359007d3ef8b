import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody writes with Vert.x: one verticle, so one event loop owns rooms and connections without locks. */
public final class VertxPeer extends AbstractVerticle {

  private static final String CHALLENGE =
      "{\"type\":\"challenge\",\"nonce\":\"ZI-OGToGwwdn5x-zKkqyq-4txkDalngr\",\"server\":\"GaHRG0LEzjLdMchgfIeSvdcdmtJVEfuZEXXjVlyPVzg\"}";
  private static final String WELCOME =
      "{\"type\":\"welcome\",\"epoch\":\"8vnx10jx9pX4wR3_2NRPXQ\",\"you\":{\"id\":\"u1\",\"name\":\"guest\",\"role\":\"guest\"},\"token\":\"none\",\"rooms\":[]}";

  private final int port;
  private final Map<String, Room> rooms = new HashMap<>();
  private int people;

  private static final class Room {
    private long seq;
    private final Set<ServerWebSocket> followers = new LinkedHashSet<>();
  }

  private VertxPeer(int port) {
    this.port = port;
  }

  public static void main(String[] arguments) {
    Vertx.vertx()
        .deployVerticle(new VertxPeer(Integer.parseInt(arguments[0])))
        .onSuccess(id -> System.out.println("ready"))
        .onFailure(fault -> {
          System.err.println("cannot start: " + fault.getMessage());
          System.exit(1);
        });
  }

  @Override
  public void start(Promise<Void> started) {
    var options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setAcceptBacklog(4096)
            .setTcpNoDelay(true)
            .setWebSocketSubProtocols(List.of("snug.v1"));
    vertx
        .createHttpServer(options)
        .webSocketHandler(socket -> {
          if (socket.path().equals("/echo")) {
            socket.textMessageHandler(socket::writeTextMessage);
          } else {
            welcome(socket);
          }
        })
        .listen()
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void welcome(ServerWebSocket socket) {
    var author = "u" + ++people;
    var followed = new ArrayList<Room>();
    socket.textMessageHandler(text -> hear(socket, author, followed, new JsonObject(text)));
    socket.closeHandler(none -> followed.forEach(room -> room.followers.remove(socket)));
    socket.exceptionHandler(fault -> {});
    socket.writeTextMessage(CHALLENGE);
  }

  private void hear(ServerWebSocket socket, String author, List<Room> followed, JsonObject frame) {
    switch (frame.getString("type")) {
      case "hello" -> socket.writeTextMessage(WELCOME);
      case "follow" -> {
        var id = frame.getString("room");
        var room = room(id);
        room.followers.add(socket);
        followed.add(room);
        socket.writeTextMessage(
            new JsonObject().put("type", "following").put("room", id).put("top", room.seq)
                .put("members", new JsonArray()).encode());
      }
      case "post" -> deliver(author, frame);
      default -> {}
    }
  }

  private void deliver(String author, JsonObject post) {
    var room = room(post.getString("room"));
    var entry =
        new JsonObject()
            .put("type", "entry")
            .put("room", post.getString("room"))
            .put("seq", ++room.seq)
            .put("at", System.currentTimeMillis())
            .put("author", author)
            .put("id", post.getString("id"))
            .put("body", post.getJsonObject("body"))
            .encode();
    for (var follower : room.followers) {
      follower.writeTextMessage(entry);
    }
  }

  private Room room(String id) {
    return rooms.computeIfAbsent(id, none -> new Room());
  }
}
