package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Ties;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps what is written in step with the draft of the place, which is on disk and on this person's other devices.
final class DraftKeeper {

  private static final Duration PAUSE = Duration.millis(500);

  private final Place place;
  private final DraftArea area;
  private final BooleanSupplier isDraft;
  private final PauseTransition pause = new PauseTransition(PAUSE);

  /// @param isDraft whether what stands in the area is the draft, and not something being edited
  DraftKeeper(Place place, DraftArea area, BooleanSupplier isDraft, Ties ties) {
    this.place = place;
    this.area = area;
    this.isDraft = isDraft;
    pause.setOnFinished(_ -> keep());
    restore();
    ties.listen(area.textProperty(), pause::playFromStart);
    ties.follow(place.draft(), this::take);
    ties.atEnd(this::keep);
  }

  /// Keeps what is written now.
  void keep() {
    pause.stop();
    if (isDraft.getAsBoolean() && !area.getText().equals(place.draft().getValue())) {
      place.keep(area.getText());
    }
  }

  /// Puts the draft back into the area.
  void restore() {
    area.setText(place.draft().getValue());
    area.end();
  }

  /// A draft that comes from elsewhere does not overwrite what is being written.
  private void take(String draft) {
    if (isDraft.getAsBoolean() && !area.isFocused() && !draft.equals(area.getText())) {
      area.setText(draft);
    }
  }
}
