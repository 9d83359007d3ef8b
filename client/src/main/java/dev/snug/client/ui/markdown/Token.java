package dev.snug.client.ui.markdown;

/// A piece of code.
record Token(Kind kind, String text) {

  enum Kind {
    PLAIN,
    KEYWORD,
    STRING,
    COMMENT,
    NUMBER,
    /// What is defined or called.
    NAME
  }
}
