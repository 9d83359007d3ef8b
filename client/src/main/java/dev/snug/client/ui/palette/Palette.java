package dev.snug.client.ui.palette;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Overlay;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A field, and below it everything that fits what stands in it. The keyboard stays in the field.
public final class Palette extends Overlay {

  private static final double WIDTH = 640;
  private static final double EDGE = 1;
  private static final double TOP = 88;
  private static final double LOW_TOP = 40;
  private static final double LOW_ROOM = 700;
  private static final Duration PAUSE = Duration.millis(150);

  private final Ui ui;
  private final HouseModel house;
  private final Consumer<String> messages;
  private final ObjectProperty<@Nullable HouseModel> scope;
  private final TextField field = new TextField();
  private final SuggestionList list;
  private final VBox all;
  private final Region ground = new Region();
  private final PauseTransition typing = new PauseTransition(PAUSE);
  private final Map<HouseModel, Map<String, Person>> found = new LinkedHashMap<>();

  /// For the house that is shown; there must be one.
  ///
  /// @param messages looks for messages
  public Palette(Ui ui, Consumer<String> messages) {
    this.ui = ui;
    this.messages = words -> {
      ui.sheets().closeForHome();
      messages.accept(words);
    };
    this.house = Optional.ofNullable(ui.model().houseProperty().get()).orElseThrow();
    this.scope = new SimpleObjectProperty<>(house);
    this.list = new SuggestionList(ui, this::choose);
    setId("palette");
    getStyleClass().add("palette");
    accessibleTextProperty().bind(ui.texts().live("sidebar.jump"));
    ground.getStyleClass().add("sheet-ground");
    VBox.setVgrow(list, Priority.ALWAYS);
    all = new VBox(head(), list, new PaletteFoot(ui));
    getChildren().addAll(ground, all);
    scope.subscribe(() -> {
      search();
      ask();
    });
    typing.setOnFinished(_ -> ask());
    search();
    ask();
  }

  public void show() {
    ui.sheets().show(this, field);
  }

  private HBox head() {
    field.setId("palette-field");
    field.getStyleClass().setAll("text-input", "palette-field");
    field.promptTextProperty().bind(ui.texts().live("palette.prompt"));
    field.accessibleTextProperty().bind(ui.texts().live("sidebar.jump"));
    field.accessibleHelpProperty().bind(list.chosenText());
    HBox.setHgrow(field, Priority.ALWAYS);
    field.textProperty().subscribe(() -> {
      search();
      typing.playFromStart();
    });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    var head = new HBox(8, Labels.icon(Feather.SEARCH, 20), field, scopeChip());
    head.getStyleClass().add("palette-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Button scopeChip() {
    var texts = ui.texts();
    var chip = new Button();
    chip.setId("palette-scope");
    chip.getStyleClass().setAll("scope-chip");
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setGraphic(Labels.icon(Feather.CHEVRON_DOWN, 12));
    chip.setMaxWidth(200);
    chip.textProperty().bind(texts.live(() -> scopeName(scope.get()), scope));
    chip.accessibleTextProperty().bind(texts.live("palette.scope", chip.textProperty()));
    chip.setOnAction(_ -> scopeMenu().show(chip, Side.BOTTOM, 0, 4));
    return chip;
  }

  private ContextMenu scopeMenu() {
    var menu = new ContextMenu();
    menu.setOnHidden(_ -> field.requestFocus());
    for (var each : ui.model().houses()) {
      menu.getItems().add(Menus.item("scope-" + each.key().text(), Feather.HOME, scopeName(each), () -> scope.set(each)));
    }
    menu.getItems().add(Menus.item("scope-all", Feather.GLOBE, scopeName(null), () -> scope.set(null)));
    return menu;
  }

  private String scopeName(@Nullable HouseModel each) {
    return each == null ? ui.texts().text("palette.everywhere") : each.nameProperty().get();
  }

  private List<HouseModel> scoped() {
    var only = scope.get();
    return only == null ? List.copyOf(ui.model().houses()) : List.of(only);
  }

  private void search() {
    list.show(new Search(ui, house, scoped(), found, messages).of(field.getText()));
  }

  /// Asks the houses for people that are not known here.
  private void ask() {
    var wanted = Search.bare(field.getText());
    if (Search.isForPeople(field.getText())) {
      scoped().forEach(each -> ui.intents().find(each, wanted, outcome -> answered(each, outcome)));
    }
  }

  private void answered(HouseModel each, Outcome<List<Person>> outcome) {
    if (outcome instanceof Outcome.Done<List<Person>>(var people)) {
      var known = found.computeIfAbsent(each, _ -> new LinkedHashMap<>());
      var before = known.size();
      people.forEach(person -> known.put(person.id(), person));
      if (known.size() > before) {
        search();
      }
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> list.step(-1);
      case DOWN -> list.step(1);
      case PAGE_UP -> list.step(-8);
      case PAGE_DOWN -> list.step(8);
      case ENTER -> list.chosen().ifPresent(this::choose);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// What is chosen may show a sheet of its own in place of the palette.
  private void choose(Suggestion suggestion) {
    suggestion.go().run();
    if (ui.sheets().isOpen(this)) {
      ui.sheets().closeForHome();
    }
  }

  @Override
  protected double top(double room, double height) {
    return Math.max(0, Math.min(room < LOW_ROOM ? LOW_TOP : TOP, room - height));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    var window = ui.sheets().getHeight();
    var room = window - 2 * (window < LOW_ROOM ? LOW_TOP : TOP);
    return Math.min(all.prefHeight(width - 2 * EDGE) + 2 * EDGE, Math.max(room, 0));
  }

  @Override
  protected void layoutChildren() {
    ground.resizeRelocate(0, 0, getWidth(), getHeight());
    all.resizeRelocate(EDGE, EDGE, getWidth() - 2 * EDGE, getHeight() - 2 * EDGE);
  }
}
