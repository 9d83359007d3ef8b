package dev.snug.client.ui.settings;

import dev.snug.client.model.QuietHours;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// When nothing pops up: from when, to when, and whether at all. What is no time is refused with a sentence, and what was so stays so.
final class QuietHoursRow extends VBox {

  private final Ui ui;
  private final Texts texts;
  private final Ties ties;
  private final ObservableValue<QuietHours> hours;
  private final FieldNote note;

  QuietHoursRow(Ui ui, Ties ties) {
    this.ui = ui;
    this.texts = ui.texts();
    this.ties = ties;
    this.hours = Derived.of(ui.model().notificationsProperty(), settings -> settings.quiet());
    var toggle =
        new SwitchRow(
            "notify-quiet", texts.live("notify.quiet"), texts.live("notify.quiet.hint"), Derived.of(hours, QuietHours::on),
            on -> use(new QuietHours(on, hours.getValue().from(), hours.getValue().to())), ties);
    toggle.getStyleClass().add("settings-row");
    this.note = new FieldNote(toggle, texts.live("notify.quiet.hint"));
    var from = field("quiet-from", "notify.quiet.from", QuietHours::from, (now, time) -> new QuietHours(now.on(), time, now.to()));
    var to = field("quiet-to", "notify.quiet.to", QuietHours::to, (now, time) -> new QuietHours(now.on(), now.from(), time));
    var times = new HBox(8, from, Labels.of(texts.live("notify.quiet.until"), "muted"), to);
    times.setAlignment(Pos.CENTER_RIGHT);
    times.setMinWidth(USE_PREF_SIZE);
    // Before the switch, which stands at the end of its row.
    toggle.getChildren().add(toggle.getChildren().size() - 1, times);
    note.setId("quiet-note");
    Labels.showWhen(note, Derived.of(note.graphicProperty(), icon -> icon != null));
    getChildren().addAll(toggle, note);
  }

  private TimeField field(String id, String key, Function<QuietHours, LocalTime> is, BiFunction<QuietHours, LocalTime, QuietHours> with) {
    return new TimeField(id, texts.live(key), Derived.of(hours, is), typed -> typed(typed, with), ties);
  }

  private void typed(Optional<LocalTime> time, BiFunction<QuietHours, LocalTime, QuietHours> with) {
    if (time.isEmpty()) {
      note.complain(texts.live("notify.quiet.no-time"));
      return;
    }
    var next = with.apply(hours.getValue(), time.get());
    if (next.from().equals(next.to())) {
      note.complain(texts.live("notify.quiet.none"));
      return;
    }
    note.calm();
    use(next);
  }

  private void use(QuietHours next) {
    if (!next.equals(hours.getValue())) {
      ui.intents().use(ui.model().notificationsProperty().get().withQuiet(next));
    }
  }
}
