package dev.snug.client.ui.search;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.markdown.Markdown;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.search.Standing.Answered;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.search.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What was found, the newest first. One of them is chosen; the keyboard stays in the field above.
final class ResultList extends ScrollPane {

  /// As far from the end as one scrolls in a moment, in pixels.
  private static final double SOON = 600;

  private final Ui ui;
  private final HouseModel house;
  private final Consumer<Result> go;
  private final Runnable more;
  private final Markdown markdown = new Markdown();
  private final VBox cards = new VBox(8);
  private final VBox content = new VBox(8, cards);
  private final ReadOnlyObjectWrapper<@Nullable ResultCard> chosen = new ReadOnlyObjectWrapper<>();
  private @Nullable Wish wish;

  /// @param go brings a result into view in its room
  /// @param more fetches what stands behind the last
  ResultList(Ui ui, HouseModel house, Consumer<Result> go, Runnable more) {
    this.ui = ui;
    this.house = house;
    this.go = go;
    this.more = more;
    setId("search-results");
    cards.setAccessibleRole(AccessibleRole.LIST_VIEW);
    cards.accessibleTextProperty().bind(ui.texts().live("search.results"));
    content.getStyleClass().add("search-results");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    vvalueProperty().subscribe(_ -> fetchSoon());
  }

  /// The one that Enter means; null for none.
  ReadOnlyObjectProperty<@Nullable ResultCard> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// Where it stands among the others, from 1.
  int place(ResultCard card) {
    return cards.getChildren().indexOf(card) + 1;
  }

  int size() {
    return cards.getChildren().size();
  }

  /// Shows what was found; what is there already stays as it is.
  ///
  /// @param foot what stands under the last; null for nothing
  void show(Answered answer, List<Result> unsent, @Nullable Node foot) {
    var isSame = answer.wish().equals(wish);
    wish = answer.wish();
    var query = Query.read(answer.wish().query(), ui.times().zone());
    var results = new ArrayList<>(unsent);
    answer.hits().stream().map(Result::of).forEach(results::add);
    var known = isSame ? cards() : List.<ResultCard>of();
    var next = new ArrayList<ResultCard>();
    for (var result : results) {
      next.add(known.stream().filter(each -> each.result().equals(result)).findFirst().orElseGet(() -> card(answer, query, result)));
    }
    cards.getChildren().setAll(next);
    content.getChildren().setAll(Stream.of(cards, foot).filter(Objects::nonNull).toList());
    if (!isSame) {
      setVvalue(0);
    }
    var now = chosen.get();
    choose(now != null && next.contains(now) ? now : next.isEmpty() ? null : next.getFirst());
  }

  void clear() {
    wish = null;
    cards.getChildren().clear();
    choose(null);
  }

  /// Chooses another, so many further down.
  void step(int by) {
    var all = cards();
    var now = chosen.get();
    if (now != null) {
      var at = Math.clamp(all.indexOf(now) + (long) by, 0, all.size() - 1);
      choose(all.get(at));
      scrollTo(all.get(at));
      if (at == all.size() - 1) {
        more.run();
      }
    }
  }

  /// Goes to the one that is chosen.
  void go() {
    Optional.ofNullable(chosen.get()).map(ResultCard::result).ifPresent(go);
  }

  private List<ResultCard> cards() {
    return cards.getChildren().stream().map(ResultCard.class::cast).toList();
  }

  private ResultCard card(Answered answer, Query query, Result result) {
    var room = house.rooms().stream().filter(each -> each.id().equals(result.room())).findFirst();
    var place = answer.wish().room().isPresent() ? "" : room.map(this::name).orElse("");
    var author = Optional.ofNullable(answer.people().get(result.author()))
        .or(() -> room.map(each -> each.people().get(result.author())))
        .or(() -> you(result.author()))
        .orElseGet(() -> new Person(result.author(), ui.texts().text("person.unknown"), Role.MEMBER, null));
    return new ResultCard(ui, markdown, result, author, place, query, card -> {
      choose(card);
      go.accept(result);
    });
  }

  private Optional<Person> you(String id) {
    var you = house.youProperty().get();
    return you == null || !you.id().equals(id)
        ? Optional.empty()
        : Optional.of(new Person(id, you.name(), you.role(), ui.model().key()));
  }

  private String name(RoomModel room) {
    return RoomName.of(ui.texts(), room).getValue();
  }

  private void choose(@Nullable ResultCard card) {
    cards().forEach(each -> each.choose(each == card));
    chosen.set(card);
  }

  private void scrollTo(ResultCard card) {
    layout();
    var view = getViewportBounds().getHeight();
    var room = content.getHeight() - view;
    var place = content.sceneToLocal(card.localToScene(card.getLayoutBounds()));
    var top = getVvalue() * room;
    if (room > 0 && place.getMinY() < top) {
      setVvalue(Math.max(0, place.getMinY() - cards.getSpacing()) / room);
    } else if (room > 0 && place.getMaxY() > top + view) {
      setVvalue(Math.min(room, place.getMaxY() + cards.getSpacing() - view) / room);
    }
  }

  private void fetchSoon() {
    var room = content.getHeight() - getViewportBounds().getHeight();
    if (room > 0 && (1 - getVvalue()) * room < SOON && getVvalue() > 0) {
      more.run();
    }
  }
}
