package dev.snug.client.ui.emoji;

import dev.snug.client.model.Language;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Ui;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiGroup;
import net.fellbaum.jemoji.EmojiLanguage;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;

/// Emoji to choose from, by kind or by a word.
public final class EmojiPicker {

  private static final int MOST = 160;
  private static final double WIDTH = 328;
  private static final double HEIGHT = 320;
  private static final double SIZE = 24;
  private static final Map<EmojiGroup, String> GROUPS = groups();

  private final Ui ui;
  private final Consumer<String> chosen;
  private final Popup popup = new Popup();
  private final TextField search = new TextField();
  private final TilePane grid = new TilePane(4, 4);

  private static Map<EmojiGroup, String> groups() {
    var groups = new LinkedHashMap<EmojiGroup, String>();
    groups.put(EmojiGroup.SMILEYS_AND_EMOTION, "😀");
    groups.put(EmojiGroup.PEOPLE_AND_BODY, "👋");
    groups.put(EmojiGroup.ANIMALS_AND_NATURE, "🐻");
    groups.put(EmojiGroup.FOOD_AND_DRINK, "🍞");
    groups.put(EmojiGroup.TRAVEL_AND_PLACES, "🚲");
    groups.put(EmojiGroup.ACTIVITIES, "⚽");
    groups.put(EmojiGroup.OBJECTS, "💡");
    groups.put(EmojiGroup.SYMBOLS, "✅");
    return Collections.unmodifiableMap(groups);
  }

  public EmojiPicker(Ui ui, Consumer<String> chosen) {
    this.ui = ui;
    this.chosen = chosen;
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  /// Opens above a node, or below it where there is no room above.
  public void showBeside(Node near) {
    if (popup.getContent().isEmpty()) {
      popup.getContent().add(content());
    }
    search.clear();
    fill(EmojiGroup.SMILEYS_AND_EMOTION);
    Bounds place = near.localToScreen(near.getBoundsInLocal());
    var above = place.getMinY() - HEIGHT - 8;
    popup.show(near, place.getMinX(), above < near.getScene().getWindow().getY() ? place.getMaxY() + 8 : above);
    search.requestFocus();
  }

  private VBox content() {
    search.setId("emoji-search");
    search.promptTextProperty().bind(ui.texts().live("emoji.search"));
    search.textProperty().subscribe(this::find);
    var groups = new HBox(2);
    GROUPS.forEach((group, face) -> groupButton(group, face).ifPresent(groups.getChildren()::add));
    grid.setPrefColumns(9);
    var scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefHeight(HEIGHT);
    var content = new VBox(8, search, groups, scroll);
    content.getStyleClass().add("emoji-picker");
    content.setPrefSize(WIDTH, HEIGHT);
    content.setMaxSize(WIDTH, HEIGHT);
    return content;
  }

  private Optional<Button> groupButton(EmojiGroup group, String face) {
    var button = EmojiManager.getEmoji(face).flatMap(each -> button(each, () -> fill(group)));
    var name = ui.texts().live("emoji." + group.name().toLowerCase(Locale.ROOT));
    button.ifPresent(each -> Buttons.describe(each, name));
    return button;
  }

  private void fill(EmojiGroup group) {
    show(of(group));
  }

  private void find(String word) {
    if (!word.isBlank()) {
      var wanted = word.strip().toLowerCase(Locale.ROOT);
      show(GROUPS.keySet().stream().flatMap(EmojiPicker::of).filter(each -> fits(each, wanted)));
    }
  }

  private boolean fits(Emoji emoji, String wanted) {
    if (ui.texts().language() == Language.CHINESE) {
      return emoji.getKeywords(EmojiLanguage.ZH).orElse(List.of()).stream().anyMatch(each -> each.contains(wanted));
    }
    return emoji.getDescription().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void show(Stream<Emoji> emoji) {
    grid.getChildren().setAll(emoji.limit(MOST).flatMap(each -> button(each, () -> choose(each)).stream()).toList());
  }

  private void choose(Emoji emoji) {
    popup.hide();
    chosen.accept(emoji.getEmoji());
  }

  /// None for an emoji younger than the pictures.
  private Optional<Button> button(Emoji emoji, Runnable then) {
    return ui.emoji().picture(emoji.getEmoji()).map(image -> {
      var view = new ImageView(image);
      view.setFitWidth(SIZE);
      view.setFitHeight(SIZE);
      var button = new Button();
      button.setGraphic(view);
      button.getStyleClass().setAll("emoji-button");
      button.setAccessibleText(emoji.getDescription());
      button.setOnAction(_ -> then.run());
      return button;
    });
  }

  private static Stream<Emoji> of(EmojiGroup group) {
    return EmojiManager.getAllEmojisByGroup(group).stream()
        .filter(each -> each.getQualification() == Qualification.FULLY_QUALIFIED)
        .filter(each -> !each.hasFitzpatrickComponent() && !each.hasHairStyleComponent())
        .sorted(Comparator.comparing(Emoji::getSubgroup).thenComparing(Emoji::getEmoji));
  }
}
