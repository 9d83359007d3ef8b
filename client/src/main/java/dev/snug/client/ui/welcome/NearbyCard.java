package dev.snug.client.ui.welcome;

import dev.snug.client.model.Lookout;
import dev.snug.client.ui.joining.NearbyRooms;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The third door: whatever is open on the networks of this computer.
final class NearbyCard extends VBox {

  /// @param whenNamed goes on with what it is handed once this person has a name
  /// @param home where the keyboard goes when the last house has gone
  NearbyCard(Ui ui, Consumer<Runnable> whenNamed, Node home) {
    var texts = ui.texts();
    setId("nearby-card");
    getStyleClass().add("nearby-card");
    var tile = new StackPane(Labels.icon(Feather.WIFI, 20));
    tile.getStyleClass().add("door-tile");
    var words =
        new VBox(Labels.of(texts.live("nearby.title"), "card-title"), Labels.wrapping(texts.live("nearby.hint"), "secondary", "muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var looking = Labels.of(texts.live("nearby.looking"), "caption", "subtle");
    looking.setGraphic(Labels.icon(Feather.LOADER, 14, "subtle-icon"));
    looking.setGraphicTextGap(8);
    looking.setMinWidth(USE_PREF_SIZE);
    looking.setId("nearby-looking");
    Labels.showWhen(looking, ui.model().lookoutProperty().isEqualTo(Lookout.LOOKING));
    var head = new HBox(16, tile, words, looking);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("nearby-head");
    getChildren().addAll(head, new NearbyRooms(ui, whenNamed, home));
  }
}
