package dev.snug.client.ui.palette;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Language;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.model.Line;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.ui.hosting.HostSheet;
import dev.snug.client.ui.hosting.Hosting;
import dev.snug.client.ui.joining.JoinSheet;
import dev.snug.client.ui.palette.Suggestion.Kind;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.rooms.BrowseSheet;
import dev.snug.client.ui.rooms.HouseRights;
import dev.snug.client.ui.rooms.NewDirectSheet;
import dev.snug.client.ui.rooms.NewGroupSheet;
import dev.snug.client.ui.rooms.NewRoomSheet;
import dev.snug.client.ui.settings.SettingsSheet;
import dev.snug.client.ui.settings.TextSize;
import dev.snug.shared.room.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What one can do from the palette, as far as it can be done now.
final class Actions {

  private final Ui ui;
  private final HouseModel house;
  private final Consumer<String> messages;
  private final List<Suggestion> actions = new ArrayList<>();

  /// @param messages looks for messages of the house
  Actions(Ui ui, HouseModel house, Consumer<String> messages) {
    this.ui = ui;
    this.house = house;
    this.messages = messages;
  }

  List<Suggestion> all() {
    rooms();
    houses();
    presence();
    looks();
    return actions;
  }

  /// The way to a group that is called what was looked for.
  Suggestion groupCalled(String name) {
    return new Suggestion(
        Kind.ACTION, "do-new-group-called", () -> Labels.icon(Feather.PLUS, 16),
        ui.texts().text("palette.new-group-called", name), "", "", Optional.empty(), Integer.MAX_VALUE,
        () -> new NewGroupSheet(ui, house, name).show());
  }

  /// The way to messages with what was looked for.
  Suggestion messagesWith(String words) {
    return new Suggestion(
        Kind.ACTION, "do-search-for", () -> Labels.icon(Feather.SEARCH, 16), ui.texts().text("palette.search-for", words), "", "",
        Optional.empty(), Integer.MAX_VALUE, () -> messages.accept(words));
  }

  private void rooms() {
    var rights = new HouseRights(house);
    if (rights.canMakeAny().get()) {
      add("new-room", Feather.PLUS, "rooms.new", null, () -> new NewRoomSheet(ui, house).show());
    }
    add("browse", Feather.COMPASS, "rooms.browse", null, () -> new BrowseSheet(ui, house).show());
    if (rights.canMakeGroups().get()) {
      add("new-group", Feather.USERS, "group.new", null, () -> new NewGroupSheet(ui, house).show());
    }
    if (rights.canWriteDirect().get()) {
      add("new-direct", Feather.EDIT, "direct.new", Shortcut.NEW_DIRECT, () -> new NewDirectSheet(ui, house).show());
    }
    add("search", Feather.SEARCH, "palette.search", Shortcut.SEARCH_ALL, () -> messages.accept(""));
    var unread = house.rooms().stream().filter(room -> room.unreadProperty().get() > 0).toList();
    if (!unread.isEmpty()) {
      add("read-all", Feather.CHECK, "palette.read-all", null, () -> unread.forEach(room -> ui.intents().seen(house, room)));
    }
  }

  private void houses() {
    if (house.hostedHereProperty().get() && house.lineProperty().get() instanceof Line.Open) {
      add("invite", Feather.USER_PLUS, "house.invite", Shortcut.INVITE, () -> new Hosting(ui).invite(house));
    }
    add("host", Feather.HOME, "welcome.host", Shortcut.HOST, () -> new HostSheet(ui).show());
    add("join", Feather.LINK, "welcome.join", null, () -> new JoinSheet(ui).show());
  }

  private void presence() {
    for (var presence : Presence.values()) {
      if (house.presenceProperty().get() != presence) {
        var word = presence.name().toLowerCase(Locale.ROOT);
        add(word, Feather.USER, "palette.appear." + word, null, () -> ui.intents().appear(house, presence));
      }
    }
  }

  private void looks() {
    add("settings", Feather.SETTINGS, "settings.title", Shortcut.SETTINGS, () -> new SettingsSheet(ui).show());
    for (var theme : ThemeChoice.values()) {
      if (ui.model().themeChoiceProperty().get() != theme) {
        var word = theme.name().toLowerCase(Locale.ROOT);
        add("theme-" + word, Feather.SUN, "palette.theme." + word, null, () -> ui.intents().use(theme));
      }
    }
    for (var language : Language.values()) {
      if (ui.model().languageProperty().get() != language) {
        var word = language.name().toLowerCase(Locale.ROOT);
        add("language-" + word, Feather.GLOBE, "language." + word, null, () -> ui.intents().use(LanguageChoice.of(language)));
      }
    }
    var size = new TextSize(ui);
    if (ui.model().textSizeProperty().get() < AppModel.MOST_TEXT) {
      add("bigger", Feather.ZOOM_IN, "palette.bigger", Shortcut.BIGGER, () -> size.change(1));
    }
    if (ui.model().textSizeProperty().get() > AppModel.LEAST_TEXT) {
      add("smaller", Feather.ZOOM_OUT, "palette.smaller", Shortcut.SMALLER, () -> size.change(-1));
    }
    var isPreviewing = ui.model().linkPreviewsProperty().get();
    add("link-previews", Feather.LINK, isPreviewing ? "palette.links.off" : "palette.links.on", null,
        () -> ui.intents().previewLinks(!isPreviewing));
    add("shortcuts", Feather.COMMAND, "keys.title", Shortcut.SHORTCUTS, () -> new ShortcutSheet(ui).show());
  }

  private void add(String id, Feather icon, String key, @Nullable Shortcut shortcut, Runnable go) {
    actions.add(
        new Suggestion(
            Kind.ACTION, "do-" + id, () -> Labels.icon(icon, 16), ui.texts().text(key), "", "",
            Optional.ofNullable(shortcut), Integer.MAX_VALUE, go));
  }
}
