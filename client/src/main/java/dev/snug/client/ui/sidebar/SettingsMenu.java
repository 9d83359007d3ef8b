package dev.snug.client.ui.sidebar;

import dev.snug.client.model.Language;
import dev.snug.client.model.Theme;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Theme and language.
final class SettingsMenu {

  private final Ui ui;
  private final Texts texts;

  SettingsMenu(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  ContextMenu menu() {
    var menu = new ContextMenu(Menus.heading(texts.text("settings.theme")));
    for (var theme : Theme.values()) {
      menu.getItems().add(theme(theme));
    }
    menu.getItems().addAll(new SeparatorMenuItem(), Menus.heading(texts.text("settings.language")));
    for (var language : Language.values()) {
      menu.getItems().add(language(language));
    }
    return menu;
  }

  private MenuItem theme(Theme theme) {
    var key = "theme." + theme.name().toLowerCase(Locale.ROOT);
    var icon = theme == Theme.LIGHT ? Feather.SUN : Feather.MOON;
    var isChosen = ui.model().themeProperty().get() == theme;
    var shown = isChosen ? Feather.CHECK : icon;
    return mark(Menus.item(key.replace('.', '-'), shown, texts.text(key), () -> ui.intents().use(theme)), isChosen);
  }

  private MenuItem language(Language language) {
    var key = "language." + language.name().toLowerCase(Locale.ROOT);
    var isChosen = ui.model().languageProperty().get() == language;
    var shown = isChosen ? Feather.CHECK : Feather.GLOBE;
    var id = "menu-" + key.replace('.', '-');
    return mark(Menus.item(id, shown, texts.text(key), () -> ui.intents().use(language)), isChosen);
  }

  private static MenuItem mark(MenuItem item, boolean isChosen) {
    if (isChosen) {
      item.getStyleClass().add("chosen-item");
    }
    return item;
  }
}
