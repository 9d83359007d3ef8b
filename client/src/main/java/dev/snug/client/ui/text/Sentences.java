package dev.snug.client.ui.text;

import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.Refusal;
import java.util.Locale;

/// The one sentence for each thing that can go wrong.
public final class Sentences {

  private Sentences() {}

  /// The key of the sentence for a problem.
  public static String keyOf(Problem problem) {
    return switch (problem) {
      case Problem.Refused(var refusal) -> keyOf(refusal);
      case Problem.Obstacle obstacle -> "problem." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /// The key of the sentence for a refusal.
  public static String keyOf(Refusal refusal) {
    return "refusal." + refusal.code();
  }
}
