package dev.snug.client.ui.part;

import dev.snug.client.control.Intents;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.Language;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.ui.text.Texts;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// English or Chinese, each in its own script.
public final class Segments extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  public Segments(AppModel model, Intents intents, Texts texts) {
    getStyleClass().add("segments");
    setId("language");
    setMaxHeight(Region.USE_PREF_SIZE);
    for (var language : Language.values()) {
      getChildren().add(segment(language, model, intents, texts));
    }
  }

  private static Button segment(Language language, AppModel model, Intents intents, Texts texts) {
    var name = language.name().toLowerCase(Locale.ROOT);
    var button = Buttons.flat("language-" + name, texts.live("language." + name), () -> intents.use(LanguageChoice.of(language)));
    button.getStyleClass().setAll("segment");
    Ties.followWhileShown(button, model.languageProperty(), now -> button.pseudoClassStateChanged(CHOSEN, now == language));
    return button;
  }
}
