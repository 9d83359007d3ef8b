package dev.snug.client.ui.composer;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.emoji.EmojiText;
import dev.snug.client.ui.file.FileWords;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Body;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// Says over the draft which message is answered or edited, and lets go of it.
final class ErrandBar extends HBox {

  private static final double FONT = 13;
  private static final int MOST_SHOWN = 200;

  private final Ui ui;
  private final RoomModel room;
  private final Runnable cancel;

  ErrandBar(Ui ui, RoomModel room, Runnable cancel) {
    super(8);
    this.ui = ui;
    this.room = room;
    this.cancel = cancel;
    setId("errand");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("errand-bar");
    managedProperty().bind(visibleProperty());
    show(new Errand.Saying());
  }

  void show(Errand errand) {
    setVisible(!(errand instanceof Errand.Saying));
    switch (errand) {
      case Errand.Saying _ -> getChildren().clear();
      case Errand.Answering(var message) -> getChildren().setAll(mark(), who(message), quote(message), close());
      case Errand.Editing _ ->
          getChildren().setAll(
              Labels.icon(Feather.EDIT_2, 14), Labels.of(ui.texts().live("composer.editing"), "caption", "muted"),
              Labels.spring(), close());
    }
  }

  private static Region mark() {
    var mark = new Region();
    mark.getStyleClass().add("quote-mark");
    return mark;
  }

  private HBox who(MessageModel message) {
    var person = room.people().get(message.author());
    var name = person == null ? ui.texts().live("person.unknown") : ui.texts().live(person::name);
    var who = new HBox(6, Labels.of(name, "w600", "quote-name"));
    who.setAlignment(Pos.CENTER_LEFT);
    who.setMinWidth(USE_PREF_SIZE);
    if (person != null) {
      who.getChildren().addFirst(Avatar.of(person, 16));
    }
    return who;
  }

  /// The first line; what is too long for it is cut off.
  private StackPane quote(MessageModel message) {
    var line = message.text().lines().findFirst().orElseGet(() -> files(message));
    var shown = line.codePointCount(0, line.length()) > MOST_SHOWN ? line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) : line;
    var text = new EmojiText(ui.emoji(), shown, FONT, "quote-text");
    text.setMinWidth(Region.USE_PREF_SIZE);
    text.setMaxHeight(Region.USE_PREF_SIZE);
    var quote = new StackPane(text);
    quote.setAlignment(Pos.CENTER_LEFT);
    quote.setMinWidth(0);
    quote.setPrefWidth(0);
    HBox.setHgrow(quote, Priority.ALWAYS);
    var clip = new Rectangle();
    clip.widthProperty().bind(quote.widthProperty());
    clip.heightProperty().bind(quote.heightProperty());
    quote.setClip(clip);
    return quote;
  }

  private String files(MessageModel message) {
    return message.contentProperty().get() instanceof MessageModel.Content.Written(Body.Said said, var _)
        ? said.attachments().stream().map(file -> FileWords.of(ui.texts(), file)).collect(Collectors.joining(", "))
        : "";
  }

  private Node close() {
    var close = Buttons.icon("errand-cancel", Feather.X, 14, ui.texts(), "composer.cancel", cancel);
    close.getStyleClass().add("tiny");
    return close;
  }
}
