package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.TimelineItem;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Which message the keyboard is at, and which is lit up because somebody looked for it. It outlives the rows.
final class RowStates {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");
  private static final Duration LIGHT = Duration.millis(1_200);

  private final Talk talk;
  private final AnchorList<TimelineItem> list;
  private final PauseTransition light = new PauseTransition(LIGHT);
  private @Nullable TimelineItem current;
  private @Nullable TimelineItem lit;
  private @Nullable TimelineItem under;
  private boolean isFocused;
  private boolean isByKeyboard;
  private Runnable whenGone = () -> {};

  RowStates(Talk talk, AnchorList<TimelineItem> list) {
    this.talk = talk;
    this.list = list;
    light.setOnFinished(_ -> {
      lit = null;
      refresh();
    });
  }

  /// Runs when the keyboard has gone to another message.
  void setWhenGone(Runnable then) {
    this.whenGone = then;
  }

  /// Lights an item up for a moment; the keyboard goes on from there.
  void light(TimelineItem item) {
    lit = item;
    current = item;
    refresh();
    light.playFromStart();
  }

  /// The message the keyboard is at; null for none.
  @Nullable MessageModel pointed() {
    return current instanceof MessageModel message && talk.place(message) >= 0 ? message : null;
  }

  /// Puts the keyboard at an item, without showing it, because the mouse did that.
  void point(TimelineItem item) {
    current = item;
    isByKeyboard = false;
    refresh();
  }

  /// Puts the keyboard at a message.
  void go(MessageModel message) {
    current = message;
    isByKeyboard = true;
    refresh();
    whenGone.run();
  }

  /// The message that the mouse is over, or whose actions it is over; null for none.
  void setUnder(@Nullable MessageModel message) {
    under = message;
    refresh();
  }

  void setFocused(boolean is) {
    isFocused = is;
    refresh();
  }

  void dress(TimelineItem item, Node node) {
    if (node instanceof MessageRow row) {
      row.mark(CURRENT, isFocused && isByKeyboard && item.equals(current));
      row.mark(LIT, item.equals(lit));
      row.mark(UNDER, item.equals(under));
    }
  }

  private void refresh() {
    list.eachRow((item, row) -> dress(item, Rows.inner(row)));
  }
}
