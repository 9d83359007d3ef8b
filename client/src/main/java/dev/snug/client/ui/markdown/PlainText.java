package dev.snug.client.ui.markdown;

import java.util.List;
import java.util.stream.Collectors;

/// What people wrote without the marks in it, all in one line.
public final class PlainText {

  private PlainText() {}

  /// The words of a text.
  ///
  /// @param blocks as [Markdown] reads them
  public static String of(List<Block> blocks) {
    return blocks.stream().map(PlainText::of).collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Paragraph(var spans) -> spans.stream().map(Span::text).collect(Collectors.joining());
      case Block.Code(var _, var text) -> text;
      case Block.Quote(var blocks) -> of(blocks);
      case Block.Items(var _, var items) -> items.stream().map(PlainText::of).collect(Collectors.joining(" "));
    };
  }
}
