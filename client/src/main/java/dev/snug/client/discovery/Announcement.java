package dev.snug.client.discovery;

import dev.snug.client.model.Admission;
import dev.snug.shared.identity.Fingerprint;
import java.util.Locale;
import java.util.Map;

/// What is told of a house to everybody on the networks of this computer. There is nothing in it that opens anything.
///
/// @param house the fingerprint of its key
/// @param host what its host is called; may be empty
/// @param port where it listens, with TLS
/// @param here how many are there
public record Announcement(Fingerprint house, String name, String host, int port, Admission admission, int here) {

  /// More than so many are told, and believed, as so many.
  static final int MOST_HERE = 9_999;

  /// Beyond this the name of a service says nothing: it is the key that tells houses apart.
  private static final int NAME_BYTES = 6;

  /// The name of the service. It is made of the key, so that two houses that are called the same do not have to fight over it.
  String service() {
    var name = new StringBuilder("snug-");
    var bytes = house.bytes();
    for (var i = 0; i < NAME_BYTES; i++) {
      name.append("%02x".formatted(bytes[i]));
    }
    return name.toString();
  }

  /// What stands in the TXT record.
  Map<String, String> text() {
    return Map.of(
        Heard.VERSION, Heard.ONE,
        Heard.KEY, house.text(),
        Heard.NAME, name,
        Heard.HOST, host,
        Heard.ADMISSION, admission.name().toLowerCase(Locale.ROOT),
        Heard.HERE, Integer.toString(Math.clamp(here, 0, MOST_HERE)));
  }
}
