package dev.snug.client.ui.composer;

import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The text being written. It grows from one line to eight and scrolls from there on. Enter sends, but never while an
/// input method is composing.
final class DraftArea extends TextArea {

  private static final double MOST_LINES = 8;
  private static final double LINE = 21;
  private static final double INSETS = 4;
  private static final double SIDES = 34;

  private final Text measure = new Text();
  private boolean isComposing;
  private Runnable whenSent = () -> {};

  DraftArea() {
    setId("composer");
    getStyleClass().add("draft-area");
    setWrapText(true);
    setPrefRowCount(1);
    measure.setLineSpacing(4);
    fontProperty().subscribe(this::fit);
    textProperty().subscribe(_ -> fit(getFont()));
    widthProperty().subscribe(_ -> fit(getFont()));
    addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> isComposing = !event.getComposed().isEmpty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  void setWhenSent(Runnable then) {
    this.whenSent = then;
  }

  /// Puts something where the cursor is.
  void insert(String text) {
    replaceSelection(text);
    requestFocus();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || isComposing || event.isAltDown()) {
      return;
    }
    event.consume();
    if (event.isShiftDown()) {
      replaceSelection("\n");
    } else {
      whenSent.run();
    }
  }

  private void fit(Font font) {
    measure.setFont(font);
    measure.setText(getText().endsWith("\n") || getText().isEmpty() ? getText() + " " : getText());
    measure.setWrappingWidth(Math.max(0, getWidth() - SIDES));
    var lines = Math.clamp(Math.rint(measure.getLayoutBounds().getHeight() / LINE), 1, MOST_LINES);
    var height = lines * LINE + INSETS;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }
}
