package dev.snug.client.ui.composer;

import dev.snug.client.ui.composer.DraftText.Placed;
import java.util.List;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The pictures over the blanks of a draft, those that are in view.
final class DraftPictures extends Region {

  private static final double EM = 1.25;
  private static final double GAP = 1;

  private final DraftArea area;
  private final Rectangle clip = new Rectangle();

  DraftPictures(DraftArea area) {
    this.area = area;
    setManaged(false);
    setMouseTransparent(true);
    setClip(clip);
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    var pictures = area.shown().pictures();
    if (pictures.isEmpty() || !(area.getSkin() instanceof TextAreaSkin skin)) {
      getChildren().clear();
      return;
    }
    var first = skin.getIndex(0, 0).getCharIndex();
    var last = skin.getIndex(getWidth(), getHeight()).getCharIndex();
    show(skin, pictures.stream().filter(each -> each.end() > first && each.start() <= last).toList());
  }

  private void show(TextAreaSkin skin, List<Placed> pictures) {
    while (getChildren().size() > pictures.size()) {
      getChildren().removeLast();
    }
    while (getChildren().size() < pictures.size()) {
      getChildren().add(new ImageView());
    }
    var size = Math.rint(area.getFont().getSize() * EM);
    for (var i = 0; i < pictures.size(); i++) {
      var view = (ImageView) getChildren().get(i);
      var place = skin.getCharacterBounds(pictures.get(i).start());
      view.setImage(pictures.get(i).image());
      view.setFitWidth(size);
      view.setFitHeight(size);
      view.relocate(
          snapPositionX(place.getMinX() + GAP), snapPositionY(place.getMinY() + (place.getHeight() - size) / 2));
    }
  }
}
