package dev.snug.client.ui.palette;

import dev.snug.client.ui.palette.Search.Fit;
import dev.snug.client.ui.palette.Search.Found;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What the palette found, one of it chosen.
final class SuggestionList extends ScrollPane {

  private final Ui ui;
  private final Consumer<Suggestion> choose;
  private final VBox content = new VBox();
  private final List<SuggestionRow> rows = new ArrayList<>();
  private final StringProperty chosenText = new SimpleStringProperty("");
  private int chosen;

  SuggestionList(Ui ui, Consumer<Suggestion> choose) {
    this.ui = ui;
    this.choose = choose;
    content.getStyleClass().add("suggestions");
    setContent(content);
    setId("suggestions");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setMinHeight(0);
    getStyleClass().add("suggestion-scroll");
  }

  /// What is chosen, to be read aloud.
  ObservableValue<String> chosenText() {
    return chosenText;
  }

  Optional<Suggestion> chosen() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(chosen).suggestion());
  }

  void show(Found found) {
    content.getChildren().clear();
    rows.clear();
    if (found.places().isEmpty() && !found.bare().isEmpty()) {
      content.getChildren().add(Labels.wrapping(ui.texts().live("found.nothing", found.bare()), "subtle", "found-nothing"));
    }
    section("palette.jump", found.places());
    section("palette.actions", found.actions());
    choose(0);
    setVvalue(0);
  }

  /// Goes up or down by some places, and around the ends.
  void step(int by) {
    if (!rows.isEmpty()) {
      choose(Math.floorMod(chosen + by, rows.size()));
      scrollTo(rows.get(chosen));
    }
  }

  private void section(String key, List<Fit> fits) {
    if (fits.isEmpty()) {
      return;
    }
    content.getChildren().add(Labels.of(ui.texts().live(key), "section-head"));
    for (var fit : fits) {
      var row = new SuggestionRow(ui, fit.suggestion(), fit.match());
      var place = rows.size();
      row.setOnMouseMoved(_ -> choose(place));
      row.setOnMouseClicked(_ -> choose.accept(fit.suggestion()));
      rows.add(row);
      content.getChildren().add(row);
    }
  }

  private void choose(int next) {
    if (rows.isEmpty()) {
      chosenText.set("");
      return;
    }
    if (chosen < rows.size()) {
      rows.get(chosen).choose(false);
    }
    chosen = next;
    rows.get(next).choose(true);
    chosenText.set(rows.get(next).getAccessibleText());
  }

  private void scrollTo(SuggestionRow row) {
    var room = getViewportBounds().getHeight();
    var hidden = content.getHeight() - room;
    if (hidden > 0) {
      var top = getVvalue() * hidden;
      var place = row.getBoundsInParent();
      if (place.getMinY() < top) {
        setVvalue(place.getMinY() / hidden);
      } else if (place.getMaxY() > top + room) {
        setVvalue((place.getMaxY() - room) / hidden);
      }
    }
  }
}
