package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.file.PictureCard;
import dev.snug.client.ui.joining.Visit;
import dev.snug.client.ui.markdown.Address;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.LinkPreview;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands behind a link in a message: the host one gets to, whatever the page calls itself, then what it says of itself, and its picture. Pressing it
/// opens the link; with the keyboard one gets there by the menu of the message.
final class LinkCard extends VBox {

  private static final double WIDTH = 384;
  private static final double SQUARE = 72;
  private static final double WIDE_PICTURE = 360;
  private static final double WIDE = 1.5;

  private final Talk talk;
  private final LinkPreview preview;
  private final Address address;

  private LinkCard(Talk talk, MessageModel message, LinkPreview preview, Address address) {
    super(8);
    this.talk = talk;
    this.preview = preview;
    this.address = address;
    setMaxWidth(WIDTH);
    setMinWidth(0);
    getStyleClass().add("link-card");
    var row = new HBox(12, words(new MessageActions(talk, message)));
    getChildren().add(row);
    var picture = preview.picture();
    if (picture != null && picture.isPicture()) {
      if (isWide(picture)) {
        getChildren().addFirst(PictureCard.whole(talk.ui(), talk.house(), picture, WIDE_PICTURE, this::open));
      } else {
        row.getChildren().add(PictureCard.square(talk.ui(), talk.house(), picture, SQUARE, this::open));
      }
    }
    setAccessibleRole(AccessibleRole.HYPERLINK);
    setAccessibleText(spoken());
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        event.consume();
        open();
      }
    });
  }

  /// Nothing for an address that is not opened.
  static Optional<LinkCard> of(Talk talk, MessageModel message, LinkPreview preview) {
    return Address.of(preview.url()).map(address -> new LinkCard(talk, message, preview, address));
  }

  /// All of it, as it is read aloud.
  String spoken() {
    var said = Stream.of(preview.title(), source(), preview.description()).filter(each -> !each.isBlank());
    return talk.ui().texts().text("link.preview", said.collect(Collectors.joining(", ")));
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private VBox words(MessageActions actions) {
    var words = new VBox(2, head(actions));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!preview.title().isEmpty()) {
      words.getChildren().add(lines(preview.title(), "w600", "link-title"));
    }
    if (!preview.description().isEmpty()) {
      words.getChildren().add(lines(preview.description(), "muted", "secondary", "link-text"));
    }
    return words;
  }

  private HBox head(MessageActions actions) {
    var source = Labels.of(source(), "caption", "subtle");
    source.getStyleClass().add("elides");
    source.setMinWidth(0);
    var head = new HBox(4, source, Labels.spring());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("link-head");
    if (actions.mayUnpreview()) {
      var remove =
          Buttons.icon("link-remove", Feather.X, 12, talk.ui().texts(), "link.remove", () -> actions.unpreview(preview));
      remove.getStyleClass().add("link-button");
      remove.setFocusTraversable(false);
      remove.accessibleTextProperty().unbind();
      remove.accessibleTextProperty().bind(talk.ui().texts().live("link.remove.named", address.host()));
      remove.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
      head.getChildren().add(remove);
    }
    return head;
  }

  private String source() {
    return preview.site().isBlank() || preview.site().equalsIgnoreCase(address.host())
        ? address.host()
        : talk.ui().texts().text("link.source", preview.site(), address.host());
  }

  private boolean isWide(Attachment picture) {
    return !talk.isThread() && picture.width() >= WIDE_PICTURE && picture.width() >= WIDE * picture.height();
  }

  /// Two lines at most; the style says how high these are.
  private static Label lines(String text, String... styleClasses) {
    var lines = Labels.of(text, styleClasses);
    lines.getStyleClass().add("elides");
    lines.setWrapText(true);
    lines.setMinWidth(0);
    return lines;
  }

  private void open() {
    Visit.to(talk.ui(), address.whole());
  }
}
