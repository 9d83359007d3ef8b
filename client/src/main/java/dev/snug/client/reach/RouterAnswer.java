package dev.snug.client.reach;

import dev.snug.shared.identity.Address;

/// What came of asking the router to let the internet in.
public sealed interface RouterAnswer {

  /// Nobody wanted it asked.
  record NotAsked() implements RouterAnswer {}

  /// No router answered that can be asked.
  record Nobody() implements RouterAnswer {}

  /// A router said no.
  ///
  /// @param address where it says that it is itself; empty if it does not say
  record No(String address) implements RouterAnswer {}

  /// It lets in.
  ///
  /// @param outside where it says that it is itself, and which of its ports leads here
  record LetsIn(Address outside) implements RouterAnswer {}
}
