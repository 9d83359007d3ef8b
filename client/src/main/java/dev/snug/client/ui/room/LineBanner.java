package dev.snug.client.ui.room;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.ui.joining.KeyChangedSheet;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// Says under the header what is wrong with the line to the house, in one strip.
final class LineBanner extends HBox {

  private static final javafx.util.Duration PERIOD = javafx.util.Duration.seconds(1);

  private final Ui ui;
  private final HouseModel house;
  private final Text strong = new Text();
  private final Text rest = new Text();
  private final StackPane icon = new StackPane();
  private final Button tryNow;
  private final Button understood;
  private final Button look;
  private final IntegerProperty beat = new SimpleIntegerProperty();
  private final Timeline clock =
      new Timeline(new KeyFrame(PERIOD, _ -> beat.set(beat.get() + 1)));

  LineBanner(Ui ui, HouseModel house, Ties ties) {
    super(12);
    this.ui = ui;
    this.house = house;
    this.tryNow = Buttons.outlined("try-now", ui.texts().live("banner.try-now"), () -> ui.intents().tryNow(house));
    this.understood = Buttons.outlined("banner-ok", ui.texts().live("banner.ok"), () -> ui.intents().understood(house));
    this.look = Buttons.outlined("key-look", ui.texts().live("banner.key-look"), this::lookAtKey);
    setId("banner");
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    setAccessibleRole(AccessibleRole.TEXT);
    tryNow.getStyleClass().add("small");
    understood.getStyleClass().add("small");
    look.getStyleClass().add("small");
    strong.getStyleClass().add("banner-title");
    rest.getStyleClass().add("banner-text");
    var words = new TextFlow(strong, rest);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    icon.setMinWidth(16);
    getChildren().addAll(icon, words, tryNow, understood, look);
    strong.textProperty().bind(ui.texts().live(() -> title() + " ", house.lineProperty(), house.troubleProperty(), house.nameProperty()));
    rest.textProperty().bind(ui.texts().live(this::sentence, house.lineProperty(), house.troubleProperty(), beat));
    accessibleTextProperty()
        .bind(ui.texts().live(() -> title() + " " + sentence(), house.lineProperty(), house.troubleProperty()));
    managedProperty().bind(visibleProperty());
    clock.setCycleCount(Animation.INDEFINITE);
    ties.follow(house.lineProperty(), _ -> show());
    ties.follow(house.troubleProperty(), _ -> show());
    ties.atEnd(clock::stop);
  }

  private void show() {
    clock.stop();
    var trouble = house.troubleProperty().get();
    var kind = trouble == null ? kind(house.lineProperty().get()) : isRebuilt(trouble) ? "notice" : "danger";
    setVisible(!kind.isEmpty());
    tryNow.setVisible(kind.equals("warning"));
    tryNow.setManaged(tryNow.isVisible());
    understood.setVisible(kind.equals("notice"));
    understood.setManaged(understood.isVisible());
    look.setVisible(trouble == null && house.lineProperty().get() instanceof Line.KeyChanged);
    look.setManaged(look.isVisible());
    getStyleClass().setAll("banner", kind);
    icon.getChildren().setAll(Labels.icon(kind.equals("warning") ? Feather.LOADER : Feather.ALERT_CIRCLE, 16));
  }

  private void lookAtKey() {
    if (house.lineProperty().get() instanceof Line.KeyChanged(var shown)) {
      new KeyChangedSheet(ui, house, shown).show();
    }
  }

  /// Whether it is over, and only to be told.
  private static boolean isRebuilt(Problem trouble) {
    return trouble == Obstacle.HISTORY_REBUILT || trouble == Obstacle.HISTORY_REBUILT_OUTBOX_LOST;
  }

  private String kind(Line line) {
    return switch (line) {
      case Line.Reconnecting _ -> {
        clock.play();
        yield "warning";
      }
      case Line.ShutOut _, Line.KeyChanged _ -> "danger";
      case Line.Connecting _, Line.Open _, Line.Closed _ -> "";
    };
  }

  private String title() {
    var texts = ui.texts();
    var trouble = house.troubleProperty().get();
    if (trouble != null) {
      return texts.text(isRebuilt(trouble) ? "banner.rebuilt" : "banner.trouble");
    }
    return switch (house.lineProperty().get()) {
      case Line.Reconnecting _ -> texts.text("banner.lost", house.nameProperty().get());
      case Line.ShutOut _ -> texts.text("banner.shut-out", house.nameProperty().get());
      case Line.KeyChanged _ -> texts.text("banner.key-changed", house.nameProperty().get());
      case Line.Connecting _, Line.Open _, Line.Closed _ -> "";
    };
  }

  private String sentence() {
    var texts = ui.texts();
    var trouble = house.troubleProperty().get();
    if (trouble != null) {
      return texts.text(Sentences.keyOf(trouble));
    }
    return switch (house.lineProperty().get()) {
      case Line.Reconnecting(var retryAt) -> waiting(retryAt);
      case Line.ShutOut(var refusal) -> texts.text(Sentences.keyOf(refusal));
      case Line.KeyChanged _ -> texts.text("banner.key-changed.then");
      case Line.Connecting _, Line.Open _, Line.Closed _ -> "";
    };
  }

  private String waiting(Instant retryAt) {
    var left = Duration.between(ui.times().now(), retryAt).plusMillis(999).toSeconds();
    return left > 0 ? ui.texts().text("banner.retry", left) : ui.texts().text("banner.trying");
  }
}
