package dev.snug.client.ui.markdown;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// Code, with what it is written in and a way to take it along.
final class CodeBlock extends VBox {

  private static final double WIDEST = 620;

  private final FlowText flow = new FlowText("code-flow");

  CodeBlock(Ui ui, String language, String text) {
    getStyleClass().add("code-block");
    setMaxWidth(WIDEST);
    setMinWidth(0);
    if (!language.isEmpty()) {
      getChildren().add(head(ui, language, text));
    }
    for (var token : Highlighter.tokens(language, text)) {
      var words = new Text(token.text());
      words.getStyleClass().addAll("code-text", "code-" + token.kind().name().toLowerCase(Locale.ROOT));
      flow.add(words);
    }
    getChildren().add(new CodeLines(flow));
  }

  FlowText flow() {
    return flow;
  }

  private static HBox head(Ui ui, String language, String text) {
    var label = Tongue.of(language).map(Tongue::label).orElse(language);
    var copy = Buttons.icon("copy-code", Feather.COPY, 14, ui.texts(), "code.copy", () -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
      ui.toasts().say(ui.texts().live("code.copied"));
    });
    copy.setFocusTraversable(false);
    copy.getStyleClass().add("code-copy");
    var head = new HBox(Labels.of(label, "caption", "muted"), Labels.spring(), copy);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("code-head");
    return head;
  }
}
