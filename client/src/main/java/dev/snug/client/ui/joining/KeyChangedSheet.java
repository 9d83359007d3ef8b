package dev.snug.client.ui.joining;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.part.WordChips;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.Fingerprint;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The hard stop when another key answers than the one that is known. The line is cut already and nothing is sent; staying
/// out has the keyboard, and trusting the new key takes a mark that its words were heard.
public final class KeyChangedSheet {

  private static final double WIDTH = 640;
  private static final int COLUMNS = 3;

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final Fingerprint shown;
  private final CheckBox heard = new CheckBox();
  private final Label problem = Labels.of("", "caption", "danger-text");

  /// @param shown the key that answers now
  public KeyChangedSheet(Ui ui, HouseModel house, Fingerprint shown) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.shown = shown;
  }

  public void show() {
    heard.setId("key-heard");
    heard.textProperty().bind(byHost("key.heard", "key.heard.nameless"));
    heard.setWrapText(true);
    problem.setId("key-problem");
    problem.setWrapText(true);
    Labels.showWhen(problem, problem.textProperty().isNotEmpty());
    var trust = Buttons.flat("key-trust", texts.live("key.trust"), this::trust);
    trust.getStyleClass().add("danger-flat");
    trust.disableProperty().bind(heard.selectedProperty().not());
    var invite = Buttons.outlined("key-invite", texts.live("key.invite"), () -> new JoinSheet(ui).show());
    var stay = Buttons.primary("key-stay", texts.live("key.stay"), ui.sheets()::close);
    var known = new VBox(4, head(Feather.CHECK_CIRCLE, "key.known", "success-text"), chips(house.key(), false));
    var now = new VBox(4, head(Feather.ALERT_CIRCLE, "key.shown", "danger-text"), chips(shown, true));
    var body = new VBox(16, known, now, advice(), heard, problem);
    var sheet = new Sheet(texts, "key-changed-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live("key.title", house.nameProperty()), byHost("key.under", "key.under.nameless"))
        .with(tile())
        .ending(trust, Labels.spring(), invite, stay)
        .warning();
    ui.sheets().show(sheet, stay);
  }

  private static StackPane tile() {
    var tile = new StackPane(Labels.icon(Feather.ALERT_OCTAGON, 24));
    tile.getStyleClass().add("warning-tile");
    return tile;
  }

  private HBox head(Feather icon, String key, String colour) {
    var words = new HBox(8, Labels.icon(icon, 14), Labels.of(texts.live(key)));
    words.setAlignment(Pos.CENTER_LEFT);
    words.getStyleClass().addAll("key-head", colour);
    var head = new HBox(12, words);
    head.setAlignment(Pos.CENTER_LEFT);
    if (key.equals("key.shown")) {
      head.getChildren().add(Labels.of(texts.live("key.changed", different(), house.key().words().size()), "secondary", "muted"));
    }
    return head;
  }

  private int different() {
    var before = house.key().words();
    var now = shown.words();
    return (int) IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(now.get(i))).count();
  }

  private Node chips(Fingerprint key, boolean isNew) {
    var chips = isNew ? new WordChips(texts, COLUMNS).unknown() : new WordChips(texts, COLUMNS);
    chips.show(key);
    return chips;
  }

  private HBox advice() {
    var words = Labels.wrapping(byHost("key.advice", "key.advice.nameless"), "secondary");
    var advice = new HBox(12, Labels.icon(Feather.PHONE, 16), words);
    advice.setAlignment(Pos.CENTER_LEFT);
    advice.setPadding(new Insets(12, 16, 12, 16));
    advice.getStyleClass().add("well");
    return advice;
  }

  /// The sentence with the host's name, or the one for a host whose name nobody knows.
  private ObservableValue<String> byHost(String key, String nameless) {
    return texts.live(
        () -> house.hostProperty().get().isEmpty() ? texts.text(nameless) : texts.text(key, house.hostProperty().get()),
        house.hostProperty());
  }

  private void trust() {
    heard.setDisable(true);
    ui.intents().trust(house, shown, outcome -> {
      heard.setDisable(false);
      switch (outcome) {
        case Outcome.Done<HouseModel> _ -> ui.sheets().close();
        case Outcome.Failed<HouseModel>(var why) -> problem.setText(texts.text(Sentences.keyOf(why)));
      }
    });
  }
}
