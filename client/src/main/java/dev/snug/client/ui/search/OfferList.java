package dev.snug.client.ui.search;

import dev.snug.client.ui.part.Flyout;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Filters to choose from, under the field in which the keyboard stays.
final class OfferList {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Ui ui;
  private final Node field;
  private final Consumer<Filter> taken;
  private final VBox rows = new VBox();
  private final Flyout flyout = new Flyout(rows);
  private List<Offer> offers = List.of();
  private int chosen;

  /// @param field what is described while something is offered
  /// @param taken gets what is chosen
  OfferList(Ui ui, Node field, Consumer<Filter> taken) {
    this.ui = ui;
    this.field = field;
    this.taken = taken;
    rows.setId("search-offers");
    rows.getStyleClass().add("completion");
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
  }

  boolean isShown() {
    return flyout.isShown();
  }

  /// Shows these beside a node; none hides the list.
  void show(List<Offer> next, Node beside) {
    offers = next;
    if (next.isEmpty()) {
      hide();
    } else {
      rows.getChildren().setAll(next.stream().map(this::row).toList());
      choose(0);
      flyout.showBeside(beside);
    }
  }

  /// Takes the list away.
  ///
  /// @return whether there was anything to hide
  boolean hide() {
    var was = flyout.isShown();
    flyout.hide();
    return was;
  }

  /// What a key means to what is offered.
  boolean takes(KeyEvent event) {
    if (!isShown() || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case DOWN -> choose(Math.floorMod(chosen + 1, offers.size()));
      case UP -> choose(Math.floorMod(chosen - 1, offers.size()));
      case ENTER, TAB -> {
        if (event.isShiftDown()) {
          return false;
        }
        take(offers.get(chosen));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private HBox row(Offer offer) {
    var icon = new StackPane(offer.icon());
    icon.setMinWidth(24);
    var words = Labels.of(offer.words());
    words.setMinWidth(0);
    words.getStyleClass().add("elides");
    var row = new HBox(8, icon, words);
    row.setId("offer-" + offer.filter().operator() + "-" + offer.filter().value());
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("completion-row");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(offer.words());
    row.setOnMousePressed(event -> {
      take(offer);
      event.consume();
    });
    return row;
  }

  private void choose(int index) {
    chosen = index;
    for (var i = 0; i < rows.getChildren().size(); i++) {
      rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
    field.setAccessibleHelp(ui.texts().text("completion.chosen", offers.get(index).words(), index + 1, offers.size()));
  }

  private void take(Offer offer) {
    hide();
    taken.accept(offer.filter());
  }
}
