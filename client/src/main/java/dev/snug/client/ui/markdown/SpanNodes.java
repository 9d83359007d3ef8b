package dev.snug.client.ui.markdown;

import dev.snug.client.ui.emoji.EmojiPicture;
import dev.snug.client.ui.emoji.Piece;
import dev.snug.client.ui.emoji.Piece.Emoji;
import dev.snug.client.ui.emoji.Piece.Words;
import dev.snug.client.ui.markdown.Names.Kind;
import dev.snug.client.ui.markdown.Names.Named;
import dev.snug.client.ui.markdown.Span.Style;
import dev.snug.client.ui.joining.Visit;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Makes what is seen of spans: words, pictures of emoji, chips of names, links.
final class SpanNodes {

  private static final double EM = 1.25;
  private static final double ALONE = 32;
  private static final int FEW = 3;

  /// Code that is longer goes on from line to line, which a chip cannot.
  private static final int LONGEST_CHIP = 48;

  private final Ui ui;
  private final Names names;

  SpanNodes(Ui ui, Names names) {
    this.ui = ui;
    this.names = names;
  }

  FlowText flow(List<Span> spans, String wordClass) {
    var flow = new FlowText("message-flow");
    var size = isFewAlone(spans) ? ALONE : Math.round(ui.model().textSizeProperty().get() * EM);
    for (var span : spans) {
      if (span.style().code()) {
        addCode(flow, span, wordClass);
      } else if (span.style().link() != null) {
        addWords(flow, span, size, wordClass);
      } else {
        addNamed(flow, span, size, wordClass);
      }
    }
    return flow;
  }

  private void addNamed(FlowText flow, Span span, double size, String wordClass) {
    var text = span.text();
    var done = 0;
    for (var named : names.in(text)) {
      addWords(flow, new Span(text.substring(done, named.from()), span.style()), size, wordClass);
      addName(flow, text.substring(named.from(), named.to()), named);
      done = named.to();
    }
    addWords(flow, new Span(text.substring(done), span.style()), size, wordClass);
  }

  private static void addName(FlowText flow, String text, Named named) {
    var chip = new Label(text);
    chip.getStyleClass().addAll("mention", styleOf(named.kind()));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setCursor(Cursor.HAND);
    chip.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        named.open().accept(chip);
      }
    });
    flow.add(chip, text);
  }

  private static String styleOf(Kind kind) {
    return switch (kind) {
      case PERSON -> "mention-other";
      case YOU -> "mention-you";
      case ROOM -> "mention-room";
    };
  }

  private static void addCode(FlowText flow, Span span, String wordClass) {
    if (span.text().length() > LONGEST_CHIP || span.text().contains("\n")) {
      var words = words(span.text(), span.style(), wordClass);
      words.getStyleClass().add("md-code");
      flow.add(words);
    } else {
      var chip = new Label(span.text());
      chip.getStyleClass().add("code-chip");
      chip.setMinWidth(Region.USE_PREF_SIZE);
      flow.add(chip, span.text());
    }
  }

  private void addWords(FlowText flow, Span span, double size, String wordClass) {
    for (var piece : Piece.of(span.text())) {
      var picture = piece instanceof Emoji(var emoji) ? ui.emoji().picture(emoji) : null;
      if (picture != null && picture.isPresent()) {
        flow.add(new EmojiPicture(picture.get(), size), piece.text());
      } else {
        flow.add(linked(words(piece.text(), span.style(), wordClass), span.style()));
      }
    }
  }

  private Text linked(Text words, Style style) {
    var address = style.link();
    if (address != null) {
      words.setCursor(Cursor.HAND);
      // A tooltip is a window with a scene: there is one only once the mouse comes.
      words.setOnMouseEntered(_ -> {
        words.setOnMouseEntered(null);
        Tooltip.install(words, new Tooltip(address.whole()));
      });
      words.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
          Visit.to(ui, address.whole());
        }
      });
    }
    return words;
  }

  private static Text words(String text, Style style, String wordClass) {
    var words = new Text(text);
    var classes = words.getStyleClass();
    classes.add(wordClass);
    if (style.bold()) {
      classes.add("md-bold");
    }
    if (style.italic()) {
      classes.add("md-italic");
    }
    if (style.struck()) {
      classes.add("md-struck");
    }
    if (style.link() != null) {
      classes.add(style.aside() ? "md-host" : "md-link");
    }
    return words;
  }

  private boolean isFewAlone(List<Span> spans) {
    if (spans.size() != 1 || !spans.getFirst().style().equals(Style.PLAIN)) {
      return false;
    }
    var pieces = Piece.of(spans.getFirst().text());
    var emoji = pieces.stream().filter(each -> each instanceof Emoji(var text) && ui.emoji().picture(text).isPresent());
    return pieces.stream().allMatch(each -> each instanceof Emoji || (each instanceof Words(var text) && text.isBlank()))
        && isFew(emoji.count());
  }

  private static boolean isFew(long count) {
    return count > 0 && count <= FEW;
  }
}
