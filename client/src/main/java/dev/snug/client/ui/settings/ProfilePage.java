package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What people see of one: the name, and where one's attention is in the house that is shown.
final class ProfilePage implements SettingsPage {

  private static final double FACE = 96;
  private static final double SMALL_FACE = 36;

  private final Ui ui;
  private final Texts texts;
  private final Ties ties = new Ties();

  ProfilePage(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  @Override
  public String id() {
    return "profile";
  }

  @Override
  public Feather icon() {
    return Feather.USER;
  }

  @Override
  public Node node() {
    var name = new OwnName(ui);
    var fields = new VBox(16, name);
    var house = ui.model().houseProperty().get();
    if (house != null) {
      fields.getChildren().add(rightNow(house));
    }
    fields.setMinWidth(0);
    HBox.setHgrow(fields, Priority.ALWAYS);
    var self = new HBox(24, Avatar.of(ui.model().key(), name.typed(), FACE), fields);
    self.setAlignment(Pos.TOP_LEFT);
    return new VBox(24, self, preview(name.typed()));
  }

  @Override
  public void close() {
    ties.close();
  }

  private VBox rightNow(HouseModel house) {
    return new VBox(4, Labels.wrapping(texts.live("profile.now", house.nameProperty()), "field-label"), new PresenceChoice(ui, house, ties));
  }

  /// Oneself saying something, as others read it.
  private VBox preview(ObservableValue<String> name) {
    var time = Labels.of(texts.live(() -> ui.times().time(ui.times().now())), "caption", "subtle");
    var author = Labels.of(name, "w600", "elides");
    author.setMinWidth(0);
    var head = new HBox(8, author, time);
    head.setAlignment(Pos.BASELINE_LEFT);
    var words = new VBox(2, head, Labels.wrapping(texts.live("profile.sample")));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var said = new HBox(12, Avatar.of(ui.model().key(), name, SMALL_FACE), words);
    VBox.setMargin(said, new Insets(8, 0, 0, 0));
    var card = new VBox(Labels.of(texts.live("profile.seen"), "caption", "w600", "muted"), said);
    card.getStyleClass().add("preview-card");
    card.setId("profile-preview");
    return card;
  }
}
