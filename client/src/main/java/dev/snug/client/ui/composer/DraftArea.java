package dev.snug.client.ui.composer;

import dev.snug.client.ui.composer.DraftText.Placed;
import dev.snug.client.ui.emoji.EmojiPictures;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// The text being written, with its emoji in colour. It grows from one line to eight and scrolls from there on. Enter
/// sends, but never the one that belongs to an input method.
final class DraftArea extends TextArea {

  /// Somebody who pastes more by mistake shall not wait; what they copied is not lost.
  static final int MOST = 65_536;

  private static final double MOST_LINES = 8;
  private static final double SPACING = 4;
  private static final double INSETS = 4;
  private static final double SIDES = 34;
  /// So much text fills eight lines anyway.
  private static final int SURELY_FULL = 8_000;
  /// Some systems tell what an input method has written, and then of the Enter that made it do so.
  private static final Duration SETTLING = Duration.millis(200);

  private final EmojiPictures emoji;
  private final DraftPictures pictures = new DraftPictures(this);
  private final Text measure = new Text();
  private final PauseTransition settling = new PauseTransition(SETTLING);
  private DraftText shown = new DraftText("", "", List.of());
  private boolean isComposing;
  private boolean isSettling;
  private Runnable whenSent = () -> {};
  private Predicate<KeyEvent> keys = _ -> false;
  private Runnable whenReplaced = () -> {};
  private IntConsumer whenTooMuch = _ -> {};
  private Predicate<Clipboard> pasted = _ -> false;

  DraftArea(EmojiPictures emoji) {
    this.emoji = emoji;
    setId("composer");
    getStyleClass().add("draft-area");
    setWrapText(true);
    setPrefRowCount(1);
    measure.setLineSpacing(SPACING);
    settling.setOnFinished(_ -> isSettling = false);
    fontProperty().subscribe(this::fit);
    textProperty().subscribe(_ -> fit(getFont()));
    widthProperty().subscribe(_ -> fit(getFont()));
    scrollTopProperty().subscribe(_ -> pictures.requestLayout());
    skinProperty().subscribe(_ -> paint());
    addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::compose);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventFilter(KeyEvent.KEY_RELEASED, _ -> isSettling = false);
  }

  void setWhenSent(Runnable then) {
    this.whenSent = then;
  }

  /// Who is asked first what a key means, unless an input method is composing; a key that means something goes no further.
  void setKeys(Predicate<KeyEvent> first) {
    this.keys = first;
  }

  /// Who hears how many characters somebody wanted to put here who wanted to put too many.
  void setWhenTooMuch(IntConsumer then) {
    this.whenTooMuch = then;
  }

  /// Who takes what is pasted if it is no text.
  void setWhenPasted(Predicate<Clipboard> taker) {
    this.pasted = taker;
  }

  /// What is done after each change that somebody made here; it may change the text further.
  void setWhenReplaced(Runnable then) {
    this.whenReplaced = then;
  }

  /// Puts something where the cursor is.
  void insert(String text) {
    replaceSelection(text);
    requestFocus();
  }

  /// What is written, as it is shown.
  DraftText shown() {
    var written = getText();
    if (!shown.written().equals(written)) {
      shown = DraftText.of(written, emoji);
    }
    return shown;
  }

  /// Whether part of the text is still being composed by an input method.
  boolean isComposing() {
    return isComposing;
  }

  @Override
  public void paste() {
    if (!pasted.test(Clipboard.getSystemClipboard())) {
      super.paste();
    }
  }

  @Override
  public void replaceText(int start, int end, String text) {
    var length = getLength() - (end - start) + text.length();
    if (length > MOST && text.length() > end - start) {
      whenTooMuch.accept(text.length());
    } else {
      super.replaceText(start, end, text);
      whenReplaced.run();
    }
  }

  /// An emoji goes as a whole.
  @Override
  public boolean deletePreviousChar() {
    var caret = getCaretPosition();
    var before = shown().pictures().stream().filter(each -> each.end() == caret).findFirst();
    if (getSelection().getLength() > 0 || before.isEmpty()) {
      return super.deletePreviousChar();
    }
    deleteText(before.map(Placed::start).orElse(caret), caret);
    return true;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    pictures.resizeRelocate(0, 0, getWidth(), getHeight());
    pictures.requestLayout();
  }

  private void compose(InputMethodEvent event) {
    var was = isComposing;
    isComposing = !event.getComposed().isEmpty();
    if (was && !isComposing) {
      isSettling = true;
      settling.playFromStart();
    }
  }

  private void onKey(KeyEvent event) {
    if (isComposing || isSettling) {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
      }
    } else if (keys.test(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      // Without a mouse this is the way to the buttons beside it.
      event.consume();
      requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    } else if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
      event.consume();
      if (event.isShiftDown()) {
        replaceSelection("\n");
      } else {
        whenSent.run();
      }
    }
  }

  /// Has the skin show blanks where the pictures stand, and puts the pictures over it.
  private void paint() {
    if (getSkin() != null
        && getChildren().getFirst() instanceof ScrollPane scroll
        && scroll.getContent() instanceof Region content) {
      content.getChildrenUnmodifiable().stream()
          .filter(Group.class::isInstance)
          .flatMap(group -> ((Group) group).getChildren().stream())
          .filter(each -> each instanceof Text && each.getStyleClass().contains("text"))
          .map(Text.class::cast)
          .forEach(this::blank);
      getChildren().add(pictures);
    }
  }

  private void blank(Text text) {
    text.textProperty().subscribe(_ -> {
      if (!text.getText().equals(shown().shown()) && text.getText().length() == shown().shown().length()) {
        text.setText(shown().shown());
      }
      pictures.requestLayout();
    });
    text.layoutBoundsProperty().subscribe(_ -> pictures.requestLayout());
  }

  private void fit(Font font) {
    measure.setFont(font);
    var line = Math.rint(heightOf(" ", 0)) + SPACING;
    var lines = Math.clamp(Math.rint(textHeight() / line), 1, MOST_LINES);
    var height = lines * line + INSETS;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    requestLayout();
  }

  private double textHeight() {
    if (getLength() > SURELY_FULL) {
      return Double.MAX_VALUE;
    }
    var text = shown().shown();
    return heightOf(text.endsWith("\n") || text.isEmpty() ? text + " " : text, Math.max(0, getWidth() - SIDES));
  }

  private double heightOf(String text, double width) {
    measure.setText(text);
    measure.setWrappingWidth(width);
    return measure.getLayoutBounds().getHeight();
  }
}
