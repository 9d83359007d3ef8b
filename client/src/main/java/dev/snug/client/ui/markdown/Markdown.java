package dev.snug.client.ui.markdown;

import dev.snug.client.ui.markdown.Block.Paragraph;
import dev.snug.client.ui.markdown.Span.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;

/// Reads what people write. Each text is read once and remembered for a while; one thread alone asks.
///
/// There is no HTML, and there are no pictures: what would be one stands there as it was typed. Whatever would become
/// very many parts, or nothing that can be seen, is shown as it was typed too.
public final class Markdown {

  private static final int KEPT = 500;
  private static final int DEEPEST_BLOCK = 12;
  private static final int DEEPEST_INLINE = 16;
  private static final Pattern MARKS = Pattern.compile("[*_~`\\[<>#+\\\\&@-]|\\d[.)]\\s|://|(?i:www\\.)|\\n\\s*\\n");

  private final Parser parser =
      Parser.builder()
          .enabledBlockTypes(Set.of(Heading.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class))
          .extensions(List.of(StrikethroughExtension.builder().requireTwoTildes(true).build()))
          .maxOpenBlockParsers(DEEPEST_BLOCK)
          .maxInlineNesting(DEEPEST_INLINE)
          .build();
  private final Map<String, List<Block>> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Entry<String, List<Block>> eldest) {
          return size() > KEPT;
        }
      };

  /// The parts of a text, in its order.
  public List<Block> read(String text) {
    var known = kept.get(text);
    if (known != null) {
      return known;
    }
    var blocks = MARKS.matcher(text).find() ? parsed(text) : typed(text);
    kept.put(text, blocks);
    return blocks;
  }

  private List<Block> parsed(String text) {
    var reading = new Reading();
    var blocks = reading.blocks(parser.parse(Flanks.helped(text)));
    return reading.isTooMuch() || !reading.isVisible() ? typed(text) : blocks;
  }

  private static List<Block> typed(String text) {
    return List.of(new Paragraph(List.of(new Span(text, Style.PLAIN))));
  }
}
