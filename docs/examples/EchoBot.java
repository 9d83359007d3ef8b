// Answers whoever begins with "echo ". Run it with a JDK alone: java EchoBot.java wss://host:7670/ws TOKEN
// The token is one that the app or a moderator's client made ("make-token"); docs/protocol.md is the whole language.
import java.net.URI;
import java.net.http.*;
import java.util.UUID;
import java.util.concurrent.*;
import java.util.regex.Pattern;

class EchoBot implements WebSocket.Listener {
  static final Pattern ENTRY = Pattern.compile(
      "\\{\"type\":\"entry\",\"room\":\"([^\"]+)\".*\"body\":\\{\"kind\":\"said\",\"text\":\"echo ((?:[^\"\\\\]|\\\\.)+)\".*");
  final StringBuilder frame = new StringBuilder();
  final CountDownLatch over = new CountDownLatch(1);
  final String token;
  String me = "";

  EchoBot(String token) { this.token = token; }

  public static void main(String[] arguments) throws Exception {
    var bot = new EchoBot(arguments[1]);
    var http = HttpClient.newHttpClient();
    http.newWebSocketBuilder().subprotocols("snug.v1").buildAsync(URI.create(arguments[0]), bot).join();
    bot.over.await();
  }

  public CompletionStage<?> onText(WebSocket line, CharSequence part, boolean isLast) {
    frame.append(part);
    var answer = isLast ? answer(frame.toString()) : "";
    if (isLast) frame.setLength(0);
    var sent = answer.isEmpty() ? CompletableFuture.completedFuture(line) : line.sendText(answer, true);
    return sent.thenRun(() -> line.request(1)); // The next frame, when this one is dealt with.
  }

  /// The house speaks first; then it is told what to answer, and says what is said.
  String answer(String said) {
    if (said.startsWith("{\"type\":\"challenge\"")) return "{\"type\":\"hello\",\"version\":1,\"token\":\"" + token + "\"}";
    if (said.startsWith("{\"type\":\"welcome\"")) {
      me = said.replaceFirst(".*\"you\":\\{\"id\":\"(u[0-9]+)\".*", "\"author\":\"$1\"");
      return "{\"type\":\"follow\",\"room\":\"lobby\"}";
    }
    if (said.startsWith("{\"type\":\"following\"")) System.out.println("Listening.");
    var heard = ENTRY.matcher(said);
    if (!heard.matches() || said.contains(me)) return "";
    return "{\"type\":\"post\",\"id\":\"" + UUID.randomUUID() + "\",\"room\":\"" + heard.group(1)
        + "\",\"body\":{\"kind\":\"said\",\"text\":\"" + heard.group(2) + "\"}}";
  }

  public CompletionStage<?> onClose(WebSocket line, int code, String why) { over.countDown(); return null; }
  public void onError(WebSocket line, Throwable problem) { problem.printStackTrace(); over.countDown(); }
}
