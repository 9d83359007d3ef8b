package dev.snug.client.ui.timeline;

/// How wide things are in a list of messages, in pixels.
///
/// @param left where the circles begin
/// @param textLeft where the writing begins
/// @param right what is free on the right
/// @param avatar how large a circle is
record Measures(double left, double textLeft, double right, double avatar) {

  static final Measures ROOM = new Measures(24, 72, 24, 36);
  static final Measures THREAD = new Measures(16, 56, 16, 28);

  private static final double WIDEST = 680;
  private static final double NARROWEST = 40;

  /// How wide writing is in a list of that width.
  double text(double width) {
    return Math.max(NARROWEST, Math.min(WIDEST, width - textLeft - right));
  }
}
