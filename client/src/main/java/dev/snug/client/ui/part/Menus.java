package dev.snug.client.ui.part;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// The rows of menus, which are made anew each time one opens.
public final class Menus {

  private Menus() {}

  public static MenuItem item(String id, Feather icon, String text, Runnable then) {
    var item = new MenuItem(text, Labels.icon(icon, 16));
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> then.run());
    return item;
  }

  /// The row that is not easily taken back; it stands last.
  public static MenuItem danger(String id, Feather icon, String text, Runnable then) {
    var item = item(id, icon, text, then);
    item.getStyleClass().add("danger-item");
    return item;
  }

  /// A heading between rows; the keyboard passes over it, as over a separator.
  public static MenuItem heading(String text) {
    var heading = new SeparatorMenuItem();
    heading.setContent(Labels.of(text, "menu-heading"));
    return heading;
  }
}
