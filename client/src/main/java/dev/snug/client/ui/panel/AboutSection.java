package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.RoomKind;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the room is called, what it is about, how long things are kept in it, and what one can do with all of it.
final class AboutSection extends Section {

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final RoomModel room;

  AboutSection(Ui ui, HouseModel house, RoomModel room, Ties ties) {
    super("about", ui.texts().live("details.about"));
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.room = room;
    gap(12);
    hold(
        name(), topic(), kept(),
        new SwitchRow(
            "mute-room", texts.live("details.mute"), texts.live("details.mute.hint"), room.mutedProperty(),
            on -> ui.intents().mute(house, room, on), ties),
        new CopyNote(texts, room),
        buttons());
  }

  private EditableText name() {
    // The name of a group that nobody has named is put together of those in it, and is not one to begin with.
    var words = new EditableText.Words("details.name", "details.name.none", "details.name.edit");
    return new EditableText(ui, "room-name-field", words, room.nameProperty(), may(Right.SET_NAME),
        (text, answer) -> govern(new Body.NameSet(text), answer))
        .tidied(Names::tidy);
  }

  private EditableText topic() {
    var words = new EditableText.Words("details.topic", "details.topic.none", "details.topic.edit");
    return new EditableText(ui, "room-topic-field", words, room.topicProperty(), may(Right.SET_TOPIC),
        (text, answer) -> govern(new Body.TopicSet(text), answer));
  }

  private VBox kept() {
    var words = Labels.wrapping(texts.live(() -> keptWords(texts, room.factsProperty().get().retention()), room.factsProperty()));
    words.setId("retention");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var change = Buttons.icon(
        "retention-edit", Feather.EDIT_2, 14, texts, "details.kept.edit", () -> new RetentionSheet(ui, house, room).show());
    Labels.showWhen(change, may(Right.SET_RETENTION));
    var line = new HBox(8, words, change);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(4, Labels.of(texts.live("details.kept"), "field-label"), line);
  }

  static String keptWords(Texts texts, Retention retention) {
    return switch (retention) {
      case Retention.Forever _ -> texts.text("kept.forever");
      case Retention.Days(var days) -> texts.text("kept.days", days);
      case Retention.UntilClosed _ -> texts.text("kept.until-closed");
    };
  }

  private VBox buttons() {
    var archiveText = texts.live(
        () -> texts.text(room.archivedProperty().get() ? "details.unarchive" : "details.archive"), room.archivedProperty());
    var archive = rowButton(Buttons.flat("archive", archiveText, this::archive), Feather.ARCHIVE);
    Labels.showWhen(archive, may(Right.ARCHIVE));
    var leave = rowButton(Buttons.flat("leave-room", texts.live("details.leave"), () -> new LeaveRoomSheet(ui, house, room).ask()), Feather.LOG_OUT);
    leave.getStyleClass().add("danger-row");
    var mayLeave = room.kind() != RoomKind.DIRECT && !room.id().equals(Powers.LOBBY);
    leave.setVisible(mayLeave);
    leave.setManaged(mayLeave);
    return new VBox(archive, leave);
  }

  private static Button rowButton(Button button, Feather icon) {
    button.getStyleClass().add("row-button");
    return Buttons.with(button, icon);
  }

  private void archive() {
    var on = !room.archivedProperty().get();
    ui.intents().govern(house, room, new Body.Archived(on), Answer.orWarn(ui, _ ->
        ui.toasts().say(texts.live(on ? "done.archived" : "done.unarchived"))));
  }

  private ObservableValue<Boolean> may(Right right) {
    return Derived.of(room.rightsProperty(), rights -> rights.contains(right));
  }

  private void govern(Body body, Consumer<Outcome<?>> answer) {
    ui.intents().govern(house, room, body, answer::accept);
  }
}
