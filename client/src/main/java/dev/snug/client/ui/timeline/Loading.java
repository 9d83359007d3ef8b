package dev.snug.client.ui.timeline;

import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.part.Ties;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Asks for more when one comes near either end of what is loaded, once for each end that there is.
final class Loading {

  private static final long NOTHING = Long.MAX_VALUE;

  private final Talk talk;
  private final AnchorList<TimelineItem> list;
  private final PauseTransition soon = new PauseTransition(Duration.millis(10));
  private long askedBefore = NOTHING;
  private long askedAfter = NOTHING;

  Loading(Talk talk, AnchorList<TimelineItem> list, Ties ties) {
    this.talk = talk;
    this.list = list;
    soon.setOnFinished(_ -> ask());
    ties.atEnd(soon::stop);
    if (!talk.isThread()) {
      ties.follow(talk.house().lineProperty(), _ -> forget());
      // What was loaded may show nothing: then there is no layout that would look further.
      ties.follow(talk.room().fromProperty(), _ -> soon.playFromStart());
      ties.follow(talk.room().newerProperty(), _ -> forget());
    }
  }

  /// Looks whether more is wanted.
  void look() {
    if (isNearBeginning() || isNearEnd()) {
      soon.play();
    }
  }

  private void forget() {
    askedBefore = NOTHING;
    askedAfter = NOTHING;
    soon.playFromStart();
  }

  private void ask() {
    var from = talk.room().fromProperty().get();
    if (isNearBeginning() && from != askedBefore) {
      askedBefore = from;
      talk.ui().intents().older(talk.house(), talk.room());
    }
    var last = lastStored();
    if (isNearEnd() && last != askedAfter) {
      askedAfter = last;
      talk.ui().intents().newer(talk.house(), talk.room());
    }
  }

  private boolean isNearBeginning() {
    return !talk.isThread() && talk.room().older().get()
        && (talk.items().isEmpty() || list.pixelsToBeginning() < list.getHeight());
  }

  private boolean isNearEnd() {
    return talk.hasNewer() && (talk.items().isEmpty() || list.pixelsToEnd() < list.getHeight());
  }

  private long lastStored() {
    for (var i = talk.items().size() - 1; i >= 0; i--) {
      if (talk.items().get(i).seq() != NOTHING) {
        return talk.items().get(i).seq();
      }
    }
    return 0;
  }
}
