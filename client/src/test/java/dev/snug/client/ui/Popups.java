package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// The menus and cards that lie over a window, which are windows of their own.
final class Popups {

  private Popups() {}

  /// Keeps a picture of what lies over the window, and fails at what an eye would stumble over.
  static void looksRight(String name, Dress dress, Fixture fixture, Consumer<Screens> enter) {
    dress.wear(fixture);
    try (var screens = Screens.open(fixture, 1000, 800)) {
      Screens.run(() -> enter.accept(screens));
      var file = name + "-" + dress.theme().name().toLowerCase(Locale.ROOT) + "-" + dress.language().name().toLowerCase(Locale.ROOT);
      var scene = Screens.on(() -> showing().getFirst().getScene());
      var picture = Screens.keep(file, Screens.on(() -> scene.snapshot(null)));
      assertThat(Screens.on(() -> new Look(scene.getRoot(), picture).faults())).as(file).isEmpty();
      Screens.run(() -> showing().forEach(PopupWindow::hide));
    }
  }

  static List<PopupWindow> showing() {
    return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast).toList();
  }

  static boolean shows(String query) {
    return Screens.on(() -> showing().stream().anyMatch(each -> each.getScene().getRoot().lookup(query) != null));
  }

  static <T extends Node> T find(Class<T> type, String query) {
    return Screens.on(() ->
        type.cast(
            showing().stream()
                .map(each -> each.getScene().getRoot().lookup(query))
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(query))));
  }

  private static ContextMenu menuNow() {
    return showing().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no menu"));
  }

  /// The ids of the rows of the menu that is open, those of its submenus too.
  static List<String> rows() {
    return Screens.on(() -> ids(menuNow().getItems()));
  }

  private static List<String> ids(List<MenuItem> items) {
    return items.stream()
        .flatMap(each -> each instanceof Menu sub
            ? Stream.concat(Stream.of(sub.getId()), ids(sub.getItems()).stream())
            : Stream.ofNullable(each.getId()))
        .toList();
  }

  static void choose(String id) {
    Screens.run(() -> chooseNow(id));
  }

  /// The same on the FX thread.
  static void chooseNow(String id) {
    var menu = menuNow();
    var item = item(menu.getItems(), id);
    menu.hide();
    item.fire();
  }

  private static MenuItem item(List<MenuItem> items, String id) {
    for (var each : items) {
      if (id.equals(each.getId())) {
        return each;
      }
      if (each instanceof Menu sub && ids(sub.getItems()).contains(id)) {
        return item(sub.getItems(), id);
      }
    }
    throw new NoSuchElementException(id);
  }
}
