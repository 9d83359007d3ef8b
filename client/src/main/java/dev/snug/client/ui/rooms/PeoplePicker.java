package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Person;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A field in which one looks for people of the house, those who were found, and chips of those who were picked. The arrows
/// and Enter pick from the field; Backspace in the empty field takes the last one back.
final class PeoplePicker extends VBox {

  private static final double ROWS = 240;
  private static final Duration PAUSE = Duration.millis(150);

  private final Ui ui;
  private final HouseModel house;
  private final Consumer<Person> pick;
  private final TextField field = new TextField();
  private final ListView<Person> found = new ListView<>();
  private final ObservableList<Person> picked = FXCollections.observableArrayList();
  private final StringProperty nothing = new SimpleStringProperty("empty");
  private final PauseTransition typing = new PauseTransition(PAUSE);
  private int question;

  /// Picks any number of people.
  PeoplePicker(Ui ui, HouseModel house) {
    super(8);
    this.ui = ui;
    this.house = house;
    this.pick = this::turn;
    var chips = new FlowPane(6, 6);
    chips.setId("picked");
    picked.subscribe(() -> chips.getChildren().setAll(picked.stream().map(this::chip).toList()));
    Labels.showWhen(chips, Bindings.isNotEmpty(picked));
    build();
    getChildren().addAll(field, chips, found);
  }

  /// Picks one, which is told at once.
  PeoplePicker(Ui ui, HouseModel house, Consumer<Person> pick) {
    super(8);
    this.ui = ui;
    this.house = house;
    this.pick = pick;
    build();
    getChildren().addAll(field, found);
  }

  TextField field() {
    return field;
  }

  ObservableList<Person> picked() {
    return picked;
  }

  private void build() {
    field.setId("people-field");
    field.accessibleTextProperty().bind(ui.texts().live("people.find"));
    field.promptTextProperty().bind(ui.texts().live("people.find"));
    field.textProperty().subscribe((_, _) -> typing.playFromStart());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    typing.setOnFinished(_ -> ask());
    found.setId("people-found");
    found.getStyleClass().add("pick-list");
    found.accessibleTextProperty().bind(ui.texts().live("people.found"));
    found.setPrefHeight(ROWS);
    found.setMinHeight(ROWS);
    found.setCellFactory(_ -> new PersonRow(picked::contains, pick));
    found.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
    found.setPlaceholder(placeholder());
    ask();
  }

  private Label placeholder() {
    var label = new Label();
    label.getStyleClass().add("subtle");
    label.textProperty()
        .bind(ui.texts().live(() -> ui.texts().text(nothing.get(), field.getText().strip()), nothing));
    return label;
  }

  private void ask() {
    question++;
    var mine = question;
    ui.intents().find(house, field.getText().strip(), outcome -> {
      if (mine == question) {
        answered(outcome);
      }
    });
  }

  private void answered(Outcome<List<Person>> outcome) {
    switch (outcome) {
      case Outcome.Done<List<Person>>(var people) -> {
        var you = house.youProperty().get();
        nothing.set("empty");
        nothing.set(field.getText().isBlank() ? "people.none" : "found.nothing");
        found.getItems().setAll(people.stream().filter(each -> you == null || !you.id().equals(each.id())).toList());
        found.getSelectionModel().select(0);
      }
      case Outcome.Failed<List<Person>>(var problem) -> {
        found.getItems().clear();
        nothing.set(Sentences.keyOf(problem));
      }
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> step(1);
      case UP -> step(-1);
      case ENTER -> pickSelected();
      case BACK_SPACE -> {
        if (!field.getText().isEmpty() || picked.isEmpty()) {
          return;
        }
        picked.removeLast();
        found.refresh();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void onListKey(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, SPACE -> {
        pickSelected();
        event.consume();
      }
      default -> {}
    }
  }

  private void step(int by) {
    var size = found.getItems().size();
    if (size > 0) {
      var next = Math.clamp((long) found.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
      found.getSelectionModel().select(next);
      found.scrollTo(Math.max(0, next - 2));
    }
  }

  private void pickSelected() {
    var person = found.getSelectionModel().getSelectedItem();
    if (person != null) {
      pick.accept(person);
    }
  }

  private void turn(Person person) {
    if (!picked.remove(person)) {
      picked.add(person);
      field.clear();
    }
    found.refresh();
  }

  private Node chip(Person person) {
    var row = new HBox(6, Avatar.of(person, 20), Labels.of(person.name(), "secondary"), Labels.icon(Feather.X, 12));
    row.setAlignment(Pos.CENTER_LEFT);
    var chip = new Button();
    chip.getStyleClass().setAll("person-chip");
    chip.setId("chip-" + person.id());
    chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    chip.setGraphic(row);
    Buttons.describe(chip, ui.texts().live("people.take-back", person.name()));
    chip.setOnAction(_ -> {
      picked.remove(person);
      found.refresh();
      field.requestFocus();
    });
    return chip;
  }
}
