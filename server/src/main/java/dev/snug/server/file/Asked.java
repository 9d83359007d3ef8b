package dev.snug.server.file;

import dev.snug.server.account.Visitor;
import java.util.Map;
import java.util.Optional;

/// An HTTP request about a file.
///
/// @param method in capital letters
/// @param path without a query
/// @param headers by their names in small letters; of several of one name the first
/// @param contentBytes how much content is announced; -1 if that is not said
public record Asked(String method, String path, Map<String, String> headers, long contentBytes, Visitor visitor) {

  private static final String BEARER = "Bearer ";

  public Asked {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip);
  }

  /// The token by which somebody asks (RFC 6750).
  Optional<String> token() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  /// A header that holds a number; empty if it holds something else.
  Optional<Long> number(String name) {
    return header(name).filter(value -> value.matches("[0-9]{1,15}")).map(Long::parseLong);
  }

  /// Without the token.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
