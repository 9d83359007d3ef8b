package dev.snug.client.ui.settings;

import dev.snug.client.model.NotificationSettings.About;
import dev.snug.client.model.NotificationSettings.Counted;
import dev.snug.client.model.NotificationSettings.Sound;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.ChoiceButton;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.SwitchRow;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// By what this person wants to be called on this computer, and how. Everything counts at once.
public final class NotificationsPage extends VBox {

  private static final double KEYWORDS_WIDTH = 256;

  private final Ui ui;
  private final Texts texts;
  private final Ties ties;
  private final ObjectProperty<NotificationSettings> now;

  /// @param ties cut when the page is left
  public NotificationsPage(Ui ui, Ties ties) {
    this.ui = ui;
    this.texts = ui.texts();
    this.ties = ties;
    this.now = ui.model().notificationsProperty();
    setId("notifications-page");
    getStyleClass().add("notifications-page");
    accessibleTextProperty().bind(texts.live("settings.notifications"));
    var muted = new MutedRooms(ui, ties);
    setMargin(muted, new Insets(12, 0, 0, 0));
    getChildren().addAll(
        about(),
        toggle("notify-words", "notify.words", NotificationSettings::words, NotificationSettings::withWords),
        sound(),
        counted(),
        new QuietHoursRow(ui, ties),
        toggle("notify-arrivals", "notify.arrivals", NotificationSettings::arrivals, NotificationSettings::withArrivals),
        keywords(), muted);
  }

  private HBox about() {
    return row("notify.about", choice("notify-about", "notify.about", each -> "notify.about." + word(each), List.of(About.values()), NotificationSettings::about, NotificationSettings::withAbout));
  }

  private HBox sound() {
    var play = Buttons.icon("notify-play", Feather.PLAY, 18, texts, "notify.play", () -> ui.intents().play(now.get().sound()));
    play.disableProperty().bind(Derived.of(now, settings -> settings.sound() == Sound.NONE));
    var choice = choice("notify-sound", "notify.sound", each -> "notify.sound." + word(each), List.of(Sound.values()), NotificationSettings::sound, NotificationSettings::withSound);
    return row("notify.sound", play, choice);
  }

  private HBox counted() {
    return row("notify.counted", choice("notify-counted", "notify.counted", each -> "notify.counted." + word(each), List.of(Counted.values()), NotificationSettings::counted, NotificationSettings::withCounted));
  }

  private HBox keywords() {
    var field = new TextField();
    field.setId("notify-keywords");
    field.setPrefWidth(KEYWORDS_WIDTH);
    field.setMinWidth(KEYWORDS_WIDTH / 2);
    field.promptTextProperty().bind(texts.live("notify.keywords.prompt"));
    field.accessibleTextProperty().bind(texts.live("notify.keywords"));
    field.accessibleHelpProperty().bind(texts.live("notify.keywords.hint"));
    field.setTextFormatter(new TextFormatter<>(NotificationsPage::bounded));
    ties.follow(now, settings -> {
      if (!field.isFocused()) {
        field.setText(settings.keywords());
      }
    });
    field.setOnAction(_ -> keep(field));
    field.focusedProperty().subscribe((_, is) -> {
      if (!is) {
        keep(field);
      }
    });
    // Whoever closes the settings while they write has written it.
    ties.atEnd(() -> keep(field));
    return row("notify.keywords", field);
  }

  /// What would be too much is not taken.
  private static TextFormatter.Change bounded(TextFormatter.Change change) {
    if (change.getControlNewText().length() > NotificationSettings.KEYWORDS_LENGTH) {
      change.setText("");
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
    }
    return change;
  }

  private void keep(TextField field) {
    var typed = field.getText().strip();
    if (!typed.equals(now.get().keywords())) {
      ui.intents().use(now.get().withKeywords(typed));
    }
  }

  private SwitchRow toggle(
      String id, String key, Function<NotificationSettings, Boolean> is, BiFunction<NotificationSettings, Boolean, NotificationSettings> with) {
    var row =
        new SwitchRow(
            id, texts.live(key), texts.live(key + ".hint"), Derived.of(now, is), on -> ui.intents().use(with.apply(now.get(), on)), ties);
    row.getStyleClass().add("settings-row");
    return row;
  }

  private <T extends Enum<T>> ChoiceButton<T> choice(
      String id, String key, Function<T, String> words, List<T> choices, Function<NotificationSettings, T> is,
      BiFunction<NotificationSettings, T, NotificationSettings> with) {
    return new ChoiceButton<>(
        ui, id, texts.live(key), choices, words, Derived.of(now, is), each -> ui.intents().use(with.apply(now.get(), each)));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private HBox row(String key, Node... controls) {
    var words = new VBox(Labels.wrapping(texts.live(key), "w500"), Labels.wrapping(texts.live(key + ".hint"), "caption", "subtle"));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(12, words);
    row.getChildren().addAll(controls);
    row.getStyleClass().add("settings-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
