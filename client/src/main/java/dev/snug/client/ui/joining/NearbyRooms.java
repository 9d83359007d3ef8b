package dev.snug.client.ui.joining;

import dev.snug.client.model.Lookout;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.ui.part.Children;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.room.Likeness;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The houses that are announced nearby, as they come, change and go. Looks for them as long as it is in a window.
public final class NearbyRooms extends VBox {

  private final Ui ui;
  private final Consumer<Runnable> whenReady;
  private final Node home;
  private final Ties ties = new Ties();
  private final Map<Fingerprint, NearbyRow> rows = new LinkedHashMap<>();
  private final VBox list = new VBox();
  private final BooleanProperty isEmpty = new SimpleBooleanProperty(true);

  /// @param whenReady goes on with what it is handed once nothing is missing to go in, such as a name
  /// @param home where the keyboard goes when the last house has gone
  public NearbyRooms(Ui ui, Consumer<Runnable> whenReady, Node home) {
    this.ui = ui;
    this.whenReady = whenReady;
    this.home = home;
    setId("nearby");
    getChildren().addAll(nothing(), list);
    sceneProperty().subscribe((before, now) -> {
      if (before != null) {
        ties.close();
        ui.intents().lookAround(false);
      }
      if (now != null) {
        ui.intents().lookAround(true);
        ties.listen(ui.model().nearby(), this::refresh);
        ties.listen(ui.model().houses(), this::refresh);
        refresh();
      }
    });
  }

  /// Whether nobody is nearby.
  public ObservableValue<Boolean> isEmpty() {
    return isEmpty;
  }

  /// Says that nobody is there, once everybody has had time to answer.
  private Node nothing() {
    var lookout = ui.model().lookoutProperty();
    var text = ui.texts().live(
        () -> ui.texts().text(lookout.get() == Lookout.BLIND ? "nearby.blind" : "nearby.none"), lookout);
    var line = Labels.wrapping(text, "secondary", "subtle", "nearby-none");
    line.setId("nearby-none");
    Labels.showWhen(line, isEmpty.and(lookout.isEqualTo(Lookout.SETTLED).or(lookout.isEqualTo(Lookout.BLIND))));
    return line;
  }

  private void refresh() {
    var houses = ui.model().nearby();
    var before = focusedRow();
    var focused = before == null ? -1 : List.copyOf(rows.values()).indexOf(before);
    rows.keySet().retainAll(houses.stream().map(NearbyHouse::key).collect(Collectors.toSet()));
    var alike = alike(houses);
    for (var house : houses) {
      rows.computeIfAbsent(house.key(), _ -> row(house)).show(house, alike.contains(house.key()));
    }
    isEmpty.set(rows.isEmpty());
    Children.arrange(list, houses.stream().map(house -> rows.get(house.key())).toList());
    if (focused >= 0 && focusedRow() == null) {
      var left = List.copyOf(rows.values());
      (left.isEmpty() ? home : left.get(Math.min(focused, left.size() - 1)).button()).requestFocus();
    }
  }

  private NearbyRow row(NearbyHouse house) {
    var row = new NearbyRow(ui, house);
    row.button().setOnAction(_ -> whenReady.accept(row::open));
    return row;
  }

  private @Nullable NearbyRow focusedRow() {
    return rows.values().stream().filter(Node::isFocusWithin).findFirst().orElse(null);
  }

  /// Those that have a name which is taken for another's.
  private static Set<Fingerprint> alike(List<NearbyHouse> houses) {
    var likenesses = houses.stream().collect(Collectors.toMap(NearbyHouse::key, house -> Likeness.of(house.name())));
    var alike = new HashSet<Fingerprint>();
    for (var one : likenesses.entrySet()) {
      for (var other : likenesses.entrySet()) {
        if (!one.getKey().equals(other.getKey()) && one.getValue().isLike(other.getValue())) {
          alike.add(one.getKey());
        }
      }
    }
    return alike;
  }
}
