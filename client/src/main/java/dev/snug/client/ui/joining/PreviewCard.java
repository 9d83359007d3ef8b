package dev.snug.client.ui.joining;

import dev.snug.client.model.InvitePreview;
import dev.snug.client.ui.part.AvatarStack;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.WordChips;
import dev.snug.client.ui.text.Texts;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What an invite opens, after its key has been checked.
final class PreviewCard extends VBox {

  private final Texts texts;

  PreviewCard(Texts texts) {
    super(16);
    this.texts = texts;
    setId("preview");
    getStyleClass().add("preview-card");
  }

  void show(InvitePreview preview) {
    getChildren().setAll(house(preview), line(), key(preview));
  }

  private HBox house(InvitePreview preview) {
    var name = preview.house().name();
    var words = new VBox(2, Labels.of(name, "card-title"), Labels.of(texts.live(() -> under(preview)), "secondary", "muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var people = new AvatarStack(28);
    people.show(preview.people());
    people.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(16, HouseTile.of(new SimpleStringProperty(name), 48).show(Light.LIT), words, people);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String under(InvitePreview preview) {
    var here = texts.text("here.count", preview.here());
    var host = preview.house().host();
    return host == null ? here : texts.text("house.hosting", host) + " · " + here;
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("hairline");
    return line;
  }

  private VBox key(InvitePreview preview) {
    var matches = Labels.of(texts.live("join.key"), "secondary", "key-matches");
    matches.setGraphic(Labels.icon(Feather.CHECK_CIRCLE, 14, "checked-icon"));
    matches.setGraphicTextGap(8);
    var chips = new WordChips(texts, 3);
    chips.show(preview.invite().house());
    return new VBox(8, matches, chips);
  }
}
