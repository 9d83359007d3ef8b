package dev.snug.client.ui.notice;

import dev.snug.client.model.Notice;
import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// A banner as one sees it: who, where, and what was said, in two lines at most. Pressing it goes there. It never takes the keyboard, which is
/// in somebody's hands elsewhere; with the keyboard one gets to what it tells by the unread rooms.
final class NoticeCard extends HBox {

  private static final double WIDTH = 360;
  private static final double FACE = 36;
  private static final double FONT = 13;
  private static final double TWO_LINES = 40;
  private static final int MOST_LETTERS = 68;
  /// The signs from here on are wide.
  private static final int WIDE = 0x2E80;

  /// @param go what to do when it is pressed
  /// @param away what to do when it is put away
  NoticeCard(Ui ui, Banner banner, Runnable go, Runnable away) {
    super(12);
    var isTelling = ui.model().notificationsProperty().get().words();
    var words = NoticeWords.of(ui.texts(), banner, isTelling);
    getStyleClass().addAll("notice", "elides");
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(words.spoken());
    var title = Labels.of(words.title(), "w600", "elides", "notice-title");
    var place = Labels.of(words.place(), "caption", "subtle", "elides", "notice-place");
    var column = new VBox(title, place);
    if (!words.text().isEmpty()) {
      column.getChildren().add(text(ui, words.text()));
    }
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    var close = Buttons.icon("notice-away", Feather.X, 16, ui.texts(), "notice.away", away);
    close.setFocusTraversable(false);
    getChildren().addAll(face(banner.notice()), column, close);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go.run();
      }
    });
  }

  private static EmojiText text(Ui ui, String words) {
    var text = new EmojiText(ui.emoji(), shortened(words), FONT, "notice-text");
    text.setMaxHeight(TWO_LINES);
    var clip = new Rectangle(WIDTH, TWO_LINES);
    text.setClip(clip);
    return text;
  }

  /// As much as two lines hold; a sign of Chinese is as wide as two letters.
  private static String shortened(String words) {
    var room = MOST_LETTERS;
    for (var at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
      room -= words.codePointAt(at) < WIDE ? 1 : 2;
      if (room < 0) {
        return words.substring(0, at).strip() + "…";
      }
    }
    return words;
  }

  private static Node face(Notice notice) {
    return switch (notice) {
      case Notice.Said said -> said.author() == null ? icon(Feather.MESSAGE_CIRCLE) : Avatar.of(said.author(), FACE);
      case Notice.CameIn came -> Avatar.of(came.who(), FACE);
      case Notice.Missed _ -> icon(Feather.MESSAGE_CIRCLE);
      case Notice.Due _ -> icon(Feather.CLOCK);
    };
  }

  private static StackPane icon(Feather icon) {
    var tile = new StackPane(Labels.icon(icon, 18));
    tile.getStyleClass().add("notice-icon");
    tile.setMinSize(FACE, FACE);
    tile.setMaxSize(FACE, FACE);
    return tile;
  }
}
