package dev.snug.server;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.StoredFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/// Somebody who brings and fetches files by the token of their welcome.
final class FileVisitor implements AutoCloseable {

  private final HttpClient http;
  private final String home;
  private final String token;

  FileVisitor(TestHouse house, String token) {
    this.http = HttpClient.newBuilder().sslContext(Guest.trustingAll()).version(HttpClient.Version.HTTP_1_1).build();
    this.home = (house.tls() ? "https" : "http") + "://127.0.0.1:" + house.port();
    this.token = token;
  }

  static FileVisitor of(TestHouse house, Guest guest) {
    return new FileVisitor(house, guest.welcome.token());
  }

  /// Sends all of it at once.
  HttpResponse<byte[]> brings(byte[] content, String... headers) {
    return asks("POST", "/files", content, headers);
  }

  /// The same, and it is taken.
  StoredFile has(byte[] content) {
    return stored(brings(content));
  }

  HttpResponse<byte[]> announces(byte[] content) {
    return announces(hash(content), content.length);
  }

  HttpResponse<byte[]> announces(byte[] hash, long length) {
    return asks(
        "POST", "/files", new byte[0], "Upload-Complete", "?0", "Upload-Length", Long.toString(length), "Repr-Digest",
        "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
  }

  HttpResponse<byte[]> goesOn(String upload, long offset, byte[] piece) {
    return asks("PATCH", upload, piece, "Upload-Offset", Long.toString(offset));
  }

  HttpResponse<byte[]> fetches(String file, String... headers) {
    return asks("GET", "/files/" + file, null, headers);
  }

  HttpResponse<byte[]> asks(String method, String path, byte[] content, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(home + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                content == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(content));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static StoredFile stored(HttpResponse<byte[]> response) {
    try {
      return FrameCodec.readStoredFile(text(response));
    } catch (MalformedFrame e) {
      throw new AssertionError(response.statusCode() + " " + text(response), e);
    }
  }

  static String code(HttpResponse<byte[]> response) {
    try {
      return response.statusCode() + " " + FrameCodec.readFileRefusal(text(response)).code();
    } catch (MalformedFrame e) {
      throw new AssertionError(response.statusCode() + " " + text(response), e);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String name(byte[] content) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(content));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
