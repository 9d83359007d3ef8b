package dev.snug.client.ui.emoji;

import dev.snug.client.model.Tone;
import dev.snug.client.ui.emoji.EmojiRow.Choice;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Flyout;
import dev.snug.client.ui.part.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Emoji to choose from: by a word in either language, by kind, or from those picked last. The keyboard stays in the
/// search; arrows choose and Enter picks.
public final class EmojiPicker {

  private static final int MOST_FOUND = 180;
  private static final int RECENT = 2 * EmojiRow.COLUMNS;
  private static final double SMALL = 20;
  private static final String HAND = "👋";

  private final Ui ui;
  private final Consumer<String> chosen;
  private final TextField search = new TextField();
  private final EmojiList list;
  private final HBox kinds = new HBox(2);
  private final HBox tones = new HBox(2);
  private final Button tone = new Button();
  private final Flyout flyout;

  /// @param chosen hears what was picked
  public EmojiPicker(Ui ui, Consumer<String> chosen) {
    this.ui = ui;
    this.chosen = chosen;
    this.list = new EmojiList(ui.emoji(), this::pick);
    this.flyout = new Flyout(content());
  }

  /// Opens above a node, or below it where there is no room above; closes if it is open there.
  public void showBeside(Node near) {
    if (flyout.isShown()) {
      flyout.hide();
      return;
    }
    fillKinds();
    showTones(false);
    search.clear();
    fill();
    flyout.showBeside(near);
    search.requestFocus();
  }

  /// Closes it, if it is open.
  public void hide() {
    flyout.hide();
  }

  private VBox content() {
    search.setId("emoji-search");
    search.promptTextProperty().bind(ui.texts().live("emoji.search"));
    search.textProperty().subscribe(this::fill);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    HBox.setHgrow(search, Priority.ALWAYS);
    tone.setId("emoji-tone");
    tone.getStyleClass().setAll("emoji-button");
    Buttons.describe(tone, ui.texts().live("emoji.tone"));
    tone.setOnAction(_ -> showTones(!tones.isVisible()));
    var head = new HBox(8, search, tone);
    head.setAlignment(Pos.CENTER_LEFT);
    kinds.getStyleClass().add("emoji-kinds");
    tones.getStyleClass().add("emoji-kinds");
    VBox.setVgrow(list, Priority.ALWAYS);
    var content = new VBox(8, head, kinds, tones, list);
    content.setId("emoji-picker");
    content.getStyleClass().add("emoji-picker");
    return content;
  }

  private void showTones(boolean on) {
    tone.setGraphic(view(HAND + ui.model().toneProperty().get().modifier()));
    tones.setVisible(on);
    tones.setManaged(on);
    kinds.setVisible(!on);
    kinds.setManaged(!on);
    if (on) {
      tones.getChildren().setAll(List.of(Tone.values()).stream().map(this::toneChoice).toList());
      tones.getChildren().getFirst().requestFocus();
    }
  }

  private Button toneChoice(Tone each) {
    var id = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var button = smallButton("tone-" + id, HAND + each.modifier());
    Buttons.describe(button, ui.texts().live("emoji.tone." + id));
    button.setOnAction(_ -> {
      ui.intents().use(each);
      showTones(false);
      fill();
      search.requestFocus();
    });
    return button;
  }

  private void fillKinds() {
    if (kinds.getChildren().isEmpty()) {
      for (var kind : EmojiKind.values()) {
        var button = smallButton("kind-" + kind.name().toLowerCase(Locale.ROOT), kind.face());
        ObservableValue<String> name = ui.texts().live(() -> EmojiRow.heading(ui.texts(), kind));
        Buttons.describe(button, name);
        button.setOnAction(_ -> showKind(kind));
        kinds.getChildren().add(button);
      }
    }
  }

  private void showKind(EmojiKind kind) {
    search.clear();
    search.requestFocus();
    list.showKind(EmojiRow.heading(ui.texts(), kind));
    tell();
  }

  private void fill() {
    var words = search.getText();
    var rows = new ArrayList<EmojiRow>();
    if (words.isBlank()) {
      var recent = ui.model().recentEmoji().stream().limit(RECENT).map(this::recent).toList();
      rows.addAll(EmojiRow.under(ui.texts().text("emoji.recent"), recent));
      for (var kind : EmojiKind.values()) {
        rows.addAll(EmojiRow.under(EmojiRow.heading(ui.texts(), kind), choices(ui.emoji().catalogue().of(kind))));
      }
    } else {
      var found = choices(ui.emoji().catalogue().find(words, MOST_FOUND));
      var heading = found.isEmpty() ? "emoji.none" : "emoji.found";
      rows.addAll(EmojiRow.under(ui.texts().text(heading), found));
      if (found.isEmpty()) {
        rows.add(new EmojiRow.Heading(ui.texts().text(heading, words.strip())));
      }
    }
    list.show(rows);
    if (!words.isBlank()) {
      list.chooseFirst();
    }
    tell();
  }

  private List<Choice> choices(List<NamedEmoji> emoji) {
    var tone = ui.model().toneProperty().get();
    var language = ui.texts().language();
    return emoji.stream().map(each -> new Choice(each.in(tone), each.name(language))).toList();
  }

  private Choice recent(String emoji) {
    var name = ui.emoji().catalogue().named(emoji).map(each -> each.name(ui.texts().language()));
    return new Choice(emoji, name.orElse(emoji));
  }

  private void onKey(KeyEvent event) {
    var isChoosing = search.getCaretPosition() == search.getLength();
    switch (event.getCode()) {
      case DOWN -> list.stepRow(1);
      case UP -> list.stepRow(-1);
      case RIGHT -> {
        if (!isChoosing) {
          return;
        }
        list.step(1);
      }
      case LEFT -> {
        if (list.chosen().isEmpty() || !isChoosing) {
          return;
        }
        list.step(-1);
      }
      case ENTER -> list.chosen().ifPresent(this::pick);
      default -> {
        return;
      }
    }
    event.consume();
    tell();
  }

  /// Has the name of the chosen one read aloud.
  private void tell() {
    search.setAccessibleHelp(list.chosen().map(Choice::name).orElse(""));
  }

  private void pick(Choice choice) {
    flyout.hide();
    ui.intents().picked(choice.emoji());
    chosen.accept(choice.emoji());
  }

  private Button smallButton(String id, String emoji) {
    var button = new Button();
    button.setId(id);
    button.setGraphic(view(emoji));
    button.getStyleClass().setAll("emoji-button");
    return button;
  }

  private ImageView view(String emoji) {
    var view = new ImageView(ui.emoji().picture(emoji).orElse(null));
    view.setFitWidth(SMALL);
    view.setFitHeight(SMALL);
    return view;
  }
}
