package dev.snug.client.ui.settings;

import dev.snug.client.model.LanguageChoice;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The language of the window, which changes at once.
final class LanguagePage implements SettingsPage {

  private final Ui ui;
  private final Texts texts;
  private final Ties ties = new Ties();

  LanguagePage(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  @Override
  public String id() {
    return "language";
  }

  @Override
  public Feather icon() {
    return Feather.GLOBE;
  }

  @Override
  public Node node() {
    var group = new ToggleGroup();
    var cards = new VBox(8);
    cards.getStyleClass().add("language-cards");
    for (var choice : List.of(LanguageChoice.ENGLISH, LanguageChoice.CHINESE, LanguageChoice.SYSTEM)) {
      cards.getChildren().add(card(choice, group));
    }
    ties.follow(ui.model().languageChoiceProperty(), now -> group.getToggles().stream()
        .filter(each -> now.equals(each.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle));
    group.selectedToggleProperty().subscribe((_, now) -> {
      if (now != null && now.getUserData() instanceof LanguageChoice choice && choice != ui.model().languageChoiceProperty().get()) {
        ui.intents().use(choice);
      }
    });
    return new VBox(cards, Labels.wrapping(texts.live("settings.language.note"), "caption", "subtle"));
  }

  private ChoiceCard card(LanguageChoice choice, ToggleGroup group) {
    var word = choice.name().toLowerCase(Locale.ROOT);
    return new ChoiceCard("use-" + word, choice, group, texts.live("settings.language." + word), aside(choice));
  }

  /// What the language is called in the one spoken now.
  private ObservableValue<String> aside(LanguageChoice choice) {
    return switch (choice) {
      case ENGLISH -> texts.live("settings.language.english.aside");
      case CHINESE -> texts.live("settings.language.chinese.aside");
      case SYSTEM -> texts.live(() -> ui.model().systemLocaleProperty().get().getDisplayName(texts.locale()));
    };
  }

  @Override
  public void close() {
    ties.close();
  }
}
