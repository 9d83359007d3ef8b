package dev.snug.client.ui.emoji;

import dev.snug.client.ui.emoji.EmojiRow.Choice;
import dev.snug.client.ui.emoji.EmojiRow.Heading;
import dev.snug.client.ui.emoji.EmojiRow.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Rows of emoji. Only the rows in view have buttons; one of the emoji can be the chosen one.
final class EmojiList extends ListView<EmojiRow> {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double ROW = 36;
  private static final double SIZE = 24;

  private final EmojiPictures pictures;
  private final Consumer<Choice> picked;
  private final ObjectProperty<@Nullable Spot> spot = new SimpleObjectProperty<>();

  /// Where the chosen one stands.
  private record Spot(int row, int column) {}

  EmojiList(EmojiPictures pictures, Consumer<Choice> picked) {
    this.pictures = pictures;
    this.picked = picked;
    setId("emoji-list");
    getStyleClass().add("emoji-list");
    setFixedCellSize(ROW);
    setFocusTraversable(false);
    setCellFactory(_ -> new Cell());
  }

  void show(List<EmojiRow> rows) {
    spot.set(null);
    getItems().setAll(rows);
    if (!rows.isEmpty()) {
      scrollTo(0);
    }
  }

  void showKind(String heading) {
    var row = getItems().indexOf(new Heading(heading));
    if (row >= 0) {
      scrollTo(row);
      spot.set(new Spot(row + 1, 0));
    }
  }

  Optional<Choice> chosen() {
    var at = spot.get();
    return at == null ? Optional.empty() : Optional.of(((Line) getItems().get(at.row())).shown().get(at.column()));
  }

  void chooseFirst() {
    lines().stream().findFirst().ifPresent(row -> spot.set(new Spot(row, 0)));
  }

  /// Chooses the next one, or the one before.
  void step(int by) {
    var at = spot.get();
    if (at == null) {
      chooseFirst();
      return;
    }
    var column = at.column() + by;
    if (column >= 0 && column < width(at.row())) {
      choose(at.row(), column);
    } else {
      var next = rowBeside(at.row(), by);
      if (next != at.row()) {
        choose(next, by > 0 ? 0 : width(next) - 1);
      }
    }
  }

  /// Chooses the one below, or the one above.
  void stepRow(int by) {
    var at = spot.get();
    if (at == null) {
      chooseFirst();
    } else {
      var row = rowBeside(at.row(), by);
      choose(row, Math.min(at.column(), width(row) - 1));
    }
  }

  private void choose(int row, int column) {
    spot.set(new Spot(row, column));
    // The heading stays in view with the first line below it.
    scrollToShow(row > 0 && getItems().get(row - 1) instanceof Heading ? row - 1 : row);
    scrollToShow(row);
  }

  private void scrollToShow(int row) {
    var inView = (int) Math.floor(getHeight() / ROW);
    var first = firstInView();
    if (row < first) {
      scrollTo(row);
    } else if (row >= first + inView) {
      scrollTo(row - inView + 1);
    }
  }

  private int firstInView() {
    return lookupAll(".emoji-cell").stream()
        .filter(Cell.class::isInstance)
        .map(Cell.class::cast)
        .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getBoundsInParent().getMinY() >= -1)
        .mapToInt(Cell::getIndex)
        .min()
        .orElse(0);
  }

  private int rowBeside(int row, int by) {
    var lines = lines();
    return lines.get(Math.clamp(lines.indexOf(row) + by, 0, lines.size() - 1));
  }

  private List<Integer> lines() {
    var lines = new ArrayList<Integer>();
    for (var i = 0; i < getItems().size(); i++) {
      if (getItems().get(i) instanceof Line) {
        lines.add(i);
      }
    }
    return lines;
  }

  private int width(int row) {
    return ((Line) getItems().get(row)).shown().size();
  }

  private final class Cell extends ListCell<EmojiRow> {

    private final Label heading = new Label();
    private final HBox line = new HBox(1);

    Cell() {
      getStyleClass().add("emoji-cell");
      heading.getStyleClass().add("emoji-heading");
      spot.subscribe(_ -> mark());
    }

    @Override
    protected void updateItem(@Nullable EmojiRow row, boolean empty) {
      super.updateItem(row, empty);
      setText("");
      switch (row) {
        case null -> setGraphic(null);
        case Heading(var text) -> {
          heading.setText(text);
          setGraphic(heading);
        }
        case Line(var shown) -> {
          fill(shown);
          setGraphic(line);
          mark();
        }
      }
    }

    private void fill(List<Choice> shown) {
      while (line.getChildren().size() < shown.size()) {
        line.getChildren().add(button());
      }
      for (var i = 0; i < line.getChildren().size(); i++) {
        var button = (Button) line.getChildren().get(i);
        button.setVisible(i < shown.size());
        if (i < shown.size()) {
          show(button, shown.get(i));
        }
      }
    }

    private void show(Button button, Choice choice) {
      ((ImageView) button.getGraphic()).setImage(pictures.picture(choice.emoji()).orElse(null));
      button.setAccessibleText(choice.name());
      button.getTooltip().setText(choice.name());
      button.setOnAction(_ -> picked.accept(choice));
    }

    private Button button() {
      var view = new ImageView();
      view.setFitWidth(SIZE);
      view.setFitHeight(SIZE);
      var button = new Button();
      button.setGraphic(view);
      button.setTooltip(new Tooltip());
      button.setFocusTraversable(false);
      button.getStyleClass().setAll("emoji-button");
      return button;
    }

    private void mark() {
      var at = spot.get();
      for (var i = 0; i < line.getChildren().size(); i++) {
        line.getChildren().get(i).pseudoClassStateChanged(CHOSEN, at != null && at.row() == getIndex() && at.column() == i);
      }
    }
  }
}
