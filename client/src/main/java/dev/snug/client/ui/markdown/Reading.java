package dev.snug.client.ui.markdown;

import dev.snug.client.ui.markdown.Span.Style;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// One text on its way from the parser's tree to blocks. The parser bounds how deep the tree is.
final class Reading {

  private static final int MOST_SPANS = 1_500;
  private static final int MOST_BLOCKS = 400;

  private int spanCount;
  private int blockCount;
  private boolean isVisible;

  /// Whether there are more parts than can be shown at once.
  boolean isTooMuch() {
    return spanCount > MOST_SPANS || blockCount > MOST_BLOCKS;
  }

  /// Whether anything can be seen.
  boolean isVisible() {
    return isVisible;
  }

  List<Block> blocks(Node parent) {
    var blocks = new ArrayList<Block>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      var block = block(node);
      if (block != null) {
        blocks.add(block);
        blockCount++;
      }
    }
    return blocks;
  }

  private @Nullable Block block(Node node) {
    return switch (node) {
      case Paragraph _ -> paragraph(node, Style.PLAIN);
      case Heading _ -> paragraph(node, Style.PLAIN.withBold());
      case FencedCodeBlock code -> code(code);
      case BlockQuote _ -> new Block.Quote(blocks(node));
      case ListBlock list -> items(list);
      case LinkReferenceDefinition definition -> definition(definition);
      default -> null;
    };
  }

  private Block paragraph(Node node, Style style) {
    var spans = new ArrayList<Span>();
    inside(node, style, spans);
    var shown = new ArrayList<Span>();
    for (var span : merged(spans)) {
      shown.addAll(span.style().link() == null && !span.style().code() ? Addresses.in(span) : List.of(span));
    }
    spanCount += shown.size();
    isVisible |= shown.stream().anyMatch(each -> !each.text().isBlank());
    return new Block.Paragraph(shown);
  }

  private Block code(FencedCodeBlock code) {
    var text = Flanks.bare(code.getLiteral()).stripTrailing();
    isVisible |= !text.isBlank();
    spanCount++;
    var info = code.getInfo() == null ? "" : Flanks.bare(code.getInfo()).strip();
    var space = info.indexOf(' ');
    return new Block.Code(space < 0 ? info : info.substring(0, space), text);
  }

  private Block items(ListBlock list) {
    var items = new ArrayList<List<Block>>();
    for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem) {
        items.add(blocks(node));
        blockCount++;
      }
    }
    return new Block.Items(list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null, items);
  }

  /// Nothing that was typed goes away unseen.
  private Block definition(LinkReferenceDefinition definition) {
    isVisible = true;
    var text = "[" + definition.getLabel() + "]: " + definition.getDestination();
    return new Block.Paragraph(Addresses.in(new Span(Flanks.bare(text), Style.PLAIN)));
  }

  private void inside(Node parent, Style style, List<Span> spans) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node, style, spans);
    }
  }

  private void inline(Node node, Style style, List<Span> spans) {
    switch (node) {
      case Text text -> add(text.getLiteral(), style, spans);
      case SoftLineBreak _, HardLineBreak _ -> add("\n", style, spans);
      case Code code -> add(code.getLiteral(), style.withCode(), spans);
      case Emphasis _ -> inside(node, style.withItalic(), spans);
      case StrongEmphasis _ -> inside(node, style.withBold(), spans);
      case Strikethrough _ -> inside(node, style.withStruck(), spans);
      case HtmlInline html -> add(html.getLiteral(), style, spans);
      case Link link -> link(node, link.getDestination(), style, spans);
      case Image image -> link(node, image.getDestination(), style, spans);
      default -> inside(node, style, spans);
    }
  }

  private void link(Node node, String destination, Style style, List<Span> spans) {
    var words = new ArrayList<Span>();
    inside(node, style, words);
    var written = words.stream().map(Span::text).reduce("", String::concat);
    var address = Address.of(Flanks.bare(destination));
    if (address.isPresent() && style.link() == null && !written.isBlank()) {
      spans.addAll(Links.shown(written, address.get(), style));
    } else if (written.equals(destination)) {
      spans.addAll(words);
    } else {
      add("[", style, spans);
      spans.addAll(words);
      add("](" + destination + ")", style, spans);
    }
  }

  private static void add(String text, Style style, List<Span> spans) {
    var bare = Flanks.bare(text);
    if (!bare.isEmpty()) {
      spans.add(new Span(bare, style));
    }
  }

  /// The parser cuts writing at each mark; addresses and names go on over them.
  private static List<Span> merged(List<Span> spans) {
    var merged = new ArrayList<Span>();
    var text = new StringBuilder();
    for (var i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      text.append(span.text());
      if (i + 1 == spans.size() || !spans.get(i + 1).style().equals(span.style()) || span.style().code()) {
        merged.add(new Span(text.toString(), span.style()));
        text.setLength(0);
      }
    }
    return merged;
  }
}
