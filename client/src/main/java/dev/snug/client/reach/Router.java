package dev.snug.client.reach;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A router that can be asked to let the internet in. Its methods block.
sealed interface Router permits NatPmpRouter, UpnpRouter {

  /// Asks it to lead one of its ports to a port of this computer, or to go on with that.
  ///
  /// @param outside the port that is wanted there; the router may give another one
  /// @throws SaysNo if it does not want to
  /// @throws IOException if it does not answer, or not in its language
  Lease open(int inside, int outside, Duration lasts) throws IOException, SaysNo;

  /// Tells it that this is over.
  ///
  /// @throws IOException if it does not answer
  void close(int inside, Lease lease) throws IOException;

  /// A router does not want to.
  final class SaysNo extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> address;

    SaysNo(String answer) {
      this(answer, Optional.empty());
    }

    /// @param address where it says that it is itself, if it does
    SaysNo(String answer, Optional<String> address) {
      super(answer);
      this.address = address;
    }

    Optional<String> address() {
      return address;
    }
  }
}
