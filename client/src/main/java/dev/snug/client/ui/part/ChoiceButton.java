package dev.snug.client.ui.part;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/// A button that says what is chosen and opens the list of what else there is. It counts at once.
public final class ChoiceButton<T> extends Button {

  private final Ui ui;
  private final List<T> choices;
  private final Function<T, String> key;
  private final ObservableValue<T> now;
  private final Consumer<T> wanted;

  /// @param title what is chosen here, for those who cannot see what stands beside it
  /// @param key of the text that says a choice
  /// @param wanted hears what somebody chooses; the button shows what is so
  public ChoiceButton(
      Ui ui, String id, ObservableValue<String> title, List<T> choices, Function<T, String> key, ObservableValue<T> now, Consumer<T> wanted) {
    this.ui = ui;
    this.choices = choices;
    this.key = key;
    this.now = now;
    this.wanted = wanted;
    setId(id);
    getStyleClass().add("choice-button");
    setMinWidth(USE_PREF_SIZE);
    setMnemonicParsing(false);
    setGraphic(Labels.icon(Feather.CHEVRON_DOWN, 16));
    setContentDisplay(ContentDisplay.RIGHT);
    setGraphicTextGap(12);
    textProperty().bind(ui.texts().live(() -> ui.texts().text(key.apply(now.getValue())), now));
    accessibleTextProperty().bind(ui.texts().live(() -> title.getValue() + ", " + getText(), title, textProperty()));
    setOnAction(_ -> open());
  }

  private void open() {
    var menu = new ContextMenu();
    var group = new ToggleGroup();
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      var item = new RadioMenuItem(ui.texts().text(key.apply(choice)));
      item.setId(getId() + "-" + i);
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(choice.equals(now.getValue()));
      item.setOnAction(_ -> wanted.accept(choice));
      menu.getItems().add(item);
    }
    menu.show(this, Side.BOTTOM, 0, 4);
  }
}
