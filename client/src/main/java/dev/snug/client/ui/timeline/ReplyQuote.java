package dev.snug.client.ui.timeline;

import dev.snug.client.ui.emoji.EmojiPicture;
import dev.snug.client.ui.emoji.Piece;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The message that is answered, in one line above the answer. A press brings it into view. One that stands outside the
/// timeline is looked for when it is shown; until it is there, or if it cannot be had, the line only says that it is one.
final class ReplyQuote extends HBox {

  private static final double AVATAR = 16;
  private static final double EMOJI = 14;

  private final String spoken;

  ReplyQuote(Talk talk, long seq) {
    var quoted = talk.message(seq);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getStyleClass().add("reply-quote");
    setCursor(Cursor.HAND);
    if (quoted.isPresent()) {
      var author = talk.person(quoted.get().author());
      var text = Excerpt.of(talk, quoted.get());
      var name = Labels.of(author.name(), "caption", "w600");
      name.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().addAll(Avatar.of(author, AVATAR), name);
      getChildren().add(line(talk, text));
      spoken = talk.ui().texts().text("timeline.reply-to", author.name(), text);
    } else {
      talk.ui().intents().quote(talk.house(), talk.room(), seq);
      spoken = talk.ui().texts().text("timeline.reply-to-earlier");
      getChildren().add(Labels.of(spoken, "caption", "muted"));
    }
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spoken);
    setOnMouseClicked(event -> {
      if (event.isStillSincePress()) {
        talk.desk().reveal(seq);
      }
    });
  }

  String spoken() {
    return spoken;
  }

  private static HBox line(Talk talk, String text) {
    var nodes = new ArrayList<Node>();
    for (var piece : Piece.of(text)) {
      var picture = piece instanceof Piece.Emoji(var emoji) ? talk.ui().emoji().picture(emoji) : null;
      if (picture != null && picture.isPresent()) {
        nodes.add(new EmojiPicture(picture.get(), EMOJI));
      } else {
        var words = new Label(piece.text());
        words.getStyleClass().addAll("caption", "muted", "elides");
        words.setMinWidth(0);
        nodes.add(words);
      }
    }
    var line = new HBox(nodes.toArray(Node[]::new));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    return line;
  }
}
