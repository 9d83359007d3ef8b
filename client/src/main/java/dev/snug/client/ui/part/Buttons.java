package dev.snug.client.ui.part;

import dev.snug.client.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The kinds of buttons: one primary to a surface, the way out beside it, and icons.
public final class Buttons {

  private Buttons() {}

  public static Button primary(String id, ObservableValue<String> text, Runnable then) {
    return button(id, text, then, "accent");
  }

  public static Button outlined(String id, ObservableValue<String> text, Runnable then) {
    return button(id, text, then);
  }

  public static Button flat(String id, ObservableValue<String> text, Runnable then) {
    return button(id, text, then, "flat");
  }

  /// The button that cannot be taken back, in the sheet that asks once more.
  public static Button danger(String id, ObservableValue<String> text, Runnable then) {
    return button(id, text, then, "danger");
  }

  public static Button with(Button button, Feather icon) {
    button.setGraphic(Labels.icon(icon, 16));
    button.setGraphicTextGap(8);
    return button;
  }

  /// A button that is only an icon: what it does is its tooltip and what is read aloud.
  public static Button icon(String id, Feather icon, int size, Texts texts, String key, Runnable then) {
    var button = new Button();
    button.setId(id);
    button.setGraphic(Labels.icon(icon, size));
    button.getStyleClass().add("icon-button");
    button.setOnAction(_ -> then.run());
    describe(button, texts.live(key));
    return button;
  }

  /// Says what a button does that has no words on it.
  public static void describe(Button button, ObservableValue<String> text) {
    button.accessibleTextProperty().bind(text);
    tell(button, text);
  }

  /// Says something in a tooltip. It is made when the mouse first comes near: it is a window of its own, dear to make, and
  /// most are never looked at.
  public static void tell(Button button, ObservableValue<String> text) {
    button.setOnMouseEntered(_ -> {
      if (button.getTooltip() == null) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        button.setTooltip(tooltip);
      }
    });
  }

  private static Button button(String id, ObservableValue<String> text, Runnable then, String... styleClasses) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(text);
    button.getStyleClass().addAll(styleClasses);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> then.run());
    return button;
  }
}
