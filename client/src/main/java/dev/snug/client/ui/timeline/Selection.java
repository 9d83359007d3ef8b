package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.markdown.FlowText;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What is marked to be copied: some words of one message, or some messages as a whole.
final class Selection {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Talk talk;
  private final AnchorList<TimelineItem> list;
  private @Nullable TimelineItem first;
  private @Nullable TimelineItem last;
  private Spot from = Spot.BEGINNING;
  private Spot to = Spot.BEGINNING;

  /// A place in a message.
  ///
  /// @param flow which part of its writing, from the top down
  private record Spot(int flow, int place) {

    private static final Spot BEGINNING = new Spot(0, 0);

    boolean isBefore(Spot other) {
      return flow < other.flow || (flow == other.flow && place < other.place);
    }
  }

  Selection(Talk talk, AnchorList<TimelineItem> list) {
    this.talk = talk;
    this.list = list;
  }

  /// Begins to mark words at a point of the scene.
  void begin(TimelineItem item, double x, double y) {
    clear();
    first = item;
    last = item;
    from = spot(item, x, y);
    to = from;
  }

  /// Marks on to a point of the scene: within the message words, over its edge messages.
  void extend(TimelineItem item, double x, double y) {
    if (first != null) {
      last = item;
      to = spot(item, x, y);
      show();
    }
  }

  /// Marks all words of a message.
  void words(TimelineItem item) {
    clear();
    first = item;
    last = item;
    from = Spot.BEGINNING;
    to = new Spot(Integer.MAX_VALUE, 0);
    show();
  }

  /// Marks the messages from where it began to this one.
  ///
  /// @param start where it begins if nothing is marked
  void messages(TimelineItem start, TimelineItem end) {
    if (first == null || first.equals(last)) {
      clear();
      first = start;
    }
    last = end;
    show();
  }

  void clear() {
    first = null;
    last = null;
    from = Spot.BEGINNING;
    to = Spot.BEGINNING;
    show();
  }

  boolean isEmpty() {
    return first == null || (isWords() && from.equals(to));
  }

  /// Whether several messages are marked.
  boolean isSeveral() {
    return first != null && !isWords();
  }

  boolean holds(TimelineItem item) {
    return isSeveral() && range().contains(item);
  }

  /// Shows on a row that was made anew what of it is marked.
  void dress(TimelineItem item, Node node) {
    if (!(node instanceof MessageRow row)) {
      return;
    }
    row.mark(CHOSEN, holds(item));
    var isHere = isWords() && item.equals(first);
    var flows = row.flows();
    for (var i = 0; i < flows.size(); i++) {
      if (isHere && from(i) < to(i, flows.get(i))) {
        flows.get(i).mark(from(i), to(i, flows.get(i)));
      } else {
        flows.get(i).unmark();
      }
    }
  }

  /// Copies what is marked; the whole message if nothing is.
  void copy(@Nullable TimelineItem otherwise) {
    if (!isEmpty()) {
      toClipboard(isWords() ? markedWords() : blocks());
    } else if (otherwise instanceof MessageModel message) {
      toClipboard(message.text());
    }
  }

  private boolean isWords() {
    return first != null && first.equals(last);
  }

  private void show() {
    list.eachRow((item, row) -> dress(item, Rows.inner(row)));
  }

  private Spot spot(TimelineItem item, double x, double y) {
    var row = list.rowOf(item);
    if (row == null || !(Rows.inner(row) instanceof MessageRow shown) || shown.flows().isEmpty()) {
      return Spot.BEGINNING;
    }
    var flows = shown.flows();
    for (var i = 0; i < flows.size(); i++) {
      var place = flows.get(i).localToScene(flows.get(i).getLayoutBounds());
      if (y <= place.getMaxY() || i == flows.size() - 1) {
        return new Spot(i, flows.get(i).place(x, y));
      }
    }
    return Spot.BEGINNING;
  }

  private int from(int flow) {
    var start = from.isBefore(to) ? from : to;
    return flow < start.flow() ? Integer.MAX_VALUE : flow == start.flow() ? start.place() : 0;
  }

  private int to(int flow, FlowText text) {
    var end = from.isBefore(to) ? to : from;
    return flow > end.flow() ? 0 : flow == end.flow() ? end.place() : text.length();
  }

  private String markedWords() {
    var row = first == null ? null : list.rowOf(first);
    if (row == null || !(Rows.inner(row) instanceof MessageRow shown)) {
      return first instanceof MessageModel message ? message.text() : "";
    }
    var flows = shown.flows();
    var out = new StringBuilder();
    for (var i = 0; i < flows.size(); i++) {
      if (from(i) < to(i, flows.get(i))) {
        out.append(out.isEmpty() ? "" : "\n").append(flows.get(i).text(from(i), to(i, flows.get(i))));
      }
    }
    return out.toString();
  }

  private List<TimelineItem> range() {
    var a = first == null ? -1 : talk.place(first);
    var b = last == null ? -1 : talk.place(last);
    return a < 0 || b < 0 ? List.of() : talk.items().subList(Math.min(a, b), Math.max(a, b) + 1);
  }

  private String blocks() {
    return range().stream()
        .filter(MessageModel.class::isInstance)
        .map(MessageModel.class::cast)
        .map(each -> talk.person(each.author()).name() + ", " + talk.ui().times().time(each.at()) + "\n" + each.text())
        .collect(Collectors.joining("\n\n"));
  }

  private static void toClipboard(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
