package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.part.Ties;
import dev.snug.shared.room.Body;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Tells screen readers what others have said since the last time: in words that change, on a node that takes no room.
/// What comes in quick succession is told as one, the last of it in full, so that a lively room is no torrent; what calls
/// this person is told at once.
///
/// JavaFX knows no live regions. A reader hears of the change, and every reader can be sent to this node; but many speak
/// unasked only of what has the keyboard. So the list, when it has the keyboard and nobody has gone to a message in it,
/// also says that its newest message is the one to read; see [TimelineView#queryAccessibleAttribute].
final class Announcer extends Region {

  private static final Duration TOGETHER = Duration.millis(400);
  private static final long NOT_STORED = Long.MAX_VALUE;

  private final Talk talk;
  private final Runnable whenTold;
  private final PauseTransition soon = new PauseTransition(TOGETHER);
  private long heard;
  private int count;
  private @Nullable MessageModel last;

  /// @param whenTold runs after something was told
  Announcer(Talk talk, Ties ties, Runnable whenTold) {
    this.talk = talk;
    this.whenTold = whenTold;
    this.heard = newest();
    setId("announcer");
    setManaged(false);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TEXT);
    soon.setOnFinished(_ -> tell());
    ListChangeListener<TimelineItem> listener = change -> {
      while (change.next()) {
        change.getAddedSubList().forEach(this::hear);
      }
    };
    talk.items().addListener(listener);
    ties.atEnd(() -> talk.items().removeListener(listener));
    ties.atEnd(soon::stop);
  }

  /// The message that was told last; null as long as none was.
  @Nullable MessageModel last() {
    return last;
  }

  private void hear(TimelineItem item) {
    if (item.seq() == NOT_STORED || item.seq() <= heard) {
      return;
    }
    var isLoading = heard == 0;
    heard = isLoading ? newest() : item.seq();
    if (isLoading || talk.hasNewer() || talk.isYours(item)) {
      return;
    }
    if (item instanceof MessageModel message && message.contentProperty().get() instanceof Content.Written written) {
      count++;
      last = message;
      if (isCalled(written)) {
        tell();
      } else {
        soon.playFromStart();
      }
    }
  }

  private boolean isCalled(Content.Written written) {
    var mentions = MessageNames.mentions(written);
    return mentions.contains(talk.you()) || mentions.contains(Body.EVERYONE);
  }

  private void tell() {
    var message = last;
    if (message == null || count == 0) {
      return;
    }
    soon.stop();
    var texts = talk.ui().texts();
    var said = texts.text("timeline.said", talk.person(message.author()).name(), Excerpt.of(talk, message));
    setAccessibleText(count == 1 ? said : texts.text("timeline.said-more", count, said));
    count = 0;
    whenTold.run();
  }

  /// What is there when one comes is read by going to it.
  private long newest() {
    return talk.items().reversed().stream().mapToLong(TimelineItem::seq).filter(seq -> seq != NOT_STORED).findFirst().orElse(0);
  }
}
