package dev.snug.shared.search;

/// What a message can hold besides words.
public enum Holding {
  /// Any attachment.
  FILE,
  /// An attachment that is a picture.
  IMAGE,
  /// An address of the web.
  LINK
}
