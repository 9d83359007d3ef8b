package dev.snug.client.ui.settings;

import dev.snug.client.model.AppModel;
import dev.snug.client.ui.part.Ui;

/// Makes everything larger or smaller.
public final class TextSize {

  private final Ui ui;

  public TextSize(Ui ui) {
    this.ui = ui;
  }

  /// Goes up or down from where it is.
  ///
  /// @param by how many pixels
  public void change(int by) {
    use(ui.model().textSizeProperty().get() + by);
  }

  public void normal() {
    use(AppModel.NORMAL_TEXT);
  }

  /// Uses a size.
  ///
  /// @param size in pixels; the nearest that there is will be used
  public void use(int size) {
    var next = Math.clamp(size, AppModel.LEAST_TEXT, AppModel.MOST_TEXT);
    if (next != ui.model().textSizeProperty().get()) {
      ui.intents().use(next);
    }
  }
}
