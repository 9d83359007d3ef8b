package dev.snug.client.ui.composer;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Unfinished;
import dev.snug.client.ui.part.Ties;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps which message is being answered or edited, and what it is being changed to, while one is elsewhere; on disk and
/// on this person's other devices, as their drafts are.
final class ErrandKeeper {

  private static final Duration PAUSE = Duration.millis(500);

  private final Place place;
  private final DraftArea area;
  private final ObjectProperty<Errand> errand;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  /// What cannot be taken up again yet, because its message is not at hand.
  private @Nullable Unfinished waiting;
  private boolean isChanged;

  /// @param area holds the draft already
  ErrandKeeper(Place place, DraftArea area, ObjectProperty<Errand> errand, Ties ties) {
    this.place = place;
    this.area = area;
    this.errand = errand;
    pause.setOnFinished(_ -> keep());
    takeUp(place.unfinished().getValue());
    ties.listen(place.room().quoted(), () -> takeUp(waiting));
    ties.listen(area.textProperty(), this::typed);
    errand.addListener((_, _, now) -> {
      waiting = null;
      isChanged = true;
      if (now instanceof Errand.Editing) {
        pause.playFromStart();
      } else {
        keep();
      }
    });
    ties.atEnd(this::keep);
  }

  private void typed() {
    if (errand.get() instanceof Errand.Editing) {
      isChanged = true;
      pause.playFromStart();
    }
  }

  private void keep() {
    pause.stop();
    if (!isChanged) {
      // What another device has written meanwhile stays.
      return;
    }
    isChanged = false;
    var now = switch (errand.get()) {
      case Errand.Saying _ -> null;
      case Errand.Answering(var message) -> new Unfinished(message.seq(), null);
      case Errand.Editing(var message) -> new Unfinished(message.seq(), area.getText());
    };
    if (!Objects.equals(now, place.unfinished().getValue())) {
      place.keep(now);
    }
  }

  private void takeUp(@Nullable Unfinished unfinished) {
    if (unfinished == null) {
      return;
    }
    waiting = unfinished;
    if (!area.getText().equals(place.draft().getValue())) {
      // Something else is being written by now.
      return;
    }
    place.find(unfinished.message()).ifPresent(message -> takeUp(message, unfinished));
  }

  private void takeUp(MessageModel message, Unfinished unfinished) {
    var text = unfinished.text();
    waiting = null;
    if (text == null) {
      errand.set(new Errand.Answering(message));
    } else if (message.contentProperty().get() instanceof MessageModel.Content.Written) {
      errand.set(new Errand.Editing(message));
      area.setText(text);
      area.end();
    } else if (area.getText().isBlank()) {
      // What it was to become can still be said.
      area.setText(text);
    }
  }
}
