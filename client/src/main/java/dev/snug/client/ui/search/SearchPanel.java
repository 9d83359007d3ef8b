package dev.snug.client.ui.search;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.panel.SidePanel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Escapable;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.search.Standing.Answered;
import dev.snug.client.ui.search.Standing.Failed;
import dev.snug.client.ui.search.Standing.Looking;
import dev.snug.client.ui.search.Standing.Resting;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.timeline.Placeholders;
import dev.snug.shared.protocol.Limits;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Looks for messages beside the room, in that room or in all. It stays open while one goes from one message found to the next,
/// from room to room.
public final class SearchPanel extends SidePanel implements Escapable {

  private static final double WIDTH = 384;
  private static final int PAGE = 5;

  private final Ui ui;
  private final HouseModel house;
  private final Ties ties = new Ties();
  private final Asking asking;
  private final SearchField field;
  private final ResultList results;
  private final Placeholders placeholders = new Placeholders();
  private final StringProperty count = new SimpleStringProperty("");
  private final HBox head = new HBox(8);
  private final VBox note = new VBox(8);
  private final VBox body = new VBox();

  /// @param go brings a message into view in its room
  /// @param shut takes the panel away
  public SearchPanel(Ui ui, HouseModel house, Consumer<Place> go, Runnable shut) {
    super(ui, "search", WIDTH, true, ui.texts().live("search.title"), shut);
    this.ui = ui;
    this.house = house;
    this.asking = new Asking(ui, house, ties);
    this.field = new SearchField(ui, house, ties, asking::look);
    this.results = new ResultList(ui, house, result -> go.accept(new Place(result.room(), result.seq())), asking::more);
    var back = Buttons.icon("search-back", Feather.ARROW_LEFT, 20, ui.texts(), "thread.back", shut);
    Labels.showWhen(back, ui.narrow());
    lead(back);
    arrange();
    field.onKeys(this::takes);
    ties.follow(asking.standing(), _ -> refresh());
    ties.follow(ui.texts().languageProperty(), _ -> refresh());
    ties.follow(results.chosen(), this::describe);
    ties.listen(house.outbox(), this::refresh);
  }

  /// Where a message stands.
  ///
  /// @param room its id
  /// @param seq 0 for what the house has not stored, which stands at the end
  public record Place(String room, long seq) {}

  /// Looks in one room, or in all that this person is in.
  public void lookIn(@Nullable RoomModel room) {
    field.lookIn(Optional.ofNullable(room).map(each -> Filter.in(each.id(), RoomName.of(ui.texts(), each).getValue())));
    field.field().selectAll();
  }

  /// Looks for something.
  public void lookFor(String words) {
    field.write(words);
    asking.now();
  }

  @Override
  public Node first() {
    return field.field();
  }

  @Override
  public boolean escape() {
    return field.escape();
  }

  @Override
  public void close() {
    ties.close();
    placeholders.show(false);
  }

  private void arrange() {
    var found = Labels.of(count, "caption", "w600");
    found.setId("search-count");
    head.getChildren().addAll(found, Labels.spring(), Labels.of(ui.texts().live("search.newest"), "caption", "w600", "muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("search-count");
    head.managedProperty().bind(head.visibleProperty());
    note.getStyleClass().add("search-note");
    var middle = new StackPane(results, placeholders);
    middle.setAlignment(Pos.TOP_LEFT);
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    body.getChildren().addAll(field, head, note, middle);
    hold(body);
  }

  private void refresh() {
    var standing = asking.standing().get();
    placeholders.show(standing instanceof Looking);
    results.setVisible(standing instanceof Answered);
    head.setVisible(standing instanceof Answered);
    note.getChildren().clear();
    switch (standing) {
      case Resting(var sense) -> {
        results.clear();
        rest(sense);
      }
      case Looking _ -> results.clear();
      case Answered answer -> show(answer);
      case Failed(var problem) -> {
        results.clear();
        say(ui.texts().live(Sentences.keyOf(problem)));
        note.getChildren().add(again());
      }
    }
    note.setVisible(!note.getChildren().isEmpty());
    note.setManaged(note.isVisible());
  }

  private void rest(Wish.Sense sense) {
    switch (sense) {
      case NOTHING -> {
        say(ui.texts().live("search.hint"));
        say(ui.texts().live("search.operators"));
      }
      case TOO_SHORT -> say(ui.texts().live("search.short"));
      case TOO_LONG -> say(ui.texts().live("search.long", Limits.QUERY_LENGTH));
      case ASKABLE -> {}
    }
  }

  private void show(Answered answer) {
    var texts = ui.texts();
    var unsent = Unsent.of(house, answer.wish(), ui.times().zone());
    var isMost = answer.hits().size() >= Asking.MOST && answer.more();
    results.show(answer, unsent, isMost ? note(texts.live("search.most", Asking.MOST)) : null);
    var size = results.size();
    count.set(texts.text(answer.more() ? "search.count.more" : "search.count", size));
    head.setVisible(size > 0);
    if (!answer.fromHouse()) {
      say(texts.live("search.kept"));
      note.getChildren().add(again());
    }
    if (size == 0) {
      var words = answer.wish().words().strip();
      say(words.isEmpty() ? texts.live("search.nothing") : texts.live("list.nothing", words));
    }
  }

  private void say(ObservableValue<String> sentence) {
    note.getChildren().add(note(sentence));
  }

  private static Label note(ObservableValue<String> sentence) {
    return Labels.wrapping(sentence, "secondary", "subtle");
  }

  private Node again() {
    var again = Buttons.outlined("search-again", ui.texts().live("search.again"), asking::now);
    again.getStyleClass().add("small");
    return again;
  }

  /// What a key means in the field.
  private boolean takes(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    switch (event.getCode()) {
      case UP -> results.step(-1);
      case DOWN -> results.step(1);
      case PAGE_UP -> results.step(-PAGE);
      case PAGE_DOWN -> results.step(PAGE);
      case ENTER -> enter();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Goes to the one that is chosen, if it is still what is looked for.
  private void enter() {
    if (asking.standing().get() instanceof Answered answer && answer.wish().equals(asking.wish())) {
      results.go();
    } else {
      asking.now();
    }
  }

  private void describe(@Nullable ResultCard chosen) {
    field.describe(chosen == null
        ? ""
        : ui.texts().text("completion.chosen", chosen.getAccessibleText(), results.place(chosen), results.size()));
  }
}
