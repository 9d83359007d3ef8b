package dev.snug.client.ui.file;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A file on this computer that is about to be sent, with how it looks if it is a picture.
public final class ChosenRow extends HBox {

  private static final double SIDE = 40;
  private static final double TWICE = 2 * SIDE;

  /// @param remove leaves it out
  public ChosenRow(Ui ui, ChosenFile file, Runnable remove) {
    super(12);
    var name = FileName.of(file.name(), "file-name");
    var problem = file.problem();
    var under = problem == null
        ? Labels.of(FileSize.of(file.bytes()), "caption", "muted")
        : Labels.of(ui.texts().text(Sentences.keyOf(problem)), "caption", "danger-text");
    under.setWrapText(true);
    var words = new VBox(2, name, under);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var leave = Buttons.icon("leave-out", Feather.X, 16, ui.texts(), "attach.remove", remove);
    leave.accessibleTextProperty().unbind();
    leave.accessibleTextProperty().bind(ui.texts().live("attach.remove.named", file.name()));
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("file-card", "chosen-row");
    getChildren().addAll(face(file), words, leave);
  }

  private static Node face(ChosenFile file) {
    var tile = FileCard.tile(file.type());
    if (file.isPicture() && file.problem() == null) {
      // Its own computer shows it; what cannot be shown stays an icon.
      var image = new Image(file.path().toUri().toString(), TWICE, TWICE, true, true, true);
      var view = new ImageView(image);
      view.setPreserveRatio(true);
      view.setFitWidth(SIDE);
      view.setFitHeight(SIDE);
      return new StackPane(tile, view);
    }
    return tile;
  }
}
