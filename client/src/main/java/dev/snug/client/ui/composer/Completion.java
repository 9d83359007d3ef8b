package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Flyout;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Offers what could be meant while somebody types a name, a room or an emoji. The keyboard stays in the area.
final class Completion {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final char COLON = ':';

  private final Ui ui;
  private final DraftArea area;
  private final Node beside;
  private final Suggestions suggestions;
  private final VBox rows = new VBox();
  private final Flyout flyout = new Flyout(rows);
  private List<Suggestion> offered = List.of();
  private @Nullable Typed typed;
  private int chosen;
  private int dismissed = -1;
  private boolean isTaking;

  /// @param beside above what it is shown
  Completion(Ui ui, DraftArea area, Node beside, Suggestions suggestions) {
    this.ui = ui;
    this.area = area;
    this.beside = beside;
    this.suggestions = suggestions;
    rows.setId("completion");
    rows.getStyleClass().add("completion");
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
    flyout.setWhenHidden(this::forget);
    area.setWhenReplaced(this::endCode);
    suggestions.setWhenFound(this::found);
    area.focusedProperty().subscribe(is -> {
      if (!is) {
        flyout.hide();
      }
    });
  }

  /// Looks again at what stands before the cursor.
  void refresh() {
    if (isTaking || area.isComposing()) {
      return;
    }
    var text = area.getText();
    var cursor = area.getCaretPosition();
    if (area.isFocused()) {
      offer(Typed.before(Math.min(cursor, text.length()), text));
    }
  }

  /// What comes later changes nothing under the arrow keys.
  private void found() {
    if (!flyout.isShown() || chosen == 0) {
      refresh();
    }
  }

  /// What a key means to what is offered.
  boolean takes(KeyEvent event) {
    if (!flyout.isShown() || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case DOWN -> choose(Math.floorMod(chosen + 1, offered.size()));
      case UP -> choose(Math.floorMod(chosen - 1, offered.size()));
      case ENTER, TAB -> {
        if (event.isShiftDown()) {
          return false;
        }
        take(offered.get(chosen));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Puts away what is offered; it is not offered again for the same sign.
  ///
  /// @return whether there was anything
  boolean dismiss() {
    if (!flyout.isShown()) {
      return false;
    }
    dismissed = typed == null ? -1 : typed.start();
    flyout.hide();
    return true;
  }

  private void offer(Optional<Typed> now) {
    if (now.isEmpty() || now.get().start() != dismissed) {
      dismissed = -1;
    }
    offered = dismissed >= 0 ? List.of() : now.map(suggestions::of).orElse(List.of());
    typed = now.orElse(null);
    if (offered.isEmpty()) {
      flyout.hide();
    } else {
      rows.getChildren().setAll(offered.stream().map(this::row).toList());
      choose(0);
      flyout.showBeside(beside);
    }
  }

  private HBox row(Suggestion suggestion) {
    var icon = new StackPane(suggestion.icon());
    icon.setMinWidth(24);
    var label = Labels.of(suggestion.label());
    label.setMinWidth(0);
    var row = new HBox(8, icon, label);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("completion-row");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(suggestion.label());
    row.setOnMousePressed(event -> {
      take(suggestion);
      event.consume();
    });
    return row;
  }

  private void choose(int index) {
    chosen = index;
    for (var i = 0; i < rows.getChildren().size(); i++) {
      rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
    area.setAccessibleHelp(ui.texts().text("completion.chosen", offered.get(index).label(), index + 1, offered.size()));
  }

  private void take(Suggestion suggestion) {
    var at = typed;
    if (at != null) {
      replace(at.start(), area.getCaretPosition(), suggestion.text());
      suggestion.chosen().run();
    }
    flyout.hide();
    area.requestFocus();
  }

  /// Puts an emoji in the place of its code, if the colon just typed ends one.
  private void endCode() {
    var text = area.getText();
    var cursor = area.getCaretPosition();
    if (isTaking || area.isComposing() || cursor < 2 || text.charAt(cursor - 1) != COLON) {
      return;
    }
    var code = Typed.before(cursor - 1, text).filter(each -> each.sign() == COLON && each.word().length() > 1);
    var emoji = code.flatMap(each -> ui.emoji().catalogue().withCode(each.word()));
    emoji.ifPresent(each -> {
      var toned = each.in(ui.model().toneProperty().get());
      replace(code.orElseThrow().start(), cursor, toned);
      flyout.hide();
    });
  }

  private void replace(int start, int end, String text) {
    isTaking = true;
    area.replaceText(start, end, text);
    isTaking = false;
  }

  private void forget() {
    offered = List.of();
    area.setAccessibleHelp(null);
  }
}
