package dev.snug.client.ui.markdown;

import dev.snug.client.ui.markdown.Block.Paragraph;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, as they meant it to look.
public final class MarkdownView extends VBox {

  private static final String BULLET = "•";

  private final Ui ui;
  private final SpanNodes nodes;
  private final String wordClass;
  private final List<FlowText> flows = new ArrayList<>();
  private @Nullable FlowText last;

  /// @param wordClass the style of its words
  public MarkdownView(Ui ui, List<Block> blocks, Names names, String wordClass) {
    this.ui = ui;
    this.nodes = new SpanNodes(ui, names);
    this.wordClass = wordClass;
    getStyleClass().add("markdown");
    setMinWidth(0);
    blocks.forEach(block -> {
      getChildren().add(node(block));
      if (block instanceof Paragraph) {
        last = flows.getLast();
      }
    });
  }

  /// Its writing, from the top down.
  public List<FlowText> flows() {
    return List.copyOf(flows);
  }

  /// Puts something behind the last paragraph, or below all if there is none.
  public void trail(Region node) {
    if (last == null) {
      getChildren().add(node);
    } else {
      last.trail(node);
    }
  }

  private Node node(Block block) {
    return switch (block) {
      case Paragraph(var spans) -> kept(nodes.flow(spans, wordClass));
      case Block.Code(var language, var text) -> {
        var code = new CodeBlock(ui, language, text);
        flows.add(code.flow());
        yield code;
      }
      case Block.Quote(var blocks) -> column("md-quote", blocks);
      case Block.Items items -> items(items);
    };
  }

  private FlowText kept(FlowText flow) {
    flows.add(flow);
    return flow;
  }

  private VBox items(Block.Items list) {
    var items = new VBox();
    items.getStyleClass().add("md-list");
    for (var i = 0; i < list.items().size(); i++) {
      var mark = Labels.of(list.start() == null ? BULLET : list.start() + i + ".", "md-item-mark");
      mark.setMinWidth(Region.USE_PREF_SIZE);
      var body = column("md-item", list.items().get(i));
      HBox.setHgrow(body, Priority.ALWAYS);
      var row = new HBox(mark, body);
      row.setAlignment(Pos.TOP_LEFT);
      row.setMinWidth(0);
      items.getChildren().add(row);
    }
    return items;
  }

  private VBox column(String styleClass, List<Block> blocks) {
    var column = new VBox();
    column.getStyleClass().add(styleClass);
    column.setMinWidth(0);
    blocks.forEach(block -> column.getChildren().add(node(block)));
    return column;
  }
}
