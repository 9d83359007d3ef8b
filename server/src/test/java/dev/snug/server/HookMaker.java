package dev.snug.server;

import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// Whoever has a house's folder and makes hooks for it, and a program that has a hook's address.
record HookMaker(TestHouse house) {

  /// A hook as it was told.
  ///
  /// @param secret empty for one that only speaks
  record Made(String id, URI post, String secret) {}

  Made speaker(String room, String name) {
    return makes(new Wish.AddHook(room, name, "", "", false));
  }

  Made listener(String room, String name, String url) {
    return makes(new Wish.AddHook(room, name, url, "", true));
  }

  Made command(String room, String name, String url, String word) {
    return makes(new Wish.AddHook(room, name, url, word, true));
  }

  Made makes(Wish.AddHook wish) {
    if (!(house.server().carryOut(wish) instanceof Answer.Done(var text))) {
      throw new AssertionError(cannotMake(wish));
    }
    var parts = List.of(text.split("\t", -1));
    return new Made(parts.get(0), URI.create(parts.get(1)), parts.get(2));
  }

  String cannotMake(Wish.AddHook wish) {
    return house.server().carryOut(wish) instanceof Answer.Not(var why) ? why : "";
  }

  Answer removes(Made hook) {
    return house.server().carryOut(new Wish.RemoveHook(hook.id()));
  }

  static HttpResponse<String> posts(Made hook, String json) {
    return posts(hook.post(), json, "Content-Type", "application/json");
  }

  static HttpResponse<String> posts(URI to, String content, String... headers) {
    var request =
        HttpRequest.newBuilder(to).timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofString(content));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return sends(request.build());
  }

  static HttpResponse<String> sends(HttpRequest request) {
    try (var http = HttpClient.newBuilder().sslContext(Guest.trustingAll()).version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
