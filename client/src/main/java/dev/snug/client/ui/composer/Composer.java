package dev.snug.client.ui.composer;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import java.time.Instant;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Where one writes to a room. Nothing written is ever lost: it is a draft until it is said.
public final class Composer extends VBox implements AutoCloseable {

  private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");
  private static final Duration DRAFT_PAUSE = Duration.millis(500);

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final DraftArea area = new DraftArea();
  private final PauseTransition draftPause = new PauseTransition(DRAFT_PAUSE);
  private final Ties ties = new Ties();
  private final BooleanBinding cannotSend;
  private Instant toldTyping = Instant.MIN;

  public Composer(Ui ui, HouseModel house, RoomModel room, RoomDesk desk) {
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.cannotSend = Bindings.createBooleanBinding(this::isEmptyOrTooLong, area.textProperty());
    setId("composer-box");
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("composer");
    area.setText(room.draftProperty().get());
    area.end();
    area.promptTextProperty().bind(ui.texts().live("composer.prompt", RoomName.of(ui.texts(), room)));
    area.accessibleTextProperty().bind(ui.texts().live("composer.prompt", RoomName.of(ui.texts(), room)));
    area.setWhenSent(this::send);
    var preview = new DraftPreview(ui.emoji(), area.textProperty());
    getChildren().addAll(preview, area, new LengthNote(ui.texts(), area.textProperty()), tools());
    draftPause.setOnFinished(_ -> keepDraft());
    ties.listen(area.textProperty(), this::changed);
    ties.follow(area.focusedProperty(), is -> pseudoClassStateChanged(WRITING, is));
    ties.follow(room.draftProperty(), this::take);
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  @Override
  public void close() {
    draftPause.stop();
    keepDraft();
    ties.close();
  }

  private HBox tools() {
    var emoji = Buttons.icon("emoji", Feather.SMILE, 18, ui.texts(), "composer.emoji", () -> {});
    var picker = new EmojiPicker(ui, area::insert);
    emoji.setOnAction(_ -> picker.showAbove(emoji));
    var hint = Labels.of(ui.texts().live("composer.hint"), "caption", "subtle");
    Labels.showWhen(hint, ui.narrow().map(narrow -> !narrow));
    var tools = new HBox(8, emoji, Labels.spring(), hint, sendButton());
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("composer-tools");
    return tools;
  }

  private Button sendButton() {
    var send = Buttons.icon("send", Feather.SEND, 16, ui.texts(), "composer.send", this::send);
    send.getStyleClass().add("send-button");
    send.disableProperty().bind(cannotSend);
    return send;
  }

  private boolean isEmptyOrTooLong() {
    return area.getText().isBlank() || area.getText().length() > Limits.TEXT_LENGTH;
  }

  private void send() {
    if (cannotSend.get()) {
      return;
    }
    var text = area.getText().strip();
    area.clear();
    keepDraft();
    toldTyping = Instant.MIN;
    ui.intents().say(house, room, new Body.Said(text));
  }

  private void changed() {
    draftPause.playFromStart();
    tellTyping();
  }

  private void tellTyping() {
    var now = ui.times().now();
    if (area.isFocused() && !area.getText().isBlank() && now.isAfter(toldTyping.plus(Limits.TYPING_INTERVAL))) {
      toldTyping = now;
      ui.intents().typing(house, room);
    }
  }

  private void keepDraft() {
    draftPause.stop();
    if (!area.getText().equals(room.draftProperty().get())) {
      ui.intents().draft(house, room, area.getText());
    }
  }

  /// A draft that comes from elsewhere does not overwrite what is being written.
  private void take(String draft) {
    if (!area.isFocused() && !draft.equals(area.getText())) {
      area.setText(draft);
    }
  }
}
