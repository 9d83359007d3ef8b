package dev.snug.client.ui.rooms;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.protocol.ServerFrame.Browsed;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The public rooms of a house, to look through and to come into. Those further down come as one scrolls.
public final class BrowseSheet {

  private static final double WIDTH = 560;
  private static final double ROWS = 320;
  private static final Duration PAUSE = Duration.millis(150);

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final TextField field = new TextField();
  private final ListView<RoomSummary> rooms = new ListView<>();
  private final StringProperty nothing = new SimpleStringProperty("empty");
  private final PauseTransition typing = new PauseTransition(PAUSE);
  private final FieldNote trouble;
  private final Sheet sheet;
  private int question;
  private @Nullable String more;

  public BrowseSheet(Ui ui, HouseModel house) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.trouble = new FieldNote(rooms, texts.live("empty"));
    trouble.setId("browse-trouble");
    buildField();
    buildList();
    var create = Buttons.outlined("browse-new", texts.live("rooms.new"), () -> new NewRoomSheet(ui, house).show());
    create.disableProperty().bind(new HouseRights(house).canMakeAny().not());
    this.sheet =
        new Sheet(texts, "browse-sheet", WIDTH, ui.sheets()::close, new VBox(12, field, rooms))
            .titled(texts.live("rooms.browse"), texts.live("rooms.browse.under", house.nameProperty()))
            .ending(trouble, Labels.spring(), create);
    ask(null);
  }

  public void show() {
    ui.sheets().show(sheet, field);
  }

  private void buildField() {
    field.setId("browse-field");
    field.accessibleTextProperty().bind(texts.live("rooms.find"));
    field.promptTextProperty().bind(texts.live("rooms.find"));
    field.textProperty().subscribe((_, _) -> typing.playFromStart());
    typing.setOnFinished(_ -> ask(null));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
        step(event.getCode() == KeyCode.DOWN ? 1 : -1);
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER) {
        goIntoSelected();
        event.consume();
      }
    });
  }

  private void buildList() {
    rooms.setId("browse-list");
    rooms.getStyleClass().add("pick-list");
    rooms.accessibleTextProperty().bind(texts.live("sidebar.rooms"));
    rooms.setPrefHeight(ROWS);
    rooms.setMinHeight(ROWS);
    rooms.setCellFactory(_ -> new FoundRoomRow(ui, house, this::goInto, this::reached));
    var empty = new Label();
    empty.getStyleClass().add("subtle");
    empty.textProperty().bind(texts.live(() -> texts.text(nothing.get(), field.getText().strip()), nothing));
    rooms.setPlaceholder(empty);
    rooms.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (rooms.equals(event.getTarget()) && event.getCode() == KeyCode.ENTER) {
        goIntoSelected();
        event.consume();
      }
    });
  }

  /// @param after the last room that is known; null to begin
  private void ask(@Nullable String after) {
    question++;
    var mine = question;
    more = null;
    ui.intents().browse(house, field.getText().strip(), after, outcome -> {
      if (mine == question) {
        answered(outcome, after == null);
      }
    });
  }

  private void answered(Outcome<Browsed> outcome, boolean isFirst) {
    switch (outcome) {
      case Outcome.Done<Browsed>(var found) -> {
        more = found.more() ? found.rooms().getLast().room() : null;
        var shown = found.rooms().stream().filter(each -> each.kind() == RoomKind.PUBLIC).toList();
        nothing.set(field.getText().isBlank() ? "rooms.none" : "found.nothing");
        if (isFirst) {
          rooms.getItems().setAll(shown);
          rooms.getSelectionModel().select(0);
        } else {
          rooms.getItems().addAll(shown);
        }
      }
      case Outcome.Failed<Browsed>(var problem) -> {
        if (isFirst) {
          rooms.getItems().clear();
          nothing.set(Sentences.keyOf(problem));
        } else {
          trouble.complain(texts.live(Sentences.keyOf(problem)));
        }
      }
    }
  }

  /// A room came into view: behind the last one there may be more.
  private void reached(RoomSummary room) {
    if (more != null && room.equals(rooms.getItems().getLast())) {
      ask(more);
    }
  }

  private void step(int by) {
    var size = rooms.getItems().size();
    if (size > 0) {
      var next = Math.clamp((long) rooms.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
      rooms.getSelectionModel().select(next);
      rooms.scrollTo(Math.max(0, next - 2));
    }
  }

  private void goIntoSelected() {
    var room = rooms.getSelectionModel().getSelectedItem();
    if (room != null) {
      goInto(room);
    }
  }

  private void goInto(RoomSummary summary) {
    var mine = house.rooms().stream().filter(each -> each.id().equals(summary.room())).findFirst();
    if (mine.isPresent()) {
      ui.sheets().close();
      ui.intents().show(house, mine.get());
      return;
    }
    trouble.calm();
    ui.intents().enter(house, summary.room(), outcome -> {
      switch (outcome) {
        case Outcome.Done<RoomModel> _ -> ui.sheets().close();
        case Outcome.Failed<RoomModel>(var problem) -> trouble.complain(texts.live(Sentences.keyOf(problem)));
      }
    });
  }
}
