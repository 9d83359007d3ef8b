package dev.snug.client.ui.search;

import dev.snug.client.model.Found;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.search.Standing.Answered;
import dev.snug.client.ui.search.Standing.Failed;
import dev.snug.client.ui.search.Standing.Looking;
import dev.snug.client.ui.search.Standing.Resting;
import dev.snug.client.ui.search.Wish.Sense;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Asks the house what somebody looks for: when the typing pauses, one question at a time, and the answer to what nobody wants
/// any more is dropped. FX thread only.
final class Asking {

  /// As many as one looks through, and as many rows as a window carries.
  static final int MOST = 500;

  private static final Duration PAUSE = Duration.millis(200);

  private final Ui ui;
  private final HouseModel house;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Resting(Sense.NOTHING));
  private Wish wish = new Wish(List.of(), "");
  /// What the house has been asked and has not answered.
  private @Nullable Wish asked;
  private @Nullable Found last;

  Asking(Ui ui, HouseModel house, Ties ties) {
    this.ui = ui;
    this.house = house;
    pause.setOnFinished(_ -> ask());
    ties.atEnd(pause::stop);
    ties.follow(house.lineProperty(), this::onLine);
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  Wish wish() {
    return wish;
  }

  /// Looks for something else.
  void look(Wish next) {
    if (!next.equals(wish)) {
      wish = next;
      last = null;
      var sense = next.sense(ui.times().zone());
      if (sense == Sense.ASKABLE) {
        pause.playFromStart();
      } else {
        pause.stop();
        standing.set(new Resting(sense));
      }
    }
  }

  /// Looks at once, for the same once more too.
  void now() {
    if (wish.sense(ui.times().zone()) == Sense.ASKABLE) {
      pause.stop();
      if (asked == null) {
        last = null;
      }
      ask();
    }
  }

  /// Fetches what stands behind the last that is there.
  void more() {
    if (standing.get() instanceof Answered it && it.wish().equals(wish) && it.more() && it.hits().size() < MOST
        && asked == null) {
      send();
    }
  }

  private void ask() {
    if (!(standing.get() instanceof Answered)) {
      standing.set(new Looking());
    }
    if (asked == null) {
      send();
    }
  }

  private void send() {
    var sent = wish;
    asked = sent;
    var room = sent.room().flatMap(id -> house.rooms().stream().filter(each -> each.id().equals(id)).findFirst());
    ui.intents().search(house, sent.query(), room.orElse(null), last, outcome -> answered(sent, outcome));
  }

  private void answered(Wish answered, Outcome<Found> outcome) {
    asked = null;
    if (!answered.equals(wish)) {
      if (wish.sense(ui.times().zone()) == Sense.ASKABLE && pause.getStatus() != PauseTransition.Status.RUNNING) {
        send();
      }
      return;
    }
    switch (outcome) {
      case Outcome.Done<Found>(var found) -> show(found);
      case Outcome.Failed<Found>(var problem) -> {
        if (last == null) {
          standing.set(new Failed(problem));
        } else {
          ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
        }
      }
    }
  }

  private void show(Found found) {
    var hits = new ArrayList<Hit>();
    Map<String, Person> people = new HashMap<>();
    if (last != null && standing.get() instanceof Answered before) {
      hits.addAll(before.hits());
      people.putAll(before.people());
    }
    hits.addAll(found.hits());
    found.people().forEach(each -> people.put(each.id(), each));
    last = found;
    standing.set(new Answered(wish, hits, people, found.more(), found.fromHouse()));
  }

  /// The house may know more than this computer does.
  private void onLine(Line line) {
    var isWanting = standing.get() instanceof Failed || (standing.get() instanceof Answered it && !it.fromHouse());
    if (line instanceof Line.Open && isWanting && asked == null) {
      now();
    }
  }
}
