package dev.snug.client.ui.file;

import dev.snug.client.model.FileModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Attachment;
import java.nio.file.Path;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A picture in a room, small; pressing it shows it large. In a message one gets there by
/// keyboard through its menu. It takes its place before it has come, so nothing jumps.
public final class PictureCard extends StackPane {

  private static final double MOST_WIDTH = 360;
  private static final double MOST_HEIGHT = 240;
  private static final double LEAST = 32;
  private static final double ROUND = 24;

  private final ImageView view = new ImageView();
  private final Runnable then;
  /// Held here, so that it is one for as long as it is looked at.
  private final FileModel model;

  /// All of it.
  ///
  /// @param widest how wide it may be at most
  /// @param then shows it large
  public static PictureCard whole(Ui ui, HouseModel house, Attachment file, double widest, Runnable then) {
    var scale = Math.min(1, Math.min(Math.min(MOST_WIDTH, widest) / file.width(), MOST_HEIGHT / file.height()));
    var width = Math.max(LEAST, Math.rint(file.width() * scale));
    var height = Math.max(LEAST, Math.rint(file.height() * scale));
    return new PictureCard(ui, house, file, width, height, scale, then);
  }

  /// The middle of it.
  public static PictureCard square(Ui ui, HouseModel house, Attachment file, double side, Runnable then) {
    return new PictureCard(ui, house, file, side, side, side / Math.min(file.width(), file.height()), then);
  }

  private PictureCard(
      Ui ui, HouseModel house, Attachment file, double width, double height, double scale, Runnable then) {
    this.then = then;
    this.model = house.file(file.file());
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    view.setFitWidth(Math.max(1, file.width() * scale));
    view.setFitHeight(Math.max(1, file.height() * scale));
    var clip = new Rectangle(width, height);
    clip.setArcWidth(ROUND);
    clip.setArcHeight(ROUND);
    setClip(clip);
    getStyleClass().add("picture-card");
    getChildren().addAll(Labels.icon(Feather.IMAGE, 20, "subtle-icon"), view);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(ui.texts().text("file.picture", file.name()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        event.consume();
        then.run();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        event.consume();
        then.run();
      }
    });
    Ties.followWhileShown(this, model.smallProperty(), this::show);
    sceneProperty().subscribe(scene -> {
      if (scene != null && model.smallProperty().get() == null) {
        ui.intents().fetchSmall(house, file);
      }
    });
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      then.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private void show(@Nullable Path small) {
    view.setImage(small == null ? null : new Image(small.toUri().toString(), true));
  }
}
