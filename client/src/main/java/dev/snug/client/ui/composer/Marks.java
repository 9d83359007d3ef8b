package dev.snug.client.ui.composer;

import java.text.BreakIterator;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;

/// Puts signs around what is selected, or around the word at the cursor; takes them away where they stand already.
final class Marks {

  private static final String BOLD = "**";
  private static final String CODE = "`";
  private static final String ITALIC = "_";
  /// Between letters, and Han has nothing else, an underscore is only an underscore.
  private static final String ITALIC_INSIDE = "*";

  private final TextInputControl area;

  Marks(TextInputControl area) {
    this.area = area;
  }

  void bold() {
    toggle(BOLD);
  }

  void code() {
    toggle(CODE);
  }

  void italic() {
    var at = subject();
    var isInside = isLetter(at.getStart() - 1) || isLetter(at.getEnd());
    var hasInside = isBetween(at, ITALIC_INSIDE) && !isBetween(at, BOLD);
    toggle(isInside || hasInside ? ITALIC_INSIDE : ITALIC);
  }

  private void toggle(String mark) {
    var at = subject();
    var text = area.getText(at.getStart(), at.getEnd());
    var size = mark.length();
    if (isBetween(at, mark)) {
      put(at.getStart() - size, at.getEnd() + size, "", text);
    } else if (text.length() >= 2 * size && text.startsWith(mark) && text.endsWith(mark)) {
      put(at.getStart(), at.getEnd(), "", text.substring(size, text.length() - size));
    } else {
      put(at.getStart(), at.getEnd(), mark, text);
    }
  }

  private void put(int start, int end, String mark, String text) {
    var hadSelection = area.getSelection().getLength() > 0;
    var offset = area.getCaretPosition();
    var inner = start + mark.length();
    var before = subject().getStart();
    area.replaceText(start, end, mark + text + mark);
    if (hadSelection) {
      area.selectRange(inner, inner + text.length());
    } else {
      area.positionCaret(Math.clamp(inner + offset - before, inner, inner + text.length()));
    }
  }

  private boolean isBetween(IndexRange at, String mark) {
    return area.getText().startsWith(mark, at.getStart() - mark.length()) && area.getText().startsWith(mark, at.getEnd());
  }

  /// What is selected, or the word at the cursor, or nothing there.
  private IndexRange subject() {
    var selection = area.getSelection();
    var cursor = area.getCaretPosition();
    if (selection.getLength() > 0 || (!isLetter(cursor - 1) && !isLetter(cursor))) {
      return selection;
    }
    var words = BreakIterator.getWordInstance();
    words.setText(area.getText());
    var inside = isLetter(cursor) ? cursor : cursor - 1;
    return new IndexRange(words.isBoundary(inside) ? inside : words.preceding(inside), words.following(inside));
  }

  private boolean isLetter(int index) {
    return index >= 0 && index < area.getLength() && Character.isLetterOrDigit(area.getText().codePointAt(index));
  }
}
