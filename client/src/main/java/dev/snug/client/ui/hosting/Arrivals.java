package dev.snug.client.ui.hosting;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Who has come into a house since it was opened, the last first.
final class Arrivals extends VBox {

  private static final int SHOWN = 5;
  private static final Duration REFRESH = Duration.seconds(20);

  private final Ui ui;
  private final HouseModel house;
  private final Map<String, Instant> since = new HashMap<>();
  private final SimpleIntegerProperty count = new SimpleIntegerProperty();
  private final GridPane grid = new GridPane(32, 12);

  Arrivals(Ui ui, HouseModel house, Ties ties) {
    super(12);
    this.ui = ui;
    this.house = house;
    setId("arrivals");
    var number = Labels.of(Derived.of(count, Number::toString), "secondary", "muted");
    getChildren().addAll(new HBox(8, Labels.of(ui.texts().live("open.arrived"), "secondary", "w600"), number), grid);
    for (var i = 0; i < 2; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
    }
    watch(ties);
  }

  private void watch(Ties ties) {
    ties.listen(house.rooms(), this::refresh);
    ties.follow(ui.texts().languageProperty(), _ -> refresh());
    house.rooms().stream().findFirst().ifPresent(lobby -> {
      ties.listen(lobby.present(), this::refresh);
      ties.listen(lobby.people(), this::refresh);
    });
    var clock = new Timeline(new KeyFrame(REFRESH, _ -> refresh()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    ties.atEnd(clock::stop);
  }

  private void refresh() {
    var guests = guests();
    since.keySet().retainAll(guests.stream().map(Person::id).toList());
    guests.forEach(each -> since.putIfAbsent(each.id(), ui.times().now()));
    guests.sort(Comparator.comparing((Person each) -> Objects.requireNonNull(since.get(each.id()))).reversed());
    count.set(guests.size());
    grid.getChildren().clear();
    guests.stream().limit(SHOWN).forEach(each -> place(row(each)));
    place(waiting());
  }

  private void place(HBox row) {
    var index = grid.getChildren().size();
    grid.add(row, index % 2, index / 2);
  }

  private List<Person> guests() {
    var guests = new ArrayList<Person>();
    var you = house.youProperty().get();
    for (RoomModel room : house.rooms()) {
      room.present().keySet().stream()
          .map(room.people()::get)
          .filter(Objects::nonNull)
          .filter(each -> you == null || !each.id().equals(you.id()))
          .filter(each -> !guests.contains(each))
          .forEach(guests::add);
    }
    return guests;
  }

  private HBox row(Person person) {
    var when = ui.times().ago(Objects.requireNonNull(since.get(person.id())));
    var ago = Labels.of(when, "caption", "subtle");
    ago.setMinWidth(Region.USE_PREF_SIZE);
    var avatar = Avatar.of(person, 28).with(new SimpleBooleanProperty(true));
    return line(avatar, Labels.of(person.name()), Labels.spring(), ago);
  }

  private HBox waiting() {
    var circle = new Region();
    circle.getStyleClass().add("waiting-circle");
    return line(circle, Labels.of(ui.texts().live("open.waiting"), "muted"));
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(12, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(28);
    return line;
  }
}
