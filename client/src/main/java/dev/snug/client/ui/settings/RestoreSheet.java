package dev.snug.client.ui.settings;

import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.PublicKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Takes one's key out of a backup, before one is in any house. If that does not work, nothing has changed.
public final class RestoreSheet {

  private static final double WIDTH = 560;

  private final Ui ui;
  private final Texts texts;
  private final Supplier<Optional<Path>> asking;
  private final SimpleStringProperty name = new SimpleStringProperty("");
  private final PasswordField passphrase = new PasswordField();
  private final FieldNote note;
  private final Button restore;
  private final Button choose;
  private @Nullable Path backup;

  public RestoreSheet(Ui ui) {
    this(ui, new BackupFiles(ui)::askWhich);
  }

  /// @param asking where the backup is
  public RestoreSheet(Ui ui, Supplier<Optional<Path>> asking) {
    this.ui = ui;
    this.texts = ui.texts();
    this.asking = asking;
    note = new FieldNote(passphrase, texts.live("restore.hint"));
    note.setId("restore-note");
    choose = Buttons.with(Buttons.outlined("restore-choose", texts.live("backup.choose"), this::choose), Feather.FOLDER);
    restore = Buttons.primary("restore-do", texts.live("restore.do"), this::restore);
    restore.setDisable(true);
    passphrase.setId("restore-passphrase");
    passphrase.accessibleTextProperty().bind(texts.live("backup.passphrase"));
    passphrase.textProperty().subscribe(note::calm);
    passphrase.setOnAction(_ -> restore.fire());
  }

  /// The quiet way to this sheet.
  public static Hyperlink link(Ui ui) {
    var link = new Hyperlink();
    link.setId("restore-link");
    link.textProperty().bind(ui.texts().live("restore.link"));
    link.setOnAction(_ -> new RestoreSheet(ui).show());
    VBox.setMargin(link, new Insets(12, 0, 0, 0));
    return link;
  }

  public void show() {
    var chosen = Labels.wrapping(name, "secondary", "muted");
    chosen.setId("restore-file");
    var file = new HBox(12, choose, chosen);
    var body = new VBox(16, file, new VBox(4, Labels.of(texts.live("backup.passphrase"), "field-label"), passphrase, note));
    var cancel = Buttons.flat("restore-cancel", texts.live("cancel"), ui.sheets()::close);
    var sheet = new Sheet(texts, "restore-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live("restore.title"), texts.live("restore.under"))
        .ending(cancel, restore);
    sheet.keep();
    ui.sheets().show(sheet, choose);
  }

  private void choose() {
    asking.get().ifPresent(file -> {
      backup = file;
      name.set(file.getFileName().toString());
      restore.setDisable(false);
      note.calm();
      passphrase.requestFocus();
    });
  }

  private void restore() {
    var file = backup;
    if (file == null) {
      return;
    }
    restore.setDisable(true);
    ui.intents().restore(file, passphrase.getText(), outcome -> {
      restore.setDisable(false);
      switch (outcome) {
        case Outcome.Done<PublicKey> _ -> {
          passphrase.clear();
          ui.sheets().close();
          ui.toasts().say(texts.live("restore.done"));
        }
        case Outcome.Failed<PublicKey>(var problem) -> {
          note.complain(texts.live(Sentences.keyOf(problem)));
          passphrase.requestFocus();
        }
      }
    });
  }
}
