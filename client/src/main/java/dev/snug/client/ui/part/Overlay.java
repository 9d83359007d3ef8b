package dev.snug.client.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// What lies over the window until it is done with; see [Sheets].
public abstract class Overlay extends Region {

  private final List<Runnable> whenGone = new ArrayList<>();
  private boolean isKept;

  /// Keeps it when somebody presses beside it: it has been written into, or it warns.
  public final void keep() {
    isKept = true;
  }

  public final boolean isKept() {
    return isKept;
  }

  /// Has `then` done once it is gone.
  public final void whenGone(Runnable then) {
    whenGone.add(then);
  }

  final void gone() {
    whenGone.forEach(Runnable::run);
  }

  /// How much of the window is left free at each side at least.
  protected double margin() {
    return 32;
  }

  /// How far below the top of the window it begins; in the middle if nothing else is said.
  ///
  /// @param room how high the window is
  /// @param height how high this is
  protected double top(double room, double height) {
    return Math.floor((room - height) / 2);
  }
}
