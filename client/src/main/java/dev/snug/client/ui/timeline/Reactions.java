package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.emoji.EmojiPicture;
import dev.snug.client.ui.emoji.EmojiPicker;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Right;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What people put under a message, and how many of them.
final class Reactions extends FlowPane {

  private static final double EMOJI = 16;
  private static final int MOST_NAMES = 12;

  private final Talk talk;
  private final MessageModel message;
  private final MessageState state;

  Reactions(Talk talk, MessageModel message, MessageState state) {
    super(4, 4);
    this.talk = talk;
    this.message = message;
    this.state = state;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("reactions");
    state.reactions().forEach((emoji, people) -> getChildren().add(pill(emoji, people)));
    if (talk.may(Right.REACT)) {
      getChildren().add(addPill());
    }
  }

  /// Puts an emoji under a message, or takes this person's away.
  static void toggle(Talk talk, MessageModel message, String emoji) {
    if (message.contentProperty().get() instanceof MessageModel.Content.Written(var _, var now)) {
      var on = !now.hasReacted(talk.you(), emoji);
      talk.ui().intents().change(talk.house(), talk.room(), new Body.Reacted(message.seq(), emoji, on));
    }
  }

  /// Asks which emoji to put under a message.
  static void ask(Talk talk, MessageModel message, Node near) {
    new EmojiPicker(talk.ui(), emoji -> toggle(talk, message, emoji)).showBeside(near);
  }

  /// In words: who reacted how.
  String spoken() {
    return state.reactions().entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().size())
        .collect(Collectors.joining(", "));
  }

  private Button pill(String emoji, Set<String> people) {
    var isYours = people.contains(talk.you());
    var pill = new Button(Integer.toString(people.size()));
    pill.setGraphic(picture(emoji));
    pill.getStyleClass().setAll("reaction");
    if (isYours) {
      pill.getStyleClass().add("yours");
    }
    pill.setMinWidth(Region.USE_PREF_SIZE);
    pill.setFocusTraversable(false);
    var names = people.stream().limit(MOST_NAMES).map(id -> talk.person(id).name()).collect(Collectors.joining(", "));
    var who = people.size() > MOST_NAMES
        ? talk.ui().texts().text("reaction.more", names, people.size() - MOST_NAMES)
        : names;
    hint(pill, who);
    pill.setAccessibleText(emoji + " " + people.size() + ", " + who);
    if (talk.may(Right.REACT)) {
      pill.setOnAction(_ -> toggle(talk, message, emoji));
    }
    return pill;
  }

  /// A tooltip is a window with a scene: there is one only once the mouse comes.
  private static void hint(Button pill, String words) {
    pill.setOnMouseEntered(_ -> {
      pill.setOnMouseEntered(null);
      pill.setTooltip(new Tooltip(words));
    });
  }

  private Node picture(String emoji) {
    return talk.ui().emoji().picture(emoji).<Node>map(image -> new EmojiPicture(image, EMOJI))
        .orElseGet(() -> new Label(emoji));
  }

  private Button addPill() {
    var add = new Button();
    add.setGraphic(Labels.icon(Feather.PLUS, 14));
    add.getStyleClass().setAll("reaction", "reaction-add");
    add.setFocusTraversable(false);
    add.setAccessibleText(talk.ui().texts().text("action.react"));
    hint(add, talk.ui().texts().text("action.react"));
    add.setOnAction(_ -> ask(talk, message, add));
    return add;
  }
}
