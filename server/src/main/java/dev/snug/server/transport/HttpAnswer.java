package dev.snug.server.transport;

import dev.snug.server.hook.Courier.Receipt;
import dev.snug.server.hook.HookLimits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the answer to a request of ours, as far as it is of use: its status, and its content if that is JSON and not too long.
final class HttpAnswer {

  private static final int LINE_BYTES = 8 * 1024;
  private static final int LINES_MOST = 100;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final InputStream in;

  HttpAnswer(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /// @throws IOException if it is no answer of HTTP/1.1, or breaks off
  Receipt read() throws IOException {
    var status = 0;
    var headers = Map.<String, String>of();
    // What comes before the final answer (RFC 9110, 15.2) is of no interest.
    for (var heads = 0; status < 200; heads++) {
      if (heads == 5) {
        throw new IOException("it does not come to an answer");
      }
      status = status();
      headers = headers();
    }
    var isJson = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith("application/json");
    var hasContent = status != 204 && status != 304;
    return new Receipt(status, isJson && hasContent ? text(content(headers)) : "");
  }

  private int status() throws IOException {
    var status = STATUS.matcher(line());
    if (!status.matches()) {
      throw new IOException("what it answers is not HTTP");
    }
    return Integer.parseInt(status.group(1));
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      if (colon <= 0 || headers.size() == LINES_MOST) {
        throw new IOException("its headers cannot be read");
      }
      headers.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] content(Map<String, String> headers) throws IOException {
    var length = headers.get("content-length");
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    if (length == null) {
      return in.readNBytes(HookLimits.ANSWER_BYTES + 1);
    }
    if (!length.matches("[0-9]{1,9}")) {
      throw new IOException("the length of its answer cannot be read");
    }
    var wanted = Math.min(Integer.parseInt(length), HookLimits.ANSWER_BYTES + 1);
    var content = in.readNBytes(wanted);
    if (content.length < wanted) {
      throw new IOException("its answer breaks off");
    }
    return content;
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    while (all.size() <= HookLimits.ANSWER_BYTES) {
      var size = line().replaceFirst("\\s*(;.*)?$", "");
      if (!size.matches("[0-9A-Fa-f]{1,7}")) {
        throw new IOException("a piece of its answer cannot be read");
      }
      var length = Integer.parseInt(size, 16);
      if (length == 0) {
        break;
      }
      var chunk = in.readNBytes(Math.min(length, HookLimits.ANSWER_BYTES + 1));
      all.writeBytes(chunk);
      if (chunk.length == length && !line().isEmpty()) {
        throw new IOException("a piece of its answer cannot be read");
      }
    }
    return all.toByteArray();
  }

  private static String text(byte[] content) {
    return content.length > HookLimits.ANSWER_BYTES ? "" : new String(content, StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() == LINE_BYTES) {
        throw new IOException(next < 0 ? "its answer breaks off" : "a line of its answer is too long");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
