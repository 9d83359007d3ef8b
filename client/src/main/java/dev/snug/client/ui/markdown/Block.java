package dev.snug.client.ui.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a message that stands below the part before it.
public sealed interface Block {

  /// Some lines of writing; a heading is one in bold.
  record Paragraph(List<Span> spans) implements Block {

    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /// Lines that stand as they were typed.
  ///
  /// @param language as the writer named it; empty if they did not
  record Code(String language, String text) implements Block {}

  /// What somebody else said elsewhere.
  record Quote(List<Block> blocks) implements Block {

    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /// A list.
  ///
  /// @param start the number of the first item; null if the items have none
  record Items(@Nullable Integer start, List<List<Block>> items) implements Block {

    public Items {
      items = List.copyOf(items);
    }
  }
}
