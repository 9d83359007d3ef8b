package dev.snug.client.ui.file;

import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Attachment;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A file that a message carries: what it is called, how long it is, how far it has come, and what one can do with it.
public final class FileCard extends HBox {

  private static final double WIDTH = 344;

  private final Ui ui;
  private final HouseModel house;
  private final Attachment file;
  private final Runnable stopSending;
  /// Held here, so that it is one for as long as it is looked at.
  private final FileModel model;
  private final Pace pace;
  private final Label under = Labels.of("", "caption", "muted");
  private final Label left = Labels.of("", "caption", "muted");
  private final ProgressBar bar = new ProgressBar();
  private final Button open;
  private final Button save;
  private final Button stop;

  /// @param stopSending takes back the message that this goes with, while it is under way
  public FileCard(Ui ui, HouseModel house, Attachment file, Runnable stopSending) {
    super(12);
    this.ui = ui;
    this.house = house;
    this.file = file;
    this.stopSending = stopSending;
    this.model = house.file(file.file());
    this.pace = new Pace(ui.times());
    this.open = button("file-open", Feather.EXTERNAL_LINK, "file.open", "file.open.named", () -> FileActions.open(ui, house, file));
    this.save = button("file-save", Feather.DOWNLOAD, "file.save", "file.save.named", () -> FileActions.save(ui, house, file));
    this.stop = button("file-stop", Feather.X, "file.stop", "file.stop.named", this::stop);
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(WIDTH);
    setMinWidth(0);
    getStyleClass().add("file-card");
    getChildren().addAll(tile(file.type()), words(), open, save, stop);
    Ties.followWhileShown(this, model.stateProperty(), this::show);
  }

  /// The picture of a kind of file.
  static StackPane tile(String type) {
    var tile = new StackPane(Labels.icon(icon(type), 20));
    tile.getStyleClass().add("file-tile");
    return tile;
  }

  private VBox words() {
    var name = FileName.of(file.name(), "file-name");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("file-progress");
    under.setMinWidth(0);
    left.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(8, under, Labels.spring(), left);
    var words = new VBox(2, name, bar, line);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private Button button(String id, Feather icon, String key, String named, Runnable then) {
    var button = Buttons.icon(id, icon, 16, ui.texts(), key, then);
    button.getStyleClass().add("file-button");
    // With the keyboard one gets there by the menu of the message.
    button.setFocusTraversable(false);
    button.accessibleTextProperty().unbind();
    button.accessibleTextProperty().bind(ui.texts().live(named, file.name()));
    return button;
  }

  private void show(State state) {
    under.getStyleClass().remove("danger-text");
    under.setWrapText(false);
    left.setText("");
    switch (state) {
      case State.Away _, State.Here _ -> still(FileSize.of(file.bytes()));
      case State.Failed(var problem) -> {
        still(ui.texts().text(Sentences.keyOf(problem)));
        under.getStyleClass().add("danger-text");
        under.setWrapText(true);
      }
      case State.Going(var moved, var whole) -> moving(moved, whole);
      case State.Coming(var moved, var whole) -> moving(moved, whole);
    }
  }

  private void still(String words) {
    under.setText(words);
    shown(false);
  }

  private void moving(long moved, long whole) {
    bar.setProgress(whole == 0 ? 0 : (double) moved / whole);
    under.setText(ui.texts().text("file.moved", FileSize.part(moved, whole), FileSize.of(whole)));
    pace.secondsLeft(moved, whole).ifPresent(seconds -> left.setText(ui.texts().text("file.left", seconds)));
    shown(true);
  }

  private void shown(boolean isMoving) {
    show(bar, isMoving);
    show(stop, isMoving);
    show(save, !isMoving);
    show(open, !isMoving && FileActions.isOpenable(file));
  }

  private static void show(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void stop() {
    if (model.stateProperty().get() instanceof State.Going) {
      stopSending.run();
    } else {
      ui.intents().stopFetching(house, file);
    }
  }

  private static Feather icon(String type) {
    if (type.startsWith("image/")) {
      return Feather.IMAGE;
    }
    if (type.startsWith("audio/")) {
      return Feather.MUSIC;
    }
    if (type.startsWith("video/")) {
      return Feather.FILM;
    }
    return type.startsWith("text/") ? Feather.FILE_TEXT : Feather.FILE;
  }
}
