package dev.snug.client.ui.composer;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.file.ChosenRow;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows what is about to be sent, and asks for a word with it. What is typed here is the draft: it stays if nothing is
/// sent.
final class AttachSheet {

  private static final double WIDTH = 560;
  private static final int ROWS = 3;

  private final Ui ui;
  private final Look look;
  private final Attaching.Send sender;
  private final List<ChosenFile> files = new ArrayList<>();
  private final VBox rows = new VBox(8);
  private final TextArea caption = new TextArea();
  private final FieldNote note;
  private final BooleanProperty cannotSend = new SimpleBooleanProperty();
  private final Sheet sheet;
  private boolean isSent;

  /// Looks at more files.
  @FunctionalInterface
  interface Look {
    void at(List<Path> files, Consumer<List<ChosenFile>> answer);
  }

  /// @param draft what is written so far
  /// @param kept hears what is written when it closes without having sent anything
  AttachSheet(Ui ui, RoomModel room, String draft, Consumer<String> kept, Look look, Attaching.Send sender) {
    this.ui = ui;
    this.look = look;
    this.sender = sender;
    var texts = ui.texts();
    caption.setId("attach-caption");
    caption.setWrapText(true);
    caption.setPrefRowCount(ROWS);
    caption.setText(draft);
    caption.promptTextProperty().bind(texts.live("attach.caption"));
    caption.accessibleTextProperty().bind(texts.live("attach.caption"));
    caption.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    caption.textProperty().subscribe(this::check);
    this.note = new FieldNote(caption, texts.live("empty"));
    note.setId("attach-note");
    var more = Buttons.with(Buttons.flat("attach-more", texts.live("attach.more"), this::more), Feather.PLUS);
    more.getStyleClass().addAll("small", "link-button");
    var send = Buttons.primary("attach-send", texts.live("composer.send.word"), this::send);
    send.disableProperty().bind(cannotSend);
    this.sheet =
        new Sheet(texts, "attach-sheet", WIDTH, ui.sheets()::close, new VBox(16, rows, more, caption))
            .titled(texts.live("attach.title"), texts.live("attach.under", RoomName.of(texts, room)))
            .ending(note, Labels.spring(), Buttons.flat("attach-cancel", texts.live("cancel"), ui.sheets()::close), send);
    sheet.keep();
    sheet.whenGone(() -> {
      if (!isSent) {
        kept.accept(caption.getText());
      }
    });
  }

  void show(List<ChosenFile> chosen) {
    add(chosen);
    ui.sheets().show(sheet, caption);
    caption.end();
  }

  private void add(List<ChosenFile> chosen) {
    files.addAll(chosen);
    refresh();
  }

  private void refresh() {
    rows.getChildren().setAll(files.stream().map(file -> new ChosenRow(ui, file, () -> remove(file))).toList());
    check();
  }

  private void remove(ChosenFile file) {
    files.remove(file);
    if (files.isEmpty()) {
      ui.sheets().close();
    } else {
      refresh();
      caption.requestFocus();
    }
  }

  private void check() {
    note.calm();
    var isTooMany = files.size() > Limits.ATTACHMENTS;
    var isTooLong = caption.getText().length() > Limits.TEXT_LENGTH;
    cannotSend.set(files.isEmpty() || isTooMany || isTooLong || files.stream().anyMatch(file -> file.problem() != null));
    if (isTooMany) {
      note.complain(ui.texts().live("attach.many", Limits.ATTACHMENTS));
    } else if (isTooLong) {
      note.complain(ui.texts().live("composer.too-long", caption.getText().length() - Limits.TEXT_LENGTH));
    }
  }

  private void more() {
    FileChoice.ask(ui, chosen -> look.at(chosen, this::add));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isAltDown() && !event.isShiftDown()) {
      event.consume();
      send();
    } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      event.consume();
      caption.replaceSelection("\n");
    }
  }

  private void send() {
    if (cannotSend.get()) {
      return;
    }
    cannotSend.set(true);
    sender.send(caption.getText().strip(), List.copyOf(files), outcome -> {
      switch (outcome) {
        case Outcome.Done<RoomModel> _ -> {
          isSent = true;
          ui.sheets().close();
        }
        case Outcome.Failed<RoomModel>(var problem) -> {
          check();
          note.complain(ui.texts().live(Sentences.keyOf(problem)));
        }
      }
    });
  }
}
