package dev.snug.client.model;

/// Who can come in.
public enum Admission {
  /// Those with an invite.
  INVITED,
  /// Those on the host's network too.
  NETWORK
}
