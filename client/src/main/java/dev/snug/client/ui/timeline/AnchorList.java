package dev.snug.client.ui.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A list of any length of which only what is in view exists as nodes.
///
/// All it remembers is one item (the anchor), where that item's top edge is, and whether the list sticks to its end.
/// It lays out from the anchor in both directions. So what is added above leaves what one reads in place, to the
/// pixel, and what is added below shows only while one is at the end.
final class AnchorList<T> extends Region {

  private static final double MARGIN = 200;

  /// No row is so small that all of them come into view.
  private static final double LEAST_HEIGHT = 8;

  /// Where what is looked for comes to stand, in parts of the height.
  private static final double FROM_TOP = 0.33;

  private final ObservableList<T> items;
  private final RowSource source;
  private final double endGap;
  private final Map<T, Row> rows = new HashMap<>();
  private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
  private final Rectangle clip = new Rectangle();
  private Runnable whenMoved = () -> {};
  private boolean isFromTop;
  private boolean isSticky = true;
  private int anchor;
  private @Nullable T anchorItem;
  private double anchorTop;
  private int first;
  private int last = -1;
  private double top;
  private double bottom;

  /// @param endGap the space below the last row
  AnchorList(ObservableList<T> items, RowSource source, double endGap) {
    this.items = items;
    this.source = source;
    this.endGap = endGap;
    setClip(clip);
    getStyleClass().add("anchor-list");
  }

  /// Called by whoever listens to the items, so that the listening can end.
  void changed(Change<? extends T> change) {
    while (change.next()) {
      if (!change.wasPermutated()) {
        shift(change.getFrom(), change.getRemovedSize(), change.getAddedSize());
      }
    }
    findAnchor();
    requestLayout();
  }

  ReadOnlyBooleanProperty atEndProperty() {
    return atEnd.getReadOnlyProperty();
  }

  /// Runs after every layout.
  void setWhenMoved(Runnable then) {
    this.whenMoved = then;
  }

  /// Lets a few items stand at the upper edge instead of at the lower one.
  void standAtTop() {
    isFromTop = true;
  }

  /// Whether what is added at the end comes into view for one who is there; not while there is more behind the end.
  void setSticky(boolean is) {
    isSticky = is;
    requestLayout();
  }

  /// Moves what is in view by some pixels, down for positive ones.
  void scrollBy(double pixels) {
    atEnd.set(false);
    anchorTop += Math.round(pixels);
    requestLayout();
  }

  void scrollToEnd() {
    atEnd.set(true);
    requestLayout();
  }

  /// Puts the top edge of an item at a place in the view.
  void show(int index, double at) {
    atEnd.set(false);
    anchor = index;
    anchorTop = Math.round(at);
    anchorItem = items.get(index);
    requestLayout();
  }

  /// Throws all rows away, because what they show has changed.
  void renew() {
    List.copyOf(rows.keySet()).forEach(this::drop);
    requestLayout();
  }

  int firstInView() {
    return anchor;
  }

  /// How much of the item at the upper edge is hidden, in parts of its height.
  double hiddenPart() {
    var row = anchor < items.size() ? rows.get(items.get(anchor)) : null;
    return row == null || row.height <= 0 ? 0 : Math.clamp(-anchorTop / row.height, 0, 1);
  }

  /// About how many items are in view.
  double countInView() {
    var count = last - first + 1;
    return count <= 0 ? 0 : Math.max(1, count * getHeight() / Math.max(getHeight(), bottom - top));
  }

  /// How high a row is on average, as far as rows exist.
  double meanHeight() {
    return last < first ? 0 : (bottom - top) / (last - first + 1);
  }

  /// About how far the end is below the view.
  double pixelsToEnd() {
    return bottom - getHeight() + (items.size() - 1 - last) * meanHeight();
  }

  /// About how far the beginning is above the view.
  double pixelsToBeginning() {
    return -top + first * meanHeight();
  }

  /// The row of an item; null for one that has none.
  @Nullable Region rowOf(T item) {
    var row = rows.get(item);
    return row == null ? null : row.node;
  }

  /// Hands over all rows there are.
  void eachRow(BiConsumer<? super T, Region> use) {
    rows.forEach((item, row) -> use.accept(item, row.node));
  }

  /// Which item stands at a place in the view; the nearest one if none does, -1 if there are none.
  int indexAt(double y) {
    var at = top;
    for (var index = first; index <= Math.min(last, items.size() - 1); index++) {
      var row = rows.get(items.get(index));
      at += row == null ? 0 : row.height;
      if (y < at) {
        return index;
      }
    }
    return Math.min(last, items.size() - 1);
  }

