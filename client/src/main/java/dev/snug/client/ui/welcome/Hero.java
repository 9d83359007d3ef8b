package dev.snug.client.ui.welcome;

import dev.snug.client.model.Theme;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// The lit window at night, filling its side of the screen whatever the height.
final class Hero extends StackPane {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 800;

  private final ImageView picture = new ImageView();

  Hero(Ui ui) {
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    getStyleClass().add("hero");
    picture.imageProperty()
        .bind(Derived.of(ui.model().themeProperty(), theme -> new Image(art(theme == Theme.LIGHT ? "hero-light.png" : "hero-dark.png"))));
    picture.setPreserveRatio(true);
    picture.setManaged(false);
    var line = Labels.of(ui.texts().live("welcome.line"), "hero-line");
    var brand = brand(ui);
    getChildren().addAll(picture, brand, line);
    setAlignment(brand, Pos.TOP_LEFT);
    setAlignment(line, Pos.BOTTOM_LEFT);
    setMargin(line, new Insets(0, 24, 18, 40));
  }

  static String art(String name) {
    return Objects.requireNonNull(Hero.class.getResource("/dev/snug/client/art/" + name), name).toExternalForm();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    var scale = Math.max(1, getHeight() / HEIGHT);
    picture.setFitHeight(HEIGHT * scale);
    picture.relocate((getWidth() - WIDTH * scale) / 2, Math.min(0, getHeight() - HEIGHT * scale));
    setClip(new Rectangle(getWidth(), getHeight()));
  }

  private static HBox brand(Ui ui) {
    var mark = new ImageView(new Image(art("mark.png")));
    var brand = new HBox(12, mark, Labels.of(ui.texts().live("app.name"), "brand"));
    brand.setAlignment(Pos.CENTER_LEFT);
    brand.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMargin(brand, new Insets(42, 0, 0, 40));
    return brand;
  }
}
