package dev.snug.shared.protocol;

/// The fleeting things people let each other know. The wire name is the constant in lower case.
public enum SignalKind {
  TYPING
}
