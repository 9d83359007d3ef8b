package dev.snug.client.ui.part;

/// A part of the window that has something to close with Esc before Esc means anything to the window. The innermost part
/// around the keyboard is asked first.
public interface Escapable {

  /// Closes it.
  ///
  /// @return whether there was anything to close
  boolean escape();
}
