package dev.snug.client.ui.search;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.search.Filter.By;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where one writes what one looks for, and under it what narrows it. The room stands in the field itself.
final class SearchField extends VBox {

  private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");
  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
  private static final double MOST_OF_FIELD = 150;

  private final Ui ui;
  private final Consumer<Wish> wished;
  private final TextField field = new TextField();
  private final Button room = new Button();
  private final HBox box = new HBox(8);
  private final FlowPane chips = new FlowPane(6, 6);
  private final Map<By, Filter> filters = new EnumMap<>(By.class);
  private final Offers offers;
  private final OfferList list;

  /// @param wished gets what is looked for whenever it changes
  SearchField(Ui ui, HouseModel house, Ties ties, Consumer<Wish> wished) {
    super(8);
    this.ui = ui;
    this.wished = wished;
    this.offers = new Offers(ui, house, this::refreshOffers);
    this.list = new OfferList(ui, field, this::put);
    getStyleClass().add("search-head");
    arrange();
    ties.follow(ui.texts().languageProperty(), _ -> showFilters());
    ties.atEnd(list::hide);
    ties.atEnd(offers::close);
    field.textProperty().subscribe(() -> {
      refreshOffers();
      tell();
    });
    field.caretPositionProperty().subscribe(_ -> refreshOffers());
    field.focusedProperty().subscribe(is -> {
      box.pseudoClassStateChanged(WRITING, is);
      if (!is) {
        list.hide();
      }
    });
  }

  /// What the keys mean in the field, unless they mean something to what is offered there.
  void onKeys(Predicate<KeyEvent> others) {
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (list.takes(event) || takesBack(event) || others.test(event)) {
        event.consume();
      }
    });
  }

  TextField field() {
    return field;
  }

  Wish wish() {
    return new Wish(List.copyOf(filters.values()), field.getText());
  }

  /// Looks in this room only, or in all.
  void lookIn(Optional<Filter> only) {
    filters.remove(By.ROOM);
    only.ifPresent(each -> filters.put(By.ROOM, each));
    refresh();
  }

  void write(String words) {
    field.setText(words);
    field.end();
  }

  /// Says what the arrow keys have come to.
  void describe(String chosen) {
    if (!list.isShown()) {
      field.setAccessibleHelp(chosen);
    }
  }

  boolean escape() {
    return list.hide();
  }

  private void arrange() {
    var texts = ui.texts();
    field.setId("search-field");
    field.getStyleClass().setAll("text-input", "search-field");
    field.promptTextProperty().bind(texts.live("search.prompt"));
    field.accessibleTextProperty().bind(texts.live("search.prompt"));
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    room.setId("search-room");
    room.getStyleClass().setAll("search-chip", "elides");
    room.pseudoClassStateChanged(SET, true);
    room.setMaxWidth(MOST_OF_FIELD);
    room.setOnAction(_ -> take(By.ROOM));
    room.managedProperty().bind(room.visibleProperty());
    var clear = Buttons.icon("search-clear", Feather.X, 14, texts, "search.clear", () -> {
      field.clear();
      field.requestFocus();
    });
    clear.visibleProperty().bind(field.textProperty().isNotEmpty());
    box.getChildren().addAll(Labels.icon(Feather.SEARCH, 16), room, field, clear);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("search-box");
    box.setOnMouseClicked(_ -> field.requestFocus());
    chips.setId("search-filters");
    getChildren().addAll(box, chips);
  }

  private void refresh() {
    showFilters();
    tell();
  }

  private void showFilters() {
    var only = Optional.ofNullable(filters.get(By.ROOM));
    room.setVisible(only.isPresent());
    only.ifPresent(each -> {
      room.setText(each.words(ui.texts(), ui.times()));
      Buttons.describe(room, ui.texts().live("search.remove", each.words(ui.texts(), ui.times())));
    });
    chips.getChildren().clear();
    if (only.isEmpty()) {
      chips.getChildren().add(chip(By.ROOM, Feather.HASH, "search.by.room"));
    }
    chips.getChildren().addAll(
        chip(By.PERSON, Feather.USER, "search.by.person"),
        chip(By.HOLDING, Feather.PAPERCLIP, "search.by.holding"),
        chip(By.TIME, Feather.CALENDAR, "search.by.time"));
  }

  private Button chip(By by, Feather icon, String key) {
    var chip = new Button();
    chip.setId("search-by-" + by.name().toLowerCase(Locale.ROOT));
    chip.getStyleClass().setAll("search-chip");
    chip.setMaxWidth(MOST_OF_FIELD * 2);
    var set = filters.get(by);
    if (set == null) {
      chip.setText(ui.texts().text(key));
      chip.setGraphic(Labels.icon(icon, 12));
      chip.setOnAction(_ -> offer(by, chip));
    } else {
      chip.setText(set.words(ui.texts(), ui.times()));
      chip.setGraphic(Labels.icon(Feather.X, 12));
      chip.pseudoClassStateChanged(SET, true);
      chip.setAccessibleText(ui.texts().text("search.remove", chip.getText()));
      chip.setOnAction(_ -> take(by));
    }
    return chip;
  }

  private void offer(By by, Node chip) {
    field.requestFocus();
    field.end();
    list.show(offers.of(by), chip);
  }

  /// Offers what fits the operator at the cursor.
  private void refreshOffers() {
    if (field.isFocused()) {
      var cursor = Math.min(field.getCaretPosition(), field.getLength());
      list.show(Typed.before(cursor, field.getText()).map(offers::of).orElse(List.of()), box);
    }
  }

  /// A chosen filter takes the place of what was typed for it.
  private void put(Filter filter) {
    filters.put(filter.by(), filter);
    var cursor = Math.min(field.getCaretPosition(), field.getLength());
    Typed.before(cursor, field.getText()).ifPresent(typed -> field.replaceText(typed.start(), cursor, ""));
    field.requestFocus();
    refresh();
  }

  private void take(By by) {
    filters.remove(by);
    field.requestFocus();
    refresh();
  }

  /// Backspace before the first letter takes the room away.
  private boolean takesBack(KeyEvent event) {
    var isBack = event.getCode() == KeyCode.BACK_SPACE && field.getCaretPosition() == 0 && field.getSelection().getLength() == 0
        && filters.containsKey(By.ROOM);
    if (isBack) {
      take(By.ROOM);
    }
    return isBack;
  }

  private void tell() {
    wished.accept(wish());
  }
}
