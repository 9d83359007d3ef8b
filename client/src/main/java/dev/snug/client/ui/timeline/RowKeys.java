package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.file.Hearing;
import dev.snug.client.ui.markdown.CodeLines;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the keys do in a list of messages: arrows go from one to the next, letters act on the one they are at.
final class RowKeys {

  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final double MENU_INSET = 72;

  private final Talk talk;
  private final AnchorList<TimelineItem> list;
  private final RowStates states;
  private final Selection selection;
  private final RowMouse.MenuOpener opener;

  RowKeys(
      Talk talk, AnchorList<TimelineItem> list, RowStates states, Selection selection, RowMouse.MenuOpener opener) {
    this.talk = talk;
    this.list = list;
    this.states = states;
    this.selection = selection;
    this.opener = opener;
  }

  /// Does what a key stands for.
  ///
  /// @return whether it stands for something here
  boolean press(KeyEvent event) {
    if (COPY.match(event)) {
      selection.copy(states.pointed());
      return true;
    }
    if (event.isAltDown() || event.isShortcutDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case UP -> step(-1, event.isShiftDown());
      case DOWN -> step(1, event.isShiftDown());
      case LEFT -> moveVoice(-1) || moveCode(-1);
      case RIGHT -> moveVoice(1) || moveCode(1);
      case SPACE -> listen();
      case R -> with(MessageActions::reply);
      case T -> with(MessageActions::thread);
      case P -> with(MessageActions::pin);
      case E -> withRow((actions, row) -> actions.react(row));
      case DELETE -> with(MessageActions::delete);
      case C -> copy();
      case ENTER, CONTEXT_MENU -> menu();
      case F10 -> event.isShiftDown() && menu();
      case ESCAPE -> unmark();
      default -> false;
    };
  }

  /// Shows where the keyboard is: at the message where it was, if that is in view, else at the last that is.
  void begin() {
    var at = states.pointed();
    var row = at == null ? null : list.rowOf(at);
    if (at != null && row != null && isInView(row)) {
      states.go(at);
      return;
    }
    for (var i = Math.min(beginning(-1), talk.items().size() - 1); i >= 0; i--) {
      if (talk.items().get(i) instanceof MessageModel message) {
        states.go(message);
        return;
      }
    }
  }

  private boolean isInView(Node row) {
    var place = list.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    return place.getMaxY() > 0 && place.getMinY() < list.getHeight();
  }

  private boolean step(int by, boolean marks) {
    var from = states.pointed();
    var index = from == null ? beginning(by) : talk.place(from) + by;
    while (index >= 0 && index < talk.items().size() && !(talk.items().get(index) instanceof MessageModel)) {
      index += by;
    }
    if (index < 0 || index >= talk.items().size()) {
      return true;
    }
    var next = (MessageModel) talk.items().get(index);
    if (marks && from != null) {
      selection.messages(from, next);
    } else {
      selection.clear();
    }
    states.go(next);
    list.bringIntoView(index);
    return true;
  }

  /// The arrows begin at what is in view.
  private int beginning(int by) {
    return by < 0 ? list.indexAt(list.getHeight() - 1) : list.firstInView();
  }

  private boolean moveCode(int steps) {
    var row = row(states.pointed());
    return row != null && CodeLines.move(row, steps);
  }

  /// Arrows go within what is heard.
  private boolean moveVoice(int steps) {
    var heard = voice().filter(each -> each.playback().isPresent());
    heard.ifPresent(each -> each.step(steps));
    return heard.isPresent();
  }

  private boolean listen() {
    var voice = voice();
    voice.ifPresent(Hearing::toggle);
    return voice.isPresent();
  }

  /// The first voice message that the message holds which one is at.
  private Optional<Hearing> voice() {
    var message = states.pointed();
    return message != null && message.stored().isPresent() && message.contentProperty().get() instanceof Content.Written written
        ? Excerpt.attachments(written.body()).stream().flatMap(file -> Hearing.of(talk.ui(), talk.house(), file).stream()).findFirst()
        : Optional.empty();
  }

  private boolean copy() {
    selection.copy(states.pointed());
    return true;
  }

  private boolean unmark() {
    var isMarked = !selection.isEmpty();
    selection.clear();
    return isMarked;
  }

  private boolean menu() {
    return withRow((actions, row) -> {
      var place = row.localToScreen(row.getBoundsInLocal());
      opener.open(actions.message(), place.getMinX() + MENU_INSET, place.getMaxY());
    });
  }

  private boolean with(Consumer<MessageActions> then) {
    var message = states.pointed();
    if (message != null) {
      then.accept(new MessageActions(talk, message));
    }
    return message != null;
  }

  private boolean withRow(ToRow then) {
    var message = states.pointed();
    var row = row(message);
    if (message == null || row == null) {
      return false;
    }
    then.act(new MessageActions(talk, message), row);
    return true;
  }

  private @Nullable Node row(@Nullable MessageModel message) {
    var row = message == null ? null : list.rowOf(message);
    return row == null ? null : Rows.inner(row);
  }

  @FunctionalInterface
  private interface ToRow {
    void act(MessageActions actions, Node row);
  }
}
