package dev.snug.server.hook;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Brings something to an address, and an answer back. Waits for it, so on a thread of its own.
public interface Courier {

  /// What is brought.
  ///
  /// @param toPrivate whether the address may be a private one
  record Parcel(URI to, Map<String, String> headers, String json, boolean toPrivate) {

    public Parcel {
      headers = Map.copyOf(headers);
    }
  }

  /// What comes back.
  ///
  /// @param json its content if that is JSON and not too long; empty otherwise
  record Receipt(int status, String json) {}

  /// Brings it, and waits for the answer.
  ///
  /// @throws IOException if nobody could be reached or did not answer in time; says why
  Receipt bring(Parcel parcel) throws IOException;
}
