package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Ui;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The few things one does most to a message, at its upper right corner. There is one for the whole list; in a narrow
/// window it is only the way to all the others.
final class ActionBar extends HBox {

  private final Talk talk;
  private final Consumer<@Nullable MessageModel> whenMoved;
  private final Button react;
  private final Button reply;
  private final Button thread;
  private final Button pin;
  private final Button more;
  private @Nullable MessageModel message;

  /// @param openMenu opens the menu of the message
  /// @param whenMoved gets the message at which it stands now, or null
  ActionBar(Talk talk, Runnable openMenu, Consumer<@Nullable MessageModel> whenMoved) {
    super(0);
    this.talk = talk;
    this.whenMoved = whenMoved;
    this.react = button("react", Feather.SMILE, "E", () -> {});
    this.reply = button("reply", Feather.CORNER_UP_LEFT, "R", () -> with(MessageActions::reply));
    this.thread = button("thread", Feather.MESSAGE_SQUARE, "T", () -> with(MessageActions::thread));
    this.pin = button("pin", Feather.BOOKMARK, "P", () -> with(MessageActions::pin));
    this.more = button("more", Feather.MORE_HORIZONTAL, "Shift F10", openMenu);
    react.setOnAction(_ -> with(each -> each.react(react)));
    setId("action-bar");
    getStyleClass().add("action-bar");
    setManaged(false);
    setVisible(false);
  }

  /// The message at which it stands.
  @Nullable MessageModel message() {
    return isVisible() ? message : null;
  }

  Button more() {
    return more;
  }

  /// Stands at a message.
  void show(MessageModel next) {
    if (!next.equals(message) || !isVisible()) {
      message = next;
      getChildren().clear();
      var actions = new MessageActions(talk, next);
      var isNarrow = talk.ui().narrow().getValue();
      add(react, actions.mayReact() && !isNarrow);
      add(reply, actions.mayReply() && !isNarrow);
      add(thread, actions.mayOpenThread() && !isNarrow);
      add(pin, actions.mayPin() && !isNarrow && !talk.isThread());
      add(more, true);
      setVisible(true);
      applyCss();
      autosize();
      whenMoved.accept(next);
    }
  }

  void hide() {
    if (isVisible()) {
      setVisible(false);
      message = null;
      whenMoved.accept(null);
    }
  }

  private void add(Button button, boolean may) {
    if (may) {
      getChildren().add(button);
    }
  }

  private void with(Consumer<MessageActions> then) {
    if (message != null) {
      then.accept(new MessageActions(talk, message));
    }
  }

  private Button button(String id, Feather icon, String key, Runnable then) {
    Ui ui = talk.ui();
    var button = Buttons.icon(id, icon, 16, ui.texts(), "action." + id, then);
    ObservableValue<String> words = ui.texts().live("action.key", ui.texts().live("action." + id), key);
    Buttons.describe(button, words);
    button.setFocusTraversable(false);
    button.getStyleClass().add("action");
    return button;
  }
}
