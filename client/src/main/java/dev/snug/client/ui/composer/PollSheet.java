package dev.snug.client.ui.composer;

import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Puts a question to the room, with choices.
final class PollSheet {

  private static final double WIDTH = 560;
  private static final int LEAST = 2;

  private final Ui ui;
  private final Consumer<Body.Poll> asked;
  private final TextField question = new TextField();
  private final VBox choices = new VBox(8);
  private final CheckBox several = new CheckBox();
  private final Button more;
  private final FieldNote note;
  private final Sheet sheet;

  /// @param asked hears what to ask
  PollSheet(Ui ui, Consumer<Body.Poll> asked) {
    this.ui = ui;
    this.asked = asked;
    var texts = ui.texts();
    this.note = new FieldNote(choices, texts.live("empty"));
    this.more = Buttons.with(Buttons.flat("poll-more", texts.live("poll.more"), () -> add().requestFocus()), Feather.PLUS);
    question.setId("poll-question");
    question.promptTextProperty().bind(texts.live("poll.question.prompt"));
    question.accessibleTextProperty().bind(texts.live("poll.question"));
    question.setOnAction(_ -> fields().getFirst().requestFocus());
    several.setId("poll-several");
    several.textProperty().bind(texts.live("poll.allow-several"));
    note.setId("poll-note");
    more.getStyleClass().addAll("small", "link-button");
    var label = Labels.of(texts.live("poll.question"), "field-label");
    label.setLabelFor(question);
    var body = new VBox(16, new VBox(4, label, question), new VBox(4, Labels.of(texts.live("poll.choices"), "field-label"), choices, more), several);
    this.sheet = new Sheet(texts, "poll-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live("poll.title"), texts.live("poll.under"))
        .ending(
            note, Labels.spring(), Buttons.flat("poll-cancel", texts.live("cancel"), ui.sheets()::close),
            Buttons.primary("poll-ask", texts.live("poll.ask"), this::ask));
    question.textProperty().subscribe(this::touched);
    add();
    add();
  }

  void show() {
    ui.sheets().show(sheet, question);
  }

  private TextField add() {
    var field = new TextField();
    var number = choices.getChildren().size() + 1;
    field.setId("poll-choice-" + number);
    field.accessibleTextProperty().bind(ui.texts().live("poll.choice.number", number));
    field.promptTextProperty().bind(ui.texts().live("poll.choice.number", number));
    field.textProperty().subscribe(this::touched);
    field.setOnAction(_ -> next(field));
    HBox.setHgrow(field, Priority.ALWAYS);
    choices.getChildren().add(field);
    more.setDisable(number >= Limits.CHOICES);
    return field;
  }

  private void next(TextField field) {
    var all = fields();
    var at = all.indexOf(field) + 1;
    if (at < all.size()) {
      all.get(at).requestFocus();
    } else if (all.size() < Limits.CHOICES && !field.getText().isBlank()) {
      add().requestFocus();
    } else {
      ask();
    }
  }

  private List<TextField> fields() {
    return choices.getChildren().stream().map(TextField.class::cast).toList();
  }

  private void touched() {
    note.calm();
    if (Stream.concat(Stream.of(question), fields().stream()).anyMatch(each -> !each.getText().isEmpty())) {
      sheet.keep();
    }
  }

  private void ask() {
    var asks = question.getText().strip();
    var offered = fields().stream().map(each -> each.getText().strip()).filter(each -> !each.isEmpty()).toList();
    if (asks.isEmpty()) {
      complain("poll.missing", question);
    } else if (offered.size() < LEAST) {
      complain("poll.few", fields().stream().filter(each -> each.getText().isBlank()).findFirst().orElse(question));
    } else if (new HashSet<>(offered).size() < offered.size()) {
      complain("poll.twice", fields().getLast());
    } else if (Stream.concat(Stream.of(asks), offered.stream()).anyMatch(each -> each.length() > Limits.QUESTION_LENGTH)) {
      complain("poll.long", question);
    } else {
      ui.sheets().close();
      asked.accept(new Body.Poll(asks, offered, several.isSelected()));
    }
  }

  private void complain(String key, TextField field) {
    note.complain(ui.texts().live(key, Limits.QUESTION_LENGTH));
    field.requestFocus();
  }
}
