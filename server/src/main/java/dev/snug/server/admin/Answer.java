package dev.snug.server.admin;

/// What became of a [Wish]. As a line: `done` or `not`, a tab, and the text.
public sealed interface Answer {

  /// It is done.
  ///
  /// @param text what was made, if anything was; empty otherwise
  record Done(String text) implements Answer {}

  /// It is not.
  ///
  /// @param why one sentence
  record Not(String why) implements Answer {}

  /// The answer as it is sent.
  default String line() {
    return switch (this) {
      case Done(var text) -> "done\t" + text;
      case Not(var why) -> "not\t" + why;
    };
  }

  /// Reads what [#line] wrote.
  ///
  /// @throws IllegalArgumentException if it is none
  static Answer read(String line) {
    var tab = line.indexOf('\t');
    return switch (tab < 0 ? line : line.substring(0, tab)) {
      case "done" -> new Done(line.substring(tab + 1));
      case "not" -> new Not(line.substring(tab + 1));
      default -> throw new IllegalArgumentException("that is no answer");
    };
  }
}
