package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A field to search with and under it what was found. The arrows go through it, Enter in the field picks the first.
///
/// @param <T> what is picked
final class PickList<T> extends VBox {

  private static final double HEIGHT = 280;
  private static final int MOST = 60;

  private final Ui ui;
  private final TextField field = new TextField();
  private final VBox rows = new VBox();
  private final Consumer<T> picked;
  private final Function<T, String> name;
  private final Function<T, Node> picture;

  /// @param name how something is called, and read aloud
  /// @param picture what stands before its name
  PickList(Ui ui, String id, String prompt, Function<T, String> name, Function<T, Node> picture, Consumer<T> picked) {
    super(12);
    this.ui = ui;
    this.picked = picked;
    this.name = name;
    this.picture = picture;
    field.setId(id);
    field.promptTextProperty().bind(ui.texts().live(prompt));
    field.accessibleTextProperty().bind(ui.texts().live(prompt));
    field.setOnAction(_ -> buttons().stream().findFirst().ifPresent(Button::fire));
    rows.getStyleClass().add("pick-rows");
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefHeight(HEIGHT);
    scroll.setMinHeight(80);
    getChildren().addAll(field, scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  TextField field() {
    return field;
  }

  /// Hands every search to `search`, the empty one at once.
  void whenSearched(Consumer<String> search) {
    field.textProperty().subscribe(search);
  }

  void show(List<T> found) {
    if (found.isEmpty()) {
      var nothing = field.getText().isBlank()
          ? ui.texts().live("list.nobody")
          : ui.texts().live("list.nothing", field.getText().strip());
      rows.getChildren().setAll(Labels.wrapping(nothing, "caption", "subtle"));
    } else {
      rows.getChildren().setAll(found.stream().limit(MOST).map(this::row).toList());
    }
  }

  private Button row(T each) {
    var label = Labels.of(name.apply(each));
    label.setMinWidth(0);
    var line = new HBox(12, picture.apply(each), label);
    line.setAlignment(Pos.CENTER_LEFT);
    var row = new Button();
    row.getStyleClass().setAll("pick-row");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setGraphic(line);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(name.apply(each));
    row.setOnAction(_ -> picked.accept(each));
    return row;
  }

  private List<Button> buttons() {
    return rows.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast).toList();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() != KeyCode.DOWN && event.getCode() != KeyCode.UP) {
      return;
    }
    var buttons = buttons();
    var now = buttons.indexOf(getScene().getFocusOwner());
    var next = now + (event.getCode() == KeyCode.DOWN ? 1 : -1);
    if (next >= 0 && next < buttons.size()) {
      buttons.get(next).requestFocus();
    } else if (next < 0) {
      field.requestFocus();
    }
    event.consume();
  }
}
