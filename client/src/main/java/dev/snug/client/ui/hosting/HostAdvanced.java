package dev.snug.client.ui.hosting;

import dev.snug.client.model.Admission;
import dev.snug.client.model.HostPlan;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Retention;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What most hosts never touch: folded up behind a line that says how it stands.
final class HostAdvanced extends VBox {

  private static final int MOST_PORT = 65_535;

  private final Texts texts;
  private final TextField port = new TextField(Integer.toString(HostPlan.USUAL_PORT));
  private final FieldNote portNote;
  private final TextField days = new TextField();
  private final FieldNote daysNote;
  private final BooleanProperty isUnfolded = new SimpleBooleanProperty();
  private final BooleanProperty hasTls = new SimpleBooleanProperty(true);
  private final BooleanProperty keepsHistory = new SimpleBooleanProperty(true);
  private final BooleanProperty isListed = new SimpleBooleanProperty();
  private final BooleanProperty letsInternetIn = new SimpleBooleanProperty();
  private final Ties ties = new Ties();

  /// @param admission who can come in: a house for everybody on the network is shown there, until somebody says otherwise
  HostAdvanced(Texts texts, ToggleGroup admission) {
    this.texts = texts;
    this.portNote = new FieldNote(port, texts.live("empty"));
    this.daysNote = new FieldNote(days, texts.live("empty"));
    setId("host-advanced");
    field(port, "host-port", texts.live("host.port"), portNote);
    field(days, "host-days", texts.live("host.days"), daysNote);
    days.promptTextProperty().bind(texts.live("host.days.never"));
    admission.selectedToggleProperty().subscribe(chosen -> {
      if (chosen != null) {
        isListed.set(chosen.getUserData() == Admission.NETWORK);
      }
    });
    var rows = new VBox(portRow(), tlsRow(), historyRow(), daysRow(), listedRow(), internetRow());
    rows.setPadding(new Insets(4, 0, 0, 24));
    Labels.showWhen(rows, isUnfolded);
    getChildren().addAll(hairline(), head(), rows);
  }

  /// How the house is to be hosted; empty if something is not right, and then it is said where.
  Optional<HostPlan> plan(String name, Admission admission) {
    var at = number(port, MOST_PORT);
    if (at.isEmpty()) {
      return complain(port, portNote, texts.live("host.port.wrong"));
    }
    var history = history();
    if (history.isEmpty()) {
      return complain(days, daysNote, texts.live("kept.wrong", Retention.MOST_DAYS));
    }
    return Optional.of(
        new HostPlan(
            name, admission, at.getAsInt(), hasTls.get(), history.get(), isListed.get() && hasTls.get(), letsInternetIn.get()));
  }

  private Optional<HostPlan> complain(TextField field, FieldNote note, ObservableValue<String> sentence) {
    isUnfolded.set(true);
    note.complain(sentence);
    field.requestFocus();
    return Optional.empty();
  }

  private Optional<Retention> history() {
    if (!keepsHistory.get()) {
      return Optional.of(new Retention.UntilClosed());
    }
    if (days.getText().isBlank()) {
      return Optional.of(new Retention.Forever());
    }
    var count = number(days, Retention.MOST_DAYS);
    return count.isPresent() ? Optional.of(new Retention.Days(count.getAsInt())) : Optional.empty();
  }

  /// A number from one on.
  private static OptionalInt number(TextField field, int most) {
    try {
      var number = Integer.parseInt(field.getText().strip());
      return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private Node head() {
    var head = new Button();
    head.setId("host-advanced-head");
    head.getStyleClass().setAll("advanced-head");
    head.textProperty().bind(texts.live("host.advanced"));
    head.graphicProperty()
        .bind(Derived.of(isUnfolded, is -> Labels.icon(is ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, 16, "muted-icon")));
    head.setOnAction(_ -> isUnfolded.set(!isUnfolded.get()));
    head.setMinWidth(Region.USE_PREF_SIZE);
    var summary = Labels.of(texts.live(this::summary, port.textProperty(), days.textProperty(), hasTls, keepsHistory), "secondary", "muted");
    summary.setId("host-summary");
    head.accessibleHelpProperty().bind(summary.textProperty());
    Labels.showWhen(summary, Derived.not(isUnfolded));
    var line = new HBox(12, head, Labels.spring(), summary);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setPadding(new Insets(8, 0, 0, 0));
    return line;
  }

  private String summary() {
    return texts.text(
        "host.summary", port.getText().strip(), texts.text(hasTls.get() ? "host.summary.tls" : "host.summary.plain"), keeps());
  }

  private String keeps() {
    if (!keepsHistory.get()) {
      return texts.text("host.summary.forgets");
    }
    var count = number(days, Retention.MOST_DAYS);
    return count.isPresent() ? texts.text("host.summary.days", count.getAsInt()) : texts.text("host.summary.keeps");
  }

  private VBox portRow() {
    return row(true, texts.live("host.port"), texts.live("host.port.hint"), port, portNote);
  }

  private Region tlsRow() {
    return row("host-tls", texts.live("host.tls"), either(hasTls, "host.tls.hint", "host.tls.off"), hasTls);
  }

  private Region historyRow() {
    return row("host-history", texts.live("host.history"), either(keepsHistory, "host.history.hint", "host.history.off"), keepsHistory);
  }

  private Region daysRow() {
    var row = row(false, texts.live("host.days"), texts.live("host.days.hint"), days, daysNote);
    Labels.showWhen(row, keepsHistory);
    return row;
  }

  private Region listedRow() {
    var row = row("host-listed", texts.live("host.listed"), either(hasTls, "host.listed.hint", "host.listed.plain"), isListed);
    row.disableProperty().bind(Derived.not(hasTls));
    return row;
  }

  private Region internetRow() {
    return row("host-internet", texts.live("host.internet"), texts.live("host.internet.hint"), letsInternetIn);
  }

  private ObservableValue<String> either(BooleanProperty value, String on, String off) {
    return texts.live(() -> texts.text(value.get() ? on : off), value);
  }

  private SwitchRow row(String id, ObservableValue<String> title, ObservableValue<String> hint, BooleanProperty value) {
    var row = new SwitchRow(id, title, hint, value, value::set, ties);
    row.getStyleClass().add("advanced-row");
    return row;
  }

  private static VBox row(boolean isFirst, ObservableValue<String> title, ObservableValue<String> hint, TextField field, FieldNote note) {
    var words = new VBox(Labels.wrapping(title), Labels.wrapping(hint, "caption", "subtle"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(12, words, field);
    line.setAlignment(Pos.CENTER_LEFT);
    var row = new VBox(line, note);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("advanced-row");
    if (isFirst) {
      row.getStyleClass().add("first");
    }
    return row;
  }

  private static void field(TextField field, String id, ObservableValue<String> name, FieldNote note) {
    field.setId(id);
    field.getStyleClass().addAll("advanced-field", "mono");
    field.accessibleTextProperty().bind(name);
    field.textProperty().subscribe(_ -> note.calm());
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    note.setId(id + "-note");
  }

  private static Region hairline() {
    var line = new Region();
    line.getStyleClass().add("hairline");
    return line;
  }
}