  /// Moves as little as is needed for all of an item to be seen.
  void bringIntoView(int index) {
    var row = rows.get(items.get(index));
    if (row == null) {
      show(index, getHeight() * FROM_TOP);
    } else if (row.node.getLayoutY() < 0 || row.height > getHeight()) {
      show(index, 0);
    } else if (row.node.getLayoutY() + row.height > getHeight() - endGap) {
      show(index, getHeight() - endGap - row.height);
    }
  }

  /// How many rows exist.
  int rowCount() {
    return rows.size();
  }

  /// Where the top edge of an item's row is in the view; NaN for one that has no row.
  double topOf(T item) {
    var row = rows.get(item);
    return row == null ? Double.NaN : row.node.getLayoutY();
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    if (items.isEmpty() || getWidth() <= 0) {
      renewQuietly();
      return;
    }
    settle();
    place();
    whenMoved.run();
  }

  private void renewQuietly() {
    List.copyOf(rows.keySet()).forEach(this::drop);
    first = 0;
    last = -1;
    top = 0;
    bottom = 0;
  }

  /// Finds out which rows are in view. A correction at one end can ask for more rows at the other, never a third time.
  private void settle() {
    anchor = Math.clamp(anchor, 0, items.size() - 1);
    if (atEnd.get()) {
      anchor = items.size() - 1;
      anchorTop = getHeight() - endGap - height(anchor);
    }
    for (var round = 0; round < 3; round++) {
      extend();
      var correction = correction();
      if (correction == 0) {
        break;
      }
      anchorTop += correction;
    }
    atEnd.set(isSticky && last == items.size() - 1 && bottom <= getHeight() - endGap + 1);
  }

  private void extend() {
    first = anchor;
    var own = height(anchor);
    top = anchorTop;
    while (first > 0 && top > -MARGIN) {
      top -= height(--first);
    }
    last = anchor;
    bottom = anchorTop + own;
    while (last < items.size() - 1 && bottom < getHeight() + MARGIN) {
      bottom += height(++last);
    }
  }

  private double correction() {
    if (isFromTop && first == 0 && last == items.size() - 1 && bottom - top <= getHeight() - endGap) {
      return -top;
    }
    if (last == items.size() - 1 && bottom < getHeight() - endGap) {
      return getHeight() - endGap - bottom;
    }
    if (first == 0 && top > 0) {
      var room = last == items.size() - 1 ? bottom - (getHeight() - endGap) : top;
      return -Math.min(top, Math.max(0, room));
    }
    return 0;
  }

  private void place() {
    var y = top;
    var seen = new HashSet<Row>();
    var isAnchored = false;
    for (var index = first; index <= last; index++) {
      var row = Objects.requireNonNull(rows.get(items.get(index)));
      row.node.resizeRelocate(0, y, getWidth(), row.height);
      seen.add(row);
      if (!isAnchored && y + row.height > 0) {
        isAnchored = true;
        anchor = index;
        anchorTop = y;
      }
      y += row.height;
    }
    anchorItem = items.get(anchor);
    rows.entrySet().stream().filter(each -> !seen.contains(each.getValue())).map(Map.Entry::getKey).toList()
        .forEach(this::drop);
  }

  private double height(int index) {
    var item = items.get(index);
    var form = source.form(index);
    var row = rows.get(item);
    if (row == null || !row.form.equals(form)) {
      var old = row == null ? Double.NaN : row.height;
      drop(item);
      row = new Row(source.row(index), form);
      rows.put(item, row);
      getChildren().add(row.node);
      row.node.applyCss();
      row.measure(getWidth());
      if (index == anchor && !Double.isNaN(old)) {
        anchorTop += old - row.height;
      }
    }
    row.measure(getWidth());
    return row.height;
  }

  private void drop(T item) {
    var row = rows.remove(item);
    if (row != null) {
      getChildren().remove(row.node);
      source.dropped(row.node);
    }
  }

  private void shift(int from, int removed, int added) {
    if (from + removed <= anchor) {
      anchor += added - removed;
    } else if (from <= anchor) {
      anchor = Math.max(from, Math.min(anchor, from + added - 1));
    }
  }

  private void findAnchor() {
    var wanted = anchorItem;
    if (wanted == null || atEnd.get() || (anchor >= 0 && anchor < items.size() && items.get(anchor).equals(wanted))) {
      return;
    }
    var found = items.indexOf(wanted);
    if (found >= 0) {
      anchor = found;
    }
  }

  /// The node of an item, and how high it is at the list's width.
  private static final class Row {

    private final Region node;
    private final Object form;
    private double measuredAt = -1;
    private double height;

    Row(Region node, Object form) {
      this.node = node;
      this.form = form;
    }

    void measure(double width) {
      if (measuredAt != width || node.isNeedsLayout()) {
        measuredAt = width;
        height = Math.max(LEAST_HEIGHT, Math.ceil(node.prefHeight(width)));
      }
    }
  }
}
