package dev.snug.client.ui.composer;

import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.Plan;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is planned in a room: what will be said, and of what one is reminded.
final class PlansSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final Place place;
  private final RoomDesk desk;
  private final ListedRows rows = new ListedRows("plans-items");
  private final Ties ties = new Ties();

  PlansSheet(Ui ui, Place place, RoomDesk desk) {
    this.ui = ui;
    this.place = place;
    this.desk = desk;
  }

  void show() {
    var texts = ui.texts();
    var done = Buttons.primary("plans-done", texts.live("outbox.done"), ui.sheets()::close);
    var sheet = new Sheet(texts, "plans-sheet", WIDTH, ui.sheets()::close, new VBox(rows))
        .titled(texts.live("plans.title"), texts.live("plans.under"))
        .ending(done);
    sheet.whenGone(ties::close);
    ties.listen(place.house().plans(), () -> fill(done));
    fill(done);
    ui.sheets().show(sheet, done);
  }

  private void fill(Button otherwise) {
    var plans = place.house().plans().stream().filter(each -> each.room().equals(place.room().id()));
    rows.show(plans.map(this::row).toList(), otherwise);
  }

  private HBox row(Plan plan) {
    var state = new HBox(6, icon(plan), Labels.wrapping(ui.texts().live(() -> when(plan)), "caption"));
    state.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add(plan.refusal() == null ? "listed-state" : "listed-failed");
    return switch (plan.what()) {
      case Plan.What.Message(var body) -> {
        var row = ListedRows.row(ListedRows.text(ui, ListedRows.start(body.text())), state);
        row.getChildren().add(cancelButton(plan, "plans.cancel"));
        yield row;
      }
      case Plan.What.Reminder(var seq) -> {
        var row = ListedRows.row(ListedRows.text(ui, original(seq)), state);
        row.getChildren().add(button("plan-go", "plans.go", () -> go(seq)));
        row.getChildren().add(cancelButton(plan, plan.due() ? "plans.done" : "plans.cancel"));
        yield row;
      }
    };
  }

  private static FontIcon icon(Plan plan) {
    var isReminder = plan.what() instanceof Plan.What.Reminder;
    return Labels.icon(plan.refusal() != null ? Feather.ALERT_CIRCLE : isReminder ? Feather.BELL : Feather.CLOCK, 12);
  }

  private String when(Plan plan) {
    var refusal = plan.refusal();
    if (refusal != null) {
      return ui.texts().text(Sentences.keyOf(refusal));
    }
    return plan.due() ? ui.texts().text("plans.now") : new LaterTimes(ui).written(Instant.ofEpochMilli(plan.at()));
  }

  private String original(long seq) {
    return place.room().timeline().stream()
        .filter(each -> each.seq() == seq && each instanceof MessageModel)
        .findFirst()
        .map(each -> ListedRows.start(((MessageModel) each).text()))
        .orElseGet(() -> ui.texts().text("plans.reminder"));
  }

  private void go(long seq) {
    ui.sheets().close();
    desk.reveal(seq);
  }

  private void cancel(Plan plan) {
    ui.intents().cancel(place.house(), plan, outcome -> Answers.tell(ui, outcome));
  }

  /// The house has to be there for it.
  private Button cancelButton(Plan plan, String key) {
    var button = button("plan-cancel", key, () -> cancel(plan));
    button.disableProperty().bind(Derived.of(place.house().lineProperty(), line -> !(line instanceof Line.Open)));
    return button;
  }

  private Button button(String id, String key, Runnable then) {
    var button = Buttons.flat(id, ui.texts().live(key), then);
    button.getStyleClass().addAll("small", "link-button");
    return button;
  }
}
