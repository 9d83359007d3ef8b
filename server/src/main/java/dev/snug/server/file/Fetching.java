package dev.snug.server.file;

import dev.snug.server.log.HeldFiles;
import dev.snug.shared.protocol.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody who may see a file fetches it, or a part of it, or its small picture.
///
/// @param file what the house knows of it
/// @param name what it is called where they see it
/// @param isSmall whether its small picture is wanted
record Fetching(FileStore store, Asked asked, HeldFiles.Known file, String name, boolean isSmall, Standing standing) {

  private static final int JPEG_BYTE = 0xFF;

  /// The answer; reads from the disk.
  Reply reply() {
    var path = isSmall ? store.small(file.hash()) : store.content(file.hash());
    try {
      if (!Files.exists(path)) {
        return Reply.refused(Refusal.NOT_FOUND);
      }
      return reply(path, Files.size(path));
    } catch (IOException e) {
      return Reply.refused(Refusal.STORAGE_FAILED);
    }
  }

  private Reply reply(Path path, long bytes) throws IOException {
    var etag = "\"" + file.hash() + (isSmall ? ".t" : "") + "\"";
    var headers = new LinkedHashMap<String, String>();
    headers.put("ETag", etag);
    headers.put("Accept-Ranges", "bytes");
    // Whoever keeps it asks again before they show it: they may not be allowed to see it any more.
    headers.put("Cache-Control", "private, no-cache");
    if (asked.header("if-none-match").filter(tags -> tags.equals("*") || tags.contains(etag)).isPresent()) {
      return Reply.empty(304, headers);
    }
    headers.put("Content-Type", type(path));
    headers.put("Content-Disposition", Disposition.attachment(name));
    var isSame = asked.header("if-range").map(etag::equals).orElse(true);
    var range = isSame ? Range.of(asked.headers().get("range"), bytes).orElse(null) : null;
    if (range == null) {
      return part(200, headers, path, new Range(0, bytes));
    }
    if (range.length() == 0) {
      return Reply.refused(416, Refusal.NOT_FOUND, Map.of("Content-Range", "bytes */" + bytes));
    }
    headers.put("Content-Range", "bytes " + range.from() + "-" + (range.from() + range.length() - 1) + "/" + bytes);
    return part(206, headers, path, range);
  }

  private Reply part(int status, Map<String, String> headers, Path path, Range range) {
    var isSent = asked.method().equals("GET");
    return new Reply(
        status, headers, new Reply.Content.Part(path, range.from(), range.length(), isSent, standing));
  }

  /// Only what the house has seen itself is said to be something; all else is bytes.
  private String type(Path path) throws IOException {
    if (!isSmall) {
      return file.type().isEmpty() ? "application/octet-stream" : file.type();
    }
    try (var in = Files.newInputStream(path)) {
      return in.read() == JPEG_BYTE ? "image/jpeg" : "image/png";
    }
  }
}
